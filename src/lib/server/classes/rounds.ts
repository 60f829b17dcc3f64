import { setTimeout as sleep } from 'node:timers/promises';
import type { RoundFormat } from '#lib/classroom/round-format.ts';
import { newId } from '#lib/server/storage/ids.ts';
import { StorageError } from '#lib/server/storage/storage-error.ts';
import type { Tables } from '#lib/server/storage/tables.ts';
import { isClass } from './class-rows.ts';
import type { ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';
import type { RoundRecord, RoundSide } from './records.ts';

function recordOf(row: Tables['rounds']): RoundRecord {
	return {
		id: row.id,
		group: row.group_no,
		name: row.name,
		format: JSON.parse(row.format) as RoundFormat,
		sides: JSON.parse(row.sides) as RoundSide[],
		madeAt: row.made_at,
		removedAt: row.removed_at
	};
}

/** Two instances that take the same place in a round: one of them takes the next. */
async function againWhenTaken<T>(run: () => Promise<T>): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await run();
		} catch (error) {
			if (!(error instanceof StorageError && error.trouble === 'unique') || tries === 20) throw error;
			await sleep(Math.random() * 5 * tries);
		}
	}
}

/** The rounds of a class and what happened in them. */
export function rounds(
	keeper: Keeper
): Pick<
	ClassStore,
	'makeRounds' | 'rounds' | 'roundById' | 'changeRound' | 'removeRound' | 'appendRoundEvent' | 'roundEvents'
> {
	const change = (
		classId: string,
		roundId: string,
		columns: Partial<Pick<Tables['rounds'], 'sides' | 'removed_at'>>
	) =>
		keeper.write(classId, async (db, tell) => {
			const { numUpdatedRows } = await db
				.updateTable('rounds')
				.set(columns)
				.where('class_id', '=', classId)
				.where('id', '=', roundId)
				.where('removed_at', 'is', null)
				.executeTakeFirst();
			if (numUpdatedRows === 0n) return false;
			tell('rounds');
			tell(`round:${roundId}`, roundId);
			return true;
		});

	return {
		makeRounds: (classId, wanted) => {
			const madeAt = Date.now();
			const made = wanted.map((round) => ({ ...round, id: newId(), madeAt, removedAt: null }));
			return keeper.write(classId, async (db, tell) => {
				if (!(await isClass(db, classId))) return null;
				const rows = made.map((round) => ({
					class_id: classId,
					id: round.id,
					group_no: round.group,
					name: round.name,
					format: JSON.stringify(round.format),
					sides: JSON.stringify(round.sides),
					made_at: madeAt,
					removed_at: null
				}));
				if (rows.length > 0) {
					await db
						.insertInto('rounds')
						.values(rows)
						.onConflict((conflict) => conflict.doNothing())
						.execute();
				}
				tell('rounds');
				return made;
			});
		},

		rounds: (classId, removedToo = false) =>
			keeper.read(async (db) => {
				const all = db.selectFrom('rounds').selectAll().where('class_id', '=', classId).orderBy('id');
				const rows = await (removedToo ? all : all.where('removed_at', 'is', null)).execute();
				return rows.map(recordOf);
			}),

		roundById: (classId, roundId) =>
			keeper.read(async (db) => {
				const row = await db
					.selectFrom('rounds')
					.selectAll()
					.where('class_id', '=', classId)
					.where('id', '=', roundId)
					.executeTakeFirst();
				return row ? recordOf(row) : null;
			}),

		changeRound: (classId, roundId, sides) => change(classId, roundId, { sides: JSON.stringify(sides) }),

		removeRound: (classId, roundId) => change(classId, roundId, { removed_at: Date.now() }),

		appendRoundEvent: (classId, roundId, { id, event, at }) =>
			againWhenTaken(() =>
				keeper.write(
					classId,
					async (db, tell) => {
						const round = await db
							.selectFrom('rounds')
							.select('id')
							.where('class_id', '=', classId)
							.where('id', '=', roundId)
							.where('removed_at', 'is', null)
							.executeTakeFirst();
						if (!round) return null;
						const events = db
							.selectFrom('round_events')
							.where('class_id', '=', classId)
							.where('round_id', '=', roundId);
						const known = await events.select('sequence').where('id', '=', id).executeTakeFirst();
						if (known) return known.sequence;
						const last = await events
							.select('sequence')
							.orderBy('sequence', 'desc')
							.limit(1)
							.executeTakeFirst();
						const sequence = (last?.sequence ?? 0) + 1;
						await db
							.insertInto('round_events')
							.values({
								class_id: classId,
								round_id: roundId,
								sequence,
								id,
								event: JSON.stringify(event),
								at
							})
							.execute();
						tell(`round:${roundId}`, roundId);
						return sequence;
					},
					'read committed'
				)
			),

		roundEvents: (classId, roundId) =>
			keeper.read(async (db) => {
				const rows = await db
					.selectFrom('round_events')
					.select(['id', 'sequence', 'event', 'at'])
					.where('class_id', '=', classId)
					.where('round_id', '=', roundId)
					.orderBy('sequence')
					.execute();
				return rows.map((row) => ({ ...row, event: JSON.parse(row.event) as unknown }));
			})
	};
}
