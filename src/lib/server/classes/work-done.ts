import { sql } from 'kysely';
import type { ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';

/** A mark or a pick that was taken back is kept as an empty list. */
const takenBack = ['%"spans":[]%', '%"picks":[]%'];

/** Who has done what: the query answers that something is there; what it says does not leave the database. */
export function workDone(keeper: Keeper): Pick<ClassStore, 'workDone'> {
	return {
		workDone: (classId) =>
			keeper.read(async (db) => {
				const rows = await db
					.selectFrom((from) =>
						from
							.selectFrom('entries')
							.select(['seat_id', 'kind', 'body'])
							.select(({ fn }) =>
								fn
									.agg<number>('row_number')
									.over((over) =>
										over
											.partitionBy(['seat_id', 'kind', 'subject'])
											.orderBy('made_at', 'desc')
											.orderBy('id', 'desc')
									)
									.as('age')
							)
							.where('class_id', '=', classId)
							.where('kind', 'in', ['mark', 'reasons'])
							.as('work')
					)
					.select(['seat_id', 'kind'])
					.distinct()
					.where('age', '=', 1)
					.where(({ and }) => and(takenBack.map((empty) => sql<boolean>`body not like ${empty}`)))
					.orderBy('seat_id')
					.orderBy('kind')
					.execute();
				return rows.map(({ seat_id, kind }) => ({
					seatId: seat_id,
					kind: kind === 'mark' ? ('mark' as const) : ('reasons' as const)
				}));
			})
	};
}
