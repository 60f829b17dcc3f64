import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#lib/server/storage/ids.ts';
import { onBothEngines } from '#tests/server/storage/both-engines.ts';
import { madeClass, takeSeats } from './made-class.ts';

onBothEngines((place) => {
	const kinds = ['progress', 'mark', 'note', 'reasons'] as const;
	const entry = fc.record({
		id: fc.uuid(),
		kind: fc.constantFrom(...kinds),
		subject: fc.constantFrom('first', 'second'),
		body: fc.record({
			share: fc.double({ min: 0, max: 1, noNaN: true }),
			finished: fc.boolean(),
			text: fc.string()
		}),
		madeAt: fc.integer({ min: 1, max: 50 })
	});

	test('entries sent in any pieces, order and number of times are kept once; the newest counts', async () => {
		const made = await madeClass(place.storage);
		const { store, classId } = made;
		const seats = await takeSeats(made, 25);
		const script = fc.record({
			all: fc.uniqueArray(entry, { minLength: 1, maxLength: 12, selector: ({ id }) => id }),
			again: fc.array(fc.nat({ max: 11 }), { maxLength: 12 })
		});
		let next = 0;
		await fc.assert(
			fc.asyncProperty(script, async ({ all, again }) => {
				const seatId = seats[next++] ?? '';
				const sent = [...again.flatMap((index) => all[index] ?? []), ...all];
				const accepted = await Promise.all(
					[sent.slice(0, 3), sent.slice(3), sent].map((part) => store.saveEntries(classId, seatId, part))
				);
				expect(new Set(accepted.flat())).toEqual(new Set(all.map(({ id }) => id)));
				const { count } = await place.storage.db
					.selectFrom('entries')
					.select(({ fn }) => fn.countAll<number>().as('count'))
					.where('class_id', '=', classId)
					.where('seat_id', '=', seatId)
					.executeTakeFirstOrThrow();
				expect(count).toBe(all.length);
				const newest = [...Map.groupBy(all, ({ kind, subject }) => `${kind} ${subject}`).values()].map(
					(same) => same.sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1))[0]
				);
				const kept = await store.entriesOf(classId, seatId);
				expect(new Map(kept.map((one) => [one.id, one]))).toEqual(
					new Map(newest.map((one) => [one?.id, { ...one, body: JSON.parse(JSON.stringify(one?.body)) }]))
				);
				const seen = (await store.progressOf(classId)).filter((one) => one.seatId === seatId);
				const told = newest.filter((one) => one?.kind === 'progress');
				expect(new Map(seen.map(({ tourId, share }) => [tourId, share]))).toEqual(
					new Map(told.map((one) => [one?.subject, Math.round((one?.body.share ?? 0) * 1000) / 1000]))
				);
			}),
			{ numRuns: 25 }
		);
	});

	test('what is malformed is left out, and the rest is kept', async () => {
		const made = await madeClass(place.storage);
		const [seatId = ''] = await takeSeats(made, 1);
		const good = { id: newId(), kind: 'note', subject: 'claim', body: 'a\u0000b', madeAt: 5 };
		const sent = [
			null,
			'x',
			{ ...good, id: 'x' },
			{ ...good, id: newId(), kind: 'grade' },
			{ ...good, id: newId(), subject: '' },
			{ ...good, id: newId(), madeAt: Number.NaN },
			{ ...good, id: newId(), body: 'x'.repeat(20_001) },
			{ ...good, id: newId(), kind: 'progress', body: { share: 2 } },
			{ ...good, id: newId(), body: undefined },
			good
		];
		expect(await made.store.saveEntries(made.classId, seatId, sent)).toEqual([good.id]);
		expect(await made.store.entriesOf(made.classId, seatId)).toEqual([good]);
		expect(await made.store.saveEntries(made.classId, newId(), [good])).toEqual([]);
	});

	test('the coach sees how far a tour is, and nothing of what was answered in it', async () => {
		const made = await madeClass(place.storage);
		const [seatId = ''] = await takeSeats(made, 1);
		await made.store.saveEntries(made.classId, seatId, [
			{
				id: newId(),
				kind: 'progress',
				subject: 'first',
				body: { share: 1, step: 'end', finished: true, saved: { answers: { q: 'a private answer' } } },
				madeAt: 7
			}
		]);
		expect(await made.store.progressOf(made.classId)).toEqual([
			{ seatId, tourId: 'first', share: 1, step: 'end', finished: true, madeAt: 7 }
		]);
	});

	test('a clock that runs ahead makes an entry as new as its arrival', async () => {
		const made = await madeClass(place.storage);
		const [seatId = ''] = await takeSeats(made, 1);
		const note = { id: newId(), kind: 'note', subject: 'claim', body: 1, madeAt: Date.now() + 1e9 };
		await made.store.saveEntries(made.classId, seatId, [note]);
		const [kept] = await made.store.entriesOf(made.classId, seatId);
		expect(kept?.madeAt).toBeLessThan(note.madeAt);
	});

	test('tells the coach that passages are marked and reasons picked, and no longer when they are taken back', async () => {
		const made = await madeClass(place.storage);
		const { store, classId } = made;
		const [ada = '', ben = ''] = await takeSeats(made, 2);
		const entryOf = (kind: string, subject: string, body: unknown, madeAt: number) => ({
			...{ id: newId(), kind, subject },
			...{ body, madeAt }
		});
		await store.saveEntries(classId, ada, [
			entryOf('mark', 'a/one', { spans: [{ start: 0, end: 3, words: 'the', strong: false }] }, 1),
			entryOf('mark', 'a/two', { spans: [] }, 1),
			entryOf('note', 'claim:x', { text: 'secret' }, 1)
		]);
		await store.saveEntries(classId, ben, [
			entryOf('reasons', 'yes', { picks: [{ claim: 'x', passage: null }] }, 1)
		]);
		expect(await store.workDone(classId)).toEqual([
			{ seatId: ada, kind: 'mark' },
			{ seatId: ben, kind: 'reasons' }
		]);
		await store.saveEntries(classId, ada, [entryOf('mark', 'a/one', { spans: [] }, 2)]);
		await store.saveEntries(classId, ben, [entryOf('reasons', 'yes', { picks: [] }, 2)]);
		expect(await store.workDone(classId)).toEqual([]);
	});
});
