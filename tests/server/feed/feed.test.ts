import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Hint } from '#lib/server/classes/records.ts';
import { openClassStore } from '#lib/server/classes/open-class-store.ts';
import { feedOf } from '#lib/server/feed/feed.ts';
import { firstIdAt, newId } from '#lib/server/storage/ids.ts';
import { openStorage } from '#lib/server/storage/storage.ts';
import { madeClass, takeSeat, takeSeats } from '#tests/server/classes/made-class.ts';
import { onBothEngines, type Place } from '#tests/server/storage/both-engines.ts';

/** A further instance on the same database; SQLite has one only. */
async function anotherInstance(place: Place) {
	const storage = await openStorage(place.settings);
	return {
		store: openClassStore(async () => storage),
		close: async () => {
			await feedOf(storage).close();
			await storage.close();
		}
	};
}

const topics = (hints: readonly Hint[]) => hints.map(({ topic }) => topic);
const patiently = { timeout: 30_000 };

onBothEngines((place, engine) => {
	test('followers of a class hear of its changes, not of those of another class', async () => {
		const made = await madeClass(place.storage);
		const other = await madeClass(place.storage);
		const heard: Hint[] = [];
		const stop = await made.store.follow(made.classId, null, (hint) => heard.push(hint));
		const { seatId } = await takeSeat(made, 'Ada');
		await takeSeat(other, 'Bo');
		await vi.waitUntil(() => heard.length > 0, patiently);
		expect(heard).toMatchObject([{ topic: 'seats', ref: seatId }]);
		stop();
		await made.store.removeSeat(made.classId, seatId);
		const fresh: Hint[] = [];
		const stopFresh = await made.store.follow(made.classId, heard[0]?.id ?? '', (hint) => fresh.push(hint));
		await made.store.changeClass(made.classId, { name: 'x' });
		await vi.waitUntil(() => topics(fresh).includes('class'), patiently);
		expect(heard).toHaveLength(1);
		stopFresh();
	});

	test('several changes of a topic within a moment are one hint', async () => {
		const made = await madeClass(place.storage);
		const seats = await takeSeats(made, 20);
		const heard: Hint[] = [];
		const stop = await made.store.follow(made.classId, null, (hint) => heard.push(hint));
		const send = (seatId: string) =>
			made.store.saveEntries(made.classId, seatId, [
				{ id: newId(), kind: 'progress', subject: 'first', body: { share: 1 }, madeAt: 1 }
			]);
		await Promise.all(seats.map(send));
		await vi.waitUntil(() => heard.length > 0, patiently);
		await made.store.changeClass(made.classId, { name: 'x' });
		await vi.waitUntil(() => topics(heard).includes('class'), patiently);
		expect(heard.length).toBeLessThan(20);
		expect(new Set(topics(heard))).toEqual(new Set(['progress', 'class']));
		stop();
	});

	test('stances change nothing that anybody follows', async () => {
		const made = await madeClass(place.storage);
		const [seatId = ''] = await takeSeats(made, 1);
		await made.store.changeClass(made.classId, { phase: 'poll-before' });
		const count = () =>
			place.storage.db.selectFrom('changes').select('id').where('class_id', '=', made.classId).execute();
		const before = await count();
		const values = { yes: 3 };
		const rest = { confidence: null, reasonFor: '', reasonAgainst: '', wouldChange: '' };
		expect(await made.store.saveStance(made.classId, seatId, 'before', { values, ...rest })).toBe('saved');
		expect(await count()).toEqual(before);
	});

	test('whatever was missed is told again: every topic that changed after the last hint', async () => {
		const known = ['class', 'seats', 'draw', 'rounds'];
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.record({ topic: fc.constantFrom(...known), age: fc.integer({ min: 0, max: 3600_000 }) }),
					{
						minLength: 1,
						maxLength: 20
					}
				),
				fc.nat({ max: 19 }),
				async (changes, at) => {
					const { store, classId } = await madeClass(place.storage);
					const now = Date.now();
					const rows = changes.map(({ topic, age }, index) => ({
						class_id: classId,
						id: firstIdAt(now - age).slice(0, -4) + String(index).padStart(4, '0'),
						topic,
						ref: null,
						at: now - age
					}));
					await place.storage.write((db) => db.insertInto('changes').values(rows).execute());
					const last = rows[at % rows.length]?.id ?? '';
					const heard: Hint[] = [];
					(await store.follow(classId, last, (hint) => heard.push(hint)))();
					const missed = rows.filter(({ id }) => id > last).map(({ topic }) => topic);
					for (const topic of missed) expect(topics(heard)).toContain(topic);
					const ids = heard.map(({ id }) => id);
					expect(ids).toEqual(ids.toSorted());
					expect(new Set(topics(heard)).size).toBe(heard.length);
				}
			),
			{ numRuns: 20 }
		);
	});

	test('after more than a day everything counts as changed; nonsense counts as having just come', async () => {
		const { store, classId } = await madeClass(place.storage);
		const heard: Hint[] = [];
		(await store.follow(classId, firstIdAt(Date.now() - 48 * 3600_000), (hint) => heard.push(hint)))();
		expect(topics(heard)).toEqual(['class', 'seats', 'draw', 'poll', 'progress', 'rounds']);
		heard.length = 0;
		(await store.follow(classId, 'nonsense', (hint) => heard.push(hint)))();
		expect(heard).toEqual([]);
	});

	test('who follows a class that is deleted is told', async () => {
		const { store, classId } = await madeClass(place.storage);
		const heard: Hint[] = [];
		const stop = await store.follow(classId, null, (hint) => heard.push(hint));
		await store.deleteClass(classId);
		await vi.waitUntil(() => topics(heard).includes('class'), patiently);
		stop();
	});

	if (engine === 'postgres') {
		test('a change on one instance is told on another, also after the server was away', async () => {
			const made = await madeClass(place.storage);
			const other = await anotherInstance(place);
			const heard: Hint[] = [];
			const stop = await other.store.follow(made.classId, null, (hint) => heard.push(hint));
			const states: boolean[] = [];
			const unwatch = feedOf(place.storage).watch((up) => states.push(up));
			await takeSeat(made, 'Ada');
			await vi.waitUntil(() => topics(heard).includes('seats'), patiently);

			await place.cluster?.stop('immediate');
			await expect(made.store.changeClass(made.classId, { name: 'away' })).rejects.toMatchObject({
				trouble: 'unavailable'
			});
			await place.cluster?.start();
			await vi.waitUntil(() => states.includes(false) && states.at(-1) === true, patiently);
			unwatch();
			heard.length = 0;
			expect(await made.store.changeClass(made.classId, { name: 'back' })).toBe(true);
			await vi.waitUntil(() => topics(heard).includes('class'), patiently);
			stop();
			await other.close();
		});

		test('hints that no note tells of are found by looking', async () => {
			const made = await madeClass(place.storage);
			const heard: Hint[] = [];
			const stop = await made.store.follow(made.classId, null, (hint) => heard.push(hint));
			// As an instance that dies between its commit and its note.
			await place.storage.write((db) =>
				db
					.insertInto('changes')
					.values({ class_id: made.classId, id: newId(), topic: 'draw', ref: null, at: Date.now() })
					.execute()
			);
			await vi.waitUntil(() => topics(heard).includes('draw'), patiently);
			stop();
		});
	}
});
