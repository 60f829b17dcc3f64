import { openStorage, type StorageSettings } from '#lib/server/storage/storage.ts';
import type { CoachWork } from './coach.ts';
import type { StudentWork } from './students.ts';

/** What the storage holds of what was acknowledged. */
export interface Count {
	readonly acknowledged: number;
	/** Acknowledged and not there, or another poll answer than the newest one. */
	readonly lost: number;
	/** There twice, or never acknowledged. */
	readonly doubled: number;
	/** From the acknowledgement of each entry to the hint of it at the coach, in milliseconds; under 0 when it was first. */
	readonly delays: readonly number[];
}

/** Counts the rows (nothing else may have the storage open). Only hints of what was acknowledged after `since` are timed. */
export async function countAfterwards(
	settings: StorageSettings,
	students: readonly StudentWork[],
	coaches: readonly CoachWork[],
	since: number
): Promise<Count> {
	const storage = await openStorage(settings);
	try {
		const entries = await storage.db.selectFrom('entries').select(['seat_id', 'id']).execute();
		const stances = await storage.db.selectFrom('stances').select(['seat_id', 'value']).execute();
		const changes = await storage.db
			.selectFrom('changes')
			.select(['id', 'ref'])
			.where('topic', '=', 'progress')
			.orderBy('id')
			.execute();
		const kept = new Map<string, number>();
		for (const { id } of entries) kept.set(id, (kept.get(id) ?? 0) + 1);
		const acknowledged = new Set(students.flatMap((student) => student.entries));
		const answers = new Map(students.map(({ seatId, answer }) => [seatId, answer]));
		const lostEntries = [...acknowledged].filter((id) => !kept.has(id)).length;
		const answered = new Set(stances.map(({ seat_id }) => seat_id));
		const wrong = new Set(
			stances.filter(({ seat_id, value }) => answers.get(seat_id) !== value).map(({ seat_id }) => seat_id)
		);
		const lostAnswers = students.filter(
			({ seatId, answer }) => answer !== null && (!answered.has(seatId) || wrong.has(seatId))
		).length;
		const changesOf = Map.groupBy(changes, ({ ref }) => ref ?? '');
		return {
			acknowledged: students.reduce((sum, { done }) => sum + done.length, 0),
			lost: lostEntries + lostAnswers,
			doubled: entries.length - acknowledged.size + lostEntries,
			delays: students.flatMap((student) =>
				delaysOf(
					student,
					(changesOf.get(student.seatId) ?? []).map(({ id }) => id),
					coaches.find(({ classId }) => classId === student.classId)?.hints ?? [],
					since
				)
			)
		};
	} finally {
		await storage.close();
	}
}

/** A student sends one thing after another, so the changes are in the order of the acknowledgements. */
function delaysOf(
	{ done, errors }: StudentWork,
	changes: readonly string[],
	hints: CoachWork['hints'],
	since: number
): number[] {
	const told = done.filter(({ poll }) => !poll);
	if (errors.length > 0 || told.length !== changes.length) return [];
	let next = 0;
	return told.flatMap(({ at }, index) => {
		const change = changes[index] ?? '';
		while (next < hints.length && (hints[next]?.id ?? '') < change) next += 1;
		const hint = hints[next];
		return hint && at >= since ? [hint.at - at] : [];
	});
}
