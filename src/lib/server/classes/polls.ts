import { sql } from 'kysely';
import * as v from 'valibot';
import type { PollMoment } from '#lib/classroom/class-phase.ts';
import type { ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';
import { countedAnswers, publishedPolls, type PublishedPoll } from './poll-result.ts';
import type { PollResult, Stance } from './records.ts';
import { isTaken } from './seat-rows.ts';

/** Characters of a reason; far more than anybody types in a poll. */
const words = v.pipe(v.string(), v.maxLength(4000));
const scale = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)));
const stanceSchema = v.object({
	values: v.pipe(
		v.record(v.pipe(v.string(), v.minLength(1), v.maxLength(100)), scale),
		v.check((values) => Object.keys(values).length <= 20 && Object.keys(values).length > 0)
	),
	confidence: scale,
	reasonFor: words,
	reasonAgainst: words,
	wouldChange: words
});

function published(
	moment: PollMoment,
	result: (PublishedPoll & { readonly publishedAt: number }) | undefined
): PollResult | null {
	if (!result) return null;
	const { answered, positions, publishedAt } = result;
	return { moment, answered, positions, publishedAt };
}

/** Stances, which only their own seat reads, and what a poll publishes. */
export function polls(
	keeper: Keeper
): Pick<ClassStore, 'saveStance' | 'stanceOf' | 'drawStances' | 'pollState' | 'roomResult'> {
	return {
		saveStance: async (classId, seatId, moment, wanted) => {
			const checked = v.safeParse(stanceSchema, wanted);
			if (!checked.success) return 'refused';
			const { values, confidence, reasonFor, reasonAgainst, wouldChange } = checked.output;
			const now = Date.now();
			const own = { class_id: classId, seat_id: seatId, moment };
			// Nobody is told: answers have no live counter.
			return keeper.write(classId, async (db) => {
				if (!(await isTaken(db, classId, seatId))) return 'refused';
				const open = await db
					.selectFrom('polls')
					.select('moment')
					.where('class_id', '=', classId)
					.where('moment', '=', moment)
					.where('closed_at', 'is', null)
					.executeTakeFirst();
				if (!open) return 'closed';
				const rows = Object.entries(values).map(([position_id, value]) => ({
					...own,
					position_id,
					value,
					changed_at: now
				}));
				await db
					.insertInto('stances')
					.values(rows)
					.onConflict((conflict) =>
						conflict
							.columns(['class_id', 'moment', 'seat_id', 'position_id'])
							.doUpdateSet((row) => ({
								value: row.ref('excluded.value'),
								changed_at: row.ref('excluded.changed_at')
							}))
							// The same answer once more is no new answer.
							.where(sql<boolean>`stances.value is distinct from excluded.value`)
					)
					.execute();
				const notes = {
					confidence,
					reason_for: reasonFor,
					reason_against: reasonAgainst,
					would_change: wouldChange
				};
				await db
					.insertInto('stance_notes')
					.values({ ...own, ...notes })
					.onConflict((conflict) => conflict.columns(['class_id', 'moment', 'seat_id']).doUpdateSet(notes))
					.execute();
				return 'saved';
			});
		},

		stanceOf: (classId, seatId, moment) =>
			keeper.read(async (db): Promise<Stance | null> => {
				const rows = await db
					.selectFrom('stances')
					.select(['position_id', 'value'])
					.where('class_id', '=', classId)
					.where('moment', '=', moment)
					.where('seat_id', '=', seatId)
					.orderBy('position_id')
					.execute();
				if (rows.length === 0) return null;
				const notes = await db
					.selectFrom('stance_notes')
					.selectAll()
					.where('class_id', '=', classId)
					.where('moment', '=', moment)
					.where('seat_id', '=', seatId)
					.executeTakeFirst();
				return {
					values: Object.fromEntries(rows.map(({ position_id, value }) => [position_id, value])),
					confidence: notes?.confidence ?? null,
					reasonFor: notes?.reason_for ?? '',
					reasonAgainst: notes?.reason_against ?? '',
					wouldChange: notes?.would_change ?? ''
				};
			}),

		drawStances: (classId) =>
			keeper.read(async (db) => {
				const rows = await countedAnswers(db, classId, 'before')
					.select(['seat_id', 'position_id', 'value'])
					.execute();
				const stances: Record<string, Record<string, number | null>> = {};
				for (const { seat_id, position_id, value } of rows) {
					(stances[seat_id] ??= {})[position_id] = value;
				}
				return stances;
			}),

		pollState: (classId, moment) =>
			keeper.read(async (db) => {
				const poll = await db
					.selectFrom('polls')
					.select(['opened_at', 'closed_at'])
					.where('class_id', '=', classId)
					.where('moment', '=', moment)
					.executeTakeFirst();
				const results = await publishedPolls(db, classId);
				return {
					open: poll !== undefined && poll.closed_at === null,
					openedAt: poll?.opened_at ?? null,
					closedAt: poll?.closed_at ?? null,
					answered: results[moment]?.answered ?? null
				};
			}),

		roomResult: (classId) =>
			keeper.read(async (db) => {
				const results = await publishedPolls(db, classId);
				return {
					before: published('before', results.before),
					after: published('after', results.after),
					shifts: results.after?.shifts ?? []
				};
			})
	};
}
