import * as v from 'valibot';
import { isId } from '#lib/server/storage/ids.ts';
import type { Database } from '#lib/server/storage/transact.ts';
import type { ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';
import { entryKinds, type Entry, type EntryKind } from './records.ts';
import { isTaken } from './seat-rows.ts';
import { whereLater } from './seat-work.ts';

/** Characters of one entry's body as JSON. */
const longestBody = 20_000;
/** Entries taken at once; a device sends the rest next. */
const mostAtOnce = 500;

const entrySchema = v.object({
	id: v.custom<string>(isId),
	kind: v.picklist(entryKinds),
	subject: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
	body: v.unknown(),
	madeAt: v.pipe(v.number(), v.integer(), v.minValue(0))
});
const progressSchema = v.object({
	share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
	step: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(200))), null),
	finished: v.optional(v.boolean(), false)
});

interface CheckedEntry {
	readonly id: string;
	readonly kind: EntryKind;
	readonly subject: string;
	readonly body: string;
	readonly madeAt: number;
	readonly progress: v.InferOutput<typeof progressSchema> | null;
}

/** The entry when it is one; a clock that runs ahead does not make it newer than now. */
function check(sent: unknown, now: number): CheckedEntry[] {
	const entry = v.safeParse(entrySchema, sent);
	if (!entry.success) return [];
	const { id, kind, subject, body: plain, madeAt } = entry.output;
	const body = JSON.stringify(plain);
	if (body === undefined || body.length > longestBody || subject.includes('\0')) return [];
	const progress = kind === 'progress' ? v.safeParse(progressSchema, plain) : null;
	if (progress && !progress.success) return [];
	return [{ id, kind, subject, body, madeAt: Math.min(madeAt, now), progress: progress?.output ?? null }];
}

/** One row per tour: a statement may touch a row once. */
function newestByTour(entries: readonly CheckedEntry[]): CheckedEntry[] {
	const newest = new Map<string, CheckedEntry>();
	for (const entry of entries.filter(({ progress }) => progress)) {
		const known = newest.get(entry.subject);
		const later =
			!known || known.madeAt < entry.madeAt || (known.madeAt === entry.madeAt && known.id < entry.id);
		if (later) newest.set(entry.subject, entry);
	}
	return [...newest.values()];
}

async function saveProgress(db: Database, classId: string, seatId: string, entries: readonly CheckedEntry[]) {
	const rows = newestByTour(entries).map(({ id, subject, progress, madeAt }) => ({
		class_id: classId,
		seat_id: seatId,
		tour_id: subject,
		entry_id: id,
		share: Math.round((progress?.share ?? 0) * 1000),
		step: progress?.step?.replaceAll('\0', '') ?? null,
		finished: progress?.finished ? 1 : 0,
		made_at: madeAt
	}));
	if (rows.length === 0) return false;
	await db
		.insertInto('progress')
		.values(rows)
		.onConflict((conflict) =>
			conflict
				.columns(['class_id', 'seat_id', 'tour_id'])
				.doUpdateSet((row) => ({
					entry_id: row.ref('excluded.entry_id'),
					share: row.ref('excluded.share'),
					step: row.ref('excluded.step'),
					finished: row.ref('excluded.finished'),
					made_at: row.ref('excluded.made_at')
				}))
				.where(whereLater)
		)
		.execute();
	return true;
}

/** The students' work: every entry is kept, the newest counts. */
export function entries(keeper: Keeper): Pick<ClassStore, 'saveEntries' | 'entriesOf' | 'progressOf'> {
	return {
		saveEntries: async (classId, seatId, sent) => {
			const now = Date.now();
			const checked = sent.slice(0, mostAtOnce).flatMap((entry) => check(entry, now));
			if (checked.length === 0) return [];
			return keeper.write(
				classId,
				async (db, tell) => {
					if (!(await isTaken(db, classId, seatId))) return [];
					const rows = checked.map(({ id, kind, subject, body, madeAt }) => ({
						class_id: classId,
						seat_id: seatId,
						id,
						kind,
						subject,
						body,
						made_at: madeAt,
						received_at: now
					}));
					await db
						.insertInto('entries')
						.values(rows)
						.onConflict((conflict) => conflict.doNothing())
						.execute();
					const walked = await saveProgress(db, classId, seatId, checked);
					// Notes are nobody's business: that one was written is not told either.
					if (walked || checked.some(({ kind }) => kind === 'mark' || kind === 'reasons')) {
						tell('progress', seatId);
					}
					return [...new Set(checked.map(({ id }) => id))];
				},
				'read committed'
			);
		},

		entriesOf: (classId, seatId) =>
			keeper.read(async (db) => {
				const rows = await db
					.selectFrom((from) =>
						from
							.selectFrom('entries')
							.select(['id', 'kind', 'subject', 'body', 'made_at'])
							.select(({ fn }) =>
								fn
									.agg<number>('row_number')
									.over((over) =>
										over.partitionBy(['kind', 'subject']).orderBy('made_at', 'desc').orderBy('id', 'desc')
									)
									.as('age')
							)
							.where('class_id', '=', classId)
							.where('seat_id', '=', seatId)
							.as('all_entries')
					)
					.select(['id', 'kind', 'subject', 'body', 'made_at'])
					.where('age', '=', 1)
					.orderBy('made_at')
					.orderBy('id')
					.execute();
				return rows.map(({ id, kind, subject, body, made_at }): Entry => ({
					id,
					kind: kind as EntryKind,
					subject,
					body: JSON.parse(body) as unknown,
					madeAt: made_at
				}));
			}),

		progressOf: (classId) =>
			keeper.read(async (db) => {
				const rows = await db
					.selectFrom('progress')
					.innerJoin('seats', (join) =>
						join
							.onRef('seats.class_id', '=', 'progress.class_id')
							.onRef('seats.id', '=', 'progress.seat_id')
							.on('seats.removed_at', 'is', null)
					)
					.select(['seat_id', 'tour_id', 'share', 'step', 'finished', 'progress.made_at'])
					.where('progress.class_id', '=', classId)
					.orderBy('seat_id')
					.orderBy('tour_id')
					.execute();
				return rows.map((row) => ({
					seatId: row.seat_id,
					tourId: row.tour_id,
					share: row.share / 1000,
					step: row.step,
					finished: row.finished === 1,
					madeAt: row.made_at
				}));
			})
	};
}
