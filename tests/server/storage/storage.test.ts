import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate, pendingMigrations } from '#lib/server/storage/migrations.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { openStorage, type Storage } from '#lib/server/storage/storage.ts';
import { StorageError } from '#lib/server/storage/storage-error.ts';
import type { Database } from '#lib/server/storage/transact.ts';
import { onBothEngines } from './both-engines.ts';

/** A row of a class, which is enough to write something. */
function insertClass(db: Database, id: string) {
	return db
		.insertInto('classes')
		.values({
			id,
			debate_id: 'd',
			name: 'n',
			format_id: null,
			tours: '[]',
			phase: 'gathering',
			joining: 1,
			made_at: Date.UTC(2100, 0),
			expires_at: Number.MAX_SAFE_INTEGER
		})
		.execute();
}

async function has(storage: Storage, id: string): Promise<boolean> {
	const row = await storage.read((db) =>
		db.selectFrom('classes').select('id').where('id', '=', id).executeTakeFirst()
	);
	return row !== undefined;
}

async function troubleOf(doing: Promise<unknown>): Promise<string> {
	const error = await doing.then(
		() => null,
		(reason: unknown) => reason
	);
	expect(error).toBeInstanceOf(StorageError);
	return (error as StorageError).trouble;
}

onBothEngines((place, engine) => {
	test('all of a transaction is kept, or nothing', async () => {
		const { storage } = place;
		const [kept, lost] = [newId(), newId()];
		await storage.write((db) => insertClass(db, kept));
		const failing = storage.write(async (db) => {
			await insertClass(db, lost);
			throw new Error('a defect');
		});
		await expect(failing).rejects.toThrow('a defect');
		expect(await has(storage, kept)).toBe(true);
		expect(await has(storage, lost)).toBe(false);
	});

	test('of many transactions at once, those that fail take nothing with them', async () => {
		const { storage } = place;
		const ids = Array.from({ length: 200 }, newId);
		const results = await Promise.allSettled(
			ids.map((id, index) =>
				storage.write(async (db) => {
					await insertClass(db, id);
					if (index % 3 === 1) throw new Error('a defect');
					if (index % 3 === 2) await insertClass(db, ids[0] ?? '');
				}, 'read committed')
			)
		);
		const kept = await Promise.all(ids.map((id) => has(storage, id)));
		expect(results.map(({ status }) => status === 'fulfilled')).toEqual(kept);
		expect(kept).toEqual(ids.map((_, index) => index % 3 === 0));
	});

	test('numbers arrive as numbers, text as it was', async () => {
		const id = newId();
		await place.storage.write((db) => insertClass(db, id));
		const name = "Zoë 🙂 “x” \\ ' ‮";
		await place.storage.write((db) => db.updateTable('classes').set({ name }).where('id', '=', id).execute());
		const row = await place.storage.read((db) =>
			db.selectFrom('classes').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
		);
		expect(row).toMatchObject({ made_at: Date.UTC(2100, 0), expires_at: Number.MAX_SAFE_INTEGER, name });
		const { count } = await place.storage.read((db) =>
			db
				.selectFrom('classes')
				.select(({ fn }) => fn.countAll<number>().as('count'))
				.executeTakeFirstOrThrow()
		);
		expect(count).toBeTypeOf('number');
	});

	test('a row that cannot be is told in one language', async () => {
		const { storage } = place;
		const id = newId();
		await storage.write((db) => insertClass(db, id));
		expect(await troubleOf(storage.write((db) => insertClass(db, id)))).toBe('unique');
		const orphan = storage.write((db) =>
			db.insertInto('join_codes').values({ code: newId(), class_id: newId() }).execute()
		);
		expect(await troubleOf(orphan)).toBe('reference');
	});

	test('a statement of ours that is wrong stays the defect it is', async () => {
		await expect(
			place.storage.read((db) => sql`select nothing from nowhere`.execute(db))
		).rejects.not.toBeInstanceOf(StorageError);
	});

	test('text is ordered by its bytes', async () => {
		const prefix = newId();
		const ids = ['a', 'B', 'ä', '-', '_', '1', 'Z', 'z'].map((end) => prefix + end);
		for (const id of ids) await place.storage.write((db) => insertClass(db, id));
		const rows = await place.storage.read((db) =>
			db
				.selectFrom('classes')
				.select('id')
				.where('id', '>', prefix)
				.where('id', '<', `${prefix}\uffff`)
				.orderBy('id')
				.execute()
		);
		const bytes = (text: string) => Buffer.from(text).toString('hex');
		expect(rows.map(({ id }) => id)).toEqual(ids.toSorted((a, b) => (bytes(a) < bytes(b) ? -1 : 1)));
	});

	test('the tables are made once, also by several at a time, and what was kept is found again', async () => {
		const settings = await place.emptyPlace();
		const first = await openStorage(settings);
		const id = newId();
		await first.write((db) => insertClass(db, id));
		if (settings.engine === 'postgres') {
			const empty = await place.emptyPlace();
			const many = await Promise.all(Array.from({ length: 4 }, () => openStorage(empty)));
			await Promise.all(many.map((storage) => storage.close()));
		}
		await migrate(first.db, engine);
		expect(await pendingMigrations(first.db, engine)).toEqual([]);
		await first.close();
		const second = await openStorage(settings);
		expect(await has(second, id)).toBe(true);
		await second.close();
	});
});
