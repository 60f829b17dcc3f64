import { expect, test } from 'vitest';
import { tableNames } from '#lib/server/storage/tables.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { shortControversy } from '#tests/pack/fixture-formats.ts';
import { onBothEngines } from '#tests/server/storage/both-engines.ts';
import { madeClass, stance, takeSeat, takeSeats } from './made-class.ts';

onBothEngines((place) => {
	/** Rows of a class by table. */
	const rowsOf = async (classId: string) => {
		const { db } = place.storage;
		const counts = await Promise.all(
			tableNames.map(async (table) => {
				const { count } = await db
					.selectFrom(table)
					.select(({ fn }) => fn.countAll<number>().as('count'))
					.where(table === 'classes' ? 'id' : 'class_id', '=', classId)
					.executeTakeFirstOrThrow();
				return [table, count] as const;
			})
		);
		return Object.fromEntries(counts);
	};

	test('a class is found by id and by code, and changes', async () => {
		const { store, classId, code } = await madeClass(place.storage);
		const found = await store.classById(classId);
		expect(found).toMatchObject({
			id: classId,
			code,
			name: 'Year 10',
			phase: 'gathering',
			joining: true,
			formatId: null,
			tours: ['first']
		});
		expect(await store.classByCode(code)).toEqual(found);
		expect(await store.changeClass(classId, { name: 'Year 11', joining: false, formatId: 'sac' })).toBe(true);
		expect(await store.classById(classId)).toMatchObject({
			name: 'Year 11',
			joining: false,
			formatId: 'sac'
		});
		expect(await store.changeClass(newId(), { name: 'nobody' })).toBe(false);
	});

	test('a new code replaces the old one', async () => {
		const { store, classId, code } = await madeClass(place.storage);
		const fresh = await store.newCode(classId);
		expect(fresh).toMatch(/^[2-9A-Z]{6}$/);
		expect(await store.classByCode(code)).toBeNull();
		expect((await store.classByCode(fresh ?? ''))?.id).toBe(classId);
		expect(await store.newCode(newId())).toBeNull();
	});

	test('coach links open their own class until they are revoked, and the last one stays', async () => {
		const made = await madeClass(place.storage);
		const other = await madeClass(place.storage);
		const { store, classId, coachToken } = made;
		const co = await store.addCoach(classId, 'Co-coach');
		expect((await store.coachByToken(classId, coachToken))?.label).toBe('');
		expect((await store.coachByToken(classId, co?.token ?? ''))?.label).toBe('Co-coach');
		expect(await store.coachByToken(other.classId, coachToken)).toBeNull();
		expect(await store.coachByToken(classId, `${coachToken} `)).toBeNull();
		expect(await store.revokeCoach(classId, co?.coachId ?? '')).toBe(true);
		expect(await store.coachByToken(classId, co?.token ?? '')).toBeNull();
		const [first] = await store.coaches(classId);
		expect(await store.revokeCoach(classId, first?.id ?? '')).toBe(false);
	});

	test('no secret is kept as it is', async () => {
		const made = await madeClass(place.storage);
		const seat = await takeSeat(made, 'Ada');
		const kept = JSON.stringify([
			await place.storage.db.selectFrom('coaches').selectAll().execute(),
			await place.storage.db.selectFrom('seats').selectAll().execute(),
			await place.storage.db.selectFrom('seat_tokens').selectAll().execute()
		]);
		for (const secret of [made.coachToken, seat.token, seat.phrase]) expect(kept).not.toContain(secret);
	});

	test('a deleted class leaves no row in any table, and another class loses none', async () => {
		const made = await madeClass(place.storage);
		const other = await madeClass(place.storage);
		for (const { store, classId } of [made, other]) {
			const own = classId === made.classId ? made : other;
			const { seatId } = await takeSeat(own, 'Ada');
			await takeSeats(own, 2);
			await store.changeClass(classId, { phase: 'poll-before' });
			await store.saveStance(classId, seatId, 'before', stance(3));
			await store.saveDraw(classId, {
				strategy: 'random',
				seed: 's',
				constraints: [],
				sides: [],
				remarks: []
			});
			await store.saveEntries(classId, seatId, [
				{ id: newId(), kind: 'progress', subject: 'first', body: { share: 0.5 }, madeAt: 1 }
			]);
			const [round] =
				(await store.makeRounds(classId, [{ group: 1, name: 'One', format: shortControversy, sides: [] }])) ??
				[];
			await store.appendRoundEvent(classId, round?.id ?? '', { id: newId(), event: {}, at: 1 });
		}
		const before = await rowsOf(other.classId);
		for (const [table, count] of Object.entries(await rowsOf(made.classId))) {
			expect(count, `the test puts rows into ${table}`).toBeGreaterThan(0);
		}
		expect(await made.store.deleteClass(made.classId)).toBe(true);
		expect(Object.values(await rowsOf(made.classId))).toEqual(tableNames.map(() => 0));
		expect(await rowsOf(other.classId)).toEqual(before);
		expect(await made.store.deleteClass(made.classId)).toBe(false);
		const real = await place.storage.db.introspection.getTables();
		expect(real.map(({ name }) => name).sort()).toEqual([...tableNames].sort());
	});

	test('what has expired is deleted, what has not stays', async () => {
		const now = Date.now();
		const over = await madeClass(place.storage, now - 1);
		const lasting = await madeClass(place.storage, now + 1);
		expect(await over.store.join(over.code, 'Late')).toEqual({ refused: 'expired' });
		expect(await over.store.deleteExpired(now)).toBe(1);
		expect(await over.store.classById(over.classId)).toBeNull();
		expect(await lasting.store.classById(lasting.classId)).not.toBeNull();
	});
});
