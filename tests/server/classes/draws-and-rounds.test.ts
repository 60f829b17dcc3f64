import { expect, test } from 'vitest';
import { newId } from '#lib/server/storage/ids.ts';
import { shortControversy } from '#tests/pack/fixture-formats.ts';
import { onBothEngines } from '#tests/server/storage/both-engines.ts';
import { madeClass } from './made-class.ts';

onBothEngines((place) => {
	const draw = (seed: string) => ({
		strategy: 'random' as const,
		seed,
		constraints: [{ kind: 'fixed' as const, seat: 's', position: 'yes' }],
		sides: [{ seatId: 's', positionId: 'yes', reason: 'By lot.', locked: false, group: 1 }],
		remarks: ['One remark.']
	});

	test('the newest draw that is not undone counts; undo and redo walk along them', async () => {
		const { store, classId } = await madeClass(place.storage);
		expect(await store.currentDraw(classId)).toBeNull();
		expect(await store.undoDraw(classId)).toBeNull();
		for (const seed of ['one', 'two', 'three']) await store.saveDraw(classId, draw(seed));
		expect(await store.currentDraw(classId)).toMatchObject({ ...draw('three'), undoneAt: null });
		const seed = (found: { seed: string } | null) => found?.seed ?? null;
		expect(seed(await store.undoDraw(classId))).toBe('two');
		expect(seed(await store.undoDraw(classId))).toBe('one');
		expect(seed(await store.redoDraw(classId))).toBe('two');
		await store.saveDraw(classId, draw('four'));
		expect(seed(await store.redoDraw(classId)), 'nothing to redo after a new draw').toBe('four');
		expect(seed(await store.undoDraw(classId))).toBe('two');
		expect(seed(await store.undoDraw(classId))).toBe('one');
		expect(await store.undoDraw(classId)).toBeNull();
		expect((await store.draws(classId)).map(seed)).toEqual(['four', 'three', 'two', 'one']);
		expect(await store.saveDraw(newId(), draw('nobody'))).toBeNull();
	});

	test('rounds are made, changed and removed', async () => {
		const { store, classId } = await madeClass(place.storage);
		const sides = [{ side: 'a', positionId: 'yes', seatIds: ['s'] }];
		const made = await store.makeRounds(classId, [
			{ group: 1, name: 'One', format: shortControversy, sides },
			{ group: 2, name: 'Two', format: shortControversy, sides }
		]);
		expect(await store.rounds(classId)).toEqual(made);
		const [one, two] = made ?? [];
		expect(await store.changeRound(classId, one?.id ?? '', [])).toBe(true);
		expect(await store.roundById(classId, one?.id ?? '')).toEqual({ ...one, sides: [] });
		expect(await store.removeRound(classId, two?.id ?? '')).toBe(true);
		expect(await store.rounds(classId)).toHaveLength(1);
		expect(await store.rounds(classId, true)).toHaveLength(2);
		expect(await store.makeRounds(newId(), [])).toBeNull();
		expect(
			await store.appendRoundEvent(classId, two?.id ?? '', { id: newId(), event: {}, at: 1 })
		).toBeNull();
	});

	test('events of a round that arrive at once, some twice, stand in one order without gaps', async () => {
		const { store, classId } = await madeClass(place.storage);
		const [round] =
			(await store.makeRounds(classId, [{ group: 1, name: 'One', format: shortControversy, sides: [] }])) ??
			[];
		const events = Array.from({ length: 20 }, (_, index) => ({ id: newId(), event: { index }, at: index }));
		const places = await Promise.all(
			[...events, ...events].map((event) => store.appendRoundEvent(classId, round?.id ?? '', event))
		);
		expect(places.slice(20)).toEqual(places.slice(0, 20));
		const kept = await store.roundEvents(classId, round?.id ?? '');
		expect(kept.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
		expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(events.map(({ id }) => id)));
		for (const { id, sequence } of kept) {
			expect(places[events.findIndex((event) => event.id === id)]).toBe(sequence);
		}
	});
});
