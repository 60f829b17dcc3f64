import { expect, test } from 'vitest';
import { newId } from '#lib/server/storage/ids.ts';
import { tableNames } from '#lib/server/storage/tables.ts';
import { shortControversy } from '#tests/pack/fixture-formats.ts';
import { onBothEngines } from '#tests/server/storage/both-engines.ts';
import { madeClass, stance, takeSeat, takeSeats, type MadeClass } from './made-class.ts';

onBothEngines((place) => {
	/** Every row of a class, by table, as text. */
	const allOf = async (classId: string) => {
		const { db } = place.storage;
		const rows = await Promise.all(
			tableNames.map(async (table) => {
				const column = table === 'classes' ? 'id' : 'class_id';
				const found = await db.selectFrom(table).selectAll().where(column, '=', classId).execute();
				return [table, found.map((row) => JSON.stringify(row)).sort()] as const;
			})
		);
		return Object.fromEntries(rows) as Record<(typeof tableNames)[number], string[]>;
	};
	/** A seat that left a trace in every table, beside five others. */
	const classOfTraces = async () => {
		const made = await madeClass(place.storage);
		const { store, classId } = made;
		const others = await takeSeats(made, 5);
		const ada = await takeSeat(made, 'Ada');
		const twin = await takeSeat(made, 'Ada’s phone');
		await store.changeClass(classId, { phase: 'poll-before' });
		for (const seatId of [...others, ada.seatId, twin.seatId]) {
			const told = { ...stance(7), reasonFor: seatId === ada.seatId ? 'Ada’s secret reason' : '' };
			await store.saveStance(classId, seatId, 'before', told);
			const entry = { kind: 'progress', subject: 'first', body: { share: 0.5 }, madeAt: 1 };
			await store.saveEntries(classId, seatId, [
				{ id: newId(), ...entry },
				{ id: newId(), ...entry, kind: 'note', body: `note of ${seatId}` }
			]);
		}
		await store.changeClass(classId, { phase: 'preparing' });
		await store.mergeSeats(classId, twin.seatId, ada.seatId);
		const [ben = ''] = others;
		await store.saveDraw(classId, {
			strategy: 'random',
			seed: 's',
			constraints: [
				{ kind: 'apart', seats: [ada.seatId, ben] },
				{ kind: 'opt-out', seat: ben, positions: ['yes'] }
			],
			sides: [ada.seatId, ...others].map((seatId) => ({
				...{ seatId, positionId: 'yes', locked: false, group: 1 },
				reason: seatId === ben ? 'Drawn by lot; apart from Ada.' : 'Drawn by lot.'
			})),
			remarks: ['Ada and Student 1 cannot both be kept apart.']
		});
		const sides = [{ side: 'a', positionId: 'yes', seatIds: [ada.seatId, ben] }];
		const [round] =
			(await store.makeRounds(classId, [{ group: 1, name: 'One', format: shortControversy, sides }])) ?? [];
		const event = { type: 'seat.ready', seat: ada.seatId, step: 'prepare', reasons: 1 };
		await store.appendRoundEvent(classId, round?.id ?? '', { id: newId(), event, at: 1 });
		return { ...made, ada, twin, others, round: round?.id ?? '' };
	};
	const standing = ({ store, classId }: MadeClass) => store.roomResult(classId);

	test('an erased seat is in no row of any table, nor what was merged into it', async () => {
		const made = await classOfTraces();
		const { store, classId, ada, twin } = made;
		const before = JSON.stringify(await allOf(classId));
		for (const trace of [ada.seatId, twin.seatId, '"Ada"', 'secret reason']) {
			expect(before.replaceAll('\\"', '"'), `the test leaves ${trace} behind`).toContain(trace);
		}
		expect(await store.eraseSeat(classId, ada.seatId)).toBe(true);
		const after = JSON.stringify(await allOf(classId));
		for (const trace of [ada.seatId, twin.seatId, 'Ada', 'secret reason']) expect(after).not.toContain(trace);
		expect(await store.seatByToken(classId, ada.token)).toBeNull();
		expect(await store.seatByToken(classId, twin.token)).toBeNull();
		expect(await store.comeBack(made.code, 'Ada', ada.phrase)).toBeNull();
		expect(await store.restoreSeat(classId, ada.seatId)).toBe('refused');
		expect(await store.eraseSeat(classId, ada.seatId)).toBe(false);
		// The name is free again.
		expect(await takeSeat(made, 'Ada')).toHaveProperty('seatId');
	});

	test('what a poll published stays as it is, and so does the work of everybody else', async () => {
		const made = await classOfTraces();
		const { store, classId, ada, others, round } = made;
		const published = await standing(made);
		expect(published.before?.answered).toBe(7);
		const untouched = ['classes', 'join_codes', 'coaches', 'polls'] as const;
		const before = await allOf(classId);
		await store.eraseSeat(classId, ada.seatId);
		const after = await allOf(classId);
		expect(await standing(made)).toEqual(published);
		for (const table of untouched) expect(after[table]).toEqual(before[table]);
		for (const table of ['seats', 'stances', 'stance_notes', 'entries', 'progress'] as const) {
			const ofOthers = before[table].filter((row) => others.some((id) => row.includes(id)));
			expect(ofOthers.length).toBeGreaterThanOrEqual(5);
			expect(after[table]).toEqual(ofOthers);
		}
		const draw = await store.currentDraw(classId);
		expect(draw?.sides.map(({ seatId }) => seatId)).toEqual(others);
		expect(draw?.constraints).toEqual([{ kind: 'opt-out', seat: others[0], positions: ['yes'] }]);
		// In the round somebody is ready who was one of the two, under one id that is nobody's.
		const [side] = (await store.roundById(classId, round))?.sides ?? [];
		const [event] = await store.roundEvents(classId, round);
		expect(side?.seatIds).toEqual([(event?.event as { seat: string }).seat, others[0]]);
	});

	test('another class with a seat of the same name loses nothing', async () => {
		const one = await classOfTraces();
		const other = await classOfTraces();
		const before = await allOf(other.classId);
		expect(await one.store.eraseSeat(one.classId, other.ada.seatId)).toBe(false);
		await one.store.eraseSeat(one.classId, one.ada.seatId);
		expect(await allOf(other.classId)).toEqual(before);
	});
});
