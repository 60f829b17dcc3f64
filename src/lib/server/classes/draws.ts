import type { DrawConstraint, DrawStrategy } from '#lib/classroom/draw-request.ts';
import { newId, newIdAfter } from '#lib/server/storage/ids.ts';
import type { Tables } from '#lib/server/storage/tables.ts';
import type { Database } from '#lib/server/storage/transact.ts';
import { isClass } from './class-rows.ts';
import type { ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';
import type { DrawnSide, DrawRecord } from './records.ts';

function recordOf(row: Tables['draws']): DrawRecord {
	return {
		id: row.id,
		strategy: row.strategy as DrawStrategy,
		seed: row.seed,
		constraints: JSON.parse(row.constraints) as DrawConstraint[],
		sides: JSON.parse(row.sides) as DrawnSide[],
		remarks: JSON.parse(row.remarks) as string[],
		madeAt: row.made_at,
		undoneAt: row.undone_at
	};
}

function newestFirst(db: Database, classId: string) {
	return db.selectFrom('draws').selectAll().where('class_id', '=', classId).orderBy('id', 'desc');
}

async function current(db: Database, classId: string): Promise<DrawRecord | null> {
	const row = await newestFirst(db, classId).where('undone_at', 'is', null).executeTakeFirst();
	return row ? recordOf(row) : null;
}

/** The draw that was undone last: the first after the current one. */
async function firstUndone(db: Database, classId: string): Promise<string | null> {
	const now = await current(db, classId);
	const row = await db
		.selectFrom('draws')
		.select('id')
		.where('class_id', '=', classId)
		.where('id', '>', now?.id ?? '')
		.orderBy('id')
		.executeTakeFirst();
	return row?.id ?? null;
}

/** The draws of a class: each is kept, the newest that is not undone counts. */
export function draws(
	keeper: Keeper
): Pick<ClassStore, 'currentDraw' | 'draws' | 'saveDraw' | 'undoDraw' | 'redoDraw'> {
	/** Marks one draw, which was chosen before, so that a second try marks the same one. */
	const mark = (classId: string, drawId: string, undoneAt: number | null) =>
		keeper.write(classId, async (db, tell) => {
			await db
				.updateTable('draws')
				.set({ undone_at: undoneAt })
				.where('class_id', '=', classId)
				.where('id', '=', drawId)
				.execute();
			tell('draw');
			return current(db, classId);
		});

	return {
		currentDraw: (classId) => keeper.read((db) => current(db, classId)),

		draws: (classId) => keeper.read(async (db) => (await newestFirst(db, classId).execute()).map(recordOf)),

		saveDraw: (classId, draw) => {
			const madeAt = Date.now();
			let id = newId();
			return keeper.write(classId, async (db, tell) => {
				if (!(await isClass(db, classId))) return null;
				const newest = await newestFirst(db, classId).limit(1).executeTakeFirst();
				if (newest?.id !== id) {
					if (newest && newest.id > id) id = newIdAfter(newest.id);
					const { strategy, seed, constraints, sides, remarks } = draw;
					await db
						.insertInto('draws')
						.values({
							class_id: classId,
							id,
							strategy,
							seed,
							constraints: JSON.stringify(constraints),
							sides: JSON.stringify(sides),
							remarks: JSON.stringify(remarks),
							made_at: madeAt,
							undone_at: null
						})
						.execute();
				}
				tell('draw');
				return { ...draw, id, madeAt, undoneAt: null };
			});
		},

		undoDraw: async (classId) => {
			const now = await keeper.read((db) => current(db, classId));
			return now ? mark(classId, now.id, Date.now()) : null;
		},

		redoDraw: async (classId) => {
			const next = await keeper.read((db) => firstUndone(db, classId));
			return next ? mark(classId, next, null) : keeper.read((db) => current(db, classId));
		}
	};
}
