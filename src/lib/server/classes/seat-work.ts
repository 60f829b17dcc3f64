import { sql } from 'kysely';
import type { Database } from '#lib/server/storage/transact.ts';

/** Of two marks of progress in a tour the later one stays. */
export const whereLater = sql<boolean>`progress.made_at < excluded.made_at
	or (progress.made_at = excluded.made_at and progress.entry_id < excluded.entry_id)`;

/** Copies what a seat did to another one, whose own answers stay. Copying twice is copying once. */
export async function copySeatWork(db: Database, classId: string, from: string, into: string): Promise<void> {
	const to = sql`cast(${into} as text)`;
	const own = sql`class_id = ${classId} and seat_id = ${from}`;
	await sql`
		insert into entries (class_id, seat_id, id, kind, subject, body, made_at, received_at)
		select class_id, ${to}, id, kind, subject, body, made_at, received_at from entries where ${own}
		on conflict do nothing
	`.execute(db);
	await sql`
		insert into progress (class_id, seat_id, tour_id, entry_id, share, step, finished, made_at)
		select class_id, ${to}, tour_id, entry_id, share, step, finished, made_at from progress where ${own}
		on conflict (class_id, seat_id, tour_id) do update set
			entry_id = excluded.entry_id, share = excluded.share, step = excluded.step,
			finished = excluded.finished, made_at = excluded.made_at
		where ${whereLater}
	`.execute(db);
	// Only a poll that the other seat did not answer at all: half of one answer and half of another are none.
	const unanswered = sql`moment not in (select moment from stances where class_id = ${classId} and seat_id = ${into})`;
	await sql`
		insert into stance_notes (class_id, seat_id, moment, confidence, reason_for, reason_against, would_change)
		select class_id, ${to}, moment, confidence, reason_for, reason_against, would_change from stance_notes
		where ${own} and ${unanswered}
		on conflict do nothing
	`.execute(db);
	await sql`
		insert into stances (class_id, seat_id, moment, position_id, value, changed_at)
		select class_id, ${to}, moment, position_id, value, changed_at from stances where ${own} and ${unanswered}
		on conflict do nothing
	`.execute(db);
}
