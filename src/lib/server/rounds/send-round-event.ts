import type { RoundEvent } from '#lib/classroom/round-event.ts';
import { roundAfter } from '#lib/classroom/round-log.ts';
import { maySend, type RoundSender } from '#lib/classroom/round-rights.ts';
import { classes } from '#lib/server/classes/classes.ts';

/** What became of an event: kept, or why it was not. */
export type Sent = 'kept' | 'no-round' | 'not-yours' | 'unfitting';

/**
 * Writes an event into the log of a round, at the server's time. The id is its sender's: the same one again changes
 * nothing and counts as kept. What does not fit where the round is now is not written.
 */
export async function sendRoundEvent(
	classId: string,
	roundId: string,
	sender: RoundSender,
	{ id, event }: { readonly id: string; readonly event: RoundEvent }
): Promise<Sent> {
	const record = await classes.roundById(classId, roundId);
	if (!record || record.removedAt !== null) return 'no-round';
	const { format } = record;
	const log = await classes.roundEvents(classId, roundId);
	if (!maySend(sender, event, roundAfter(format, record.sides, log).state)) return 'not-yours';
	if (log.some((each) => each.id === id)) return 'kept';
	const at = Date.now();
	const next = { id, sequence: (log.at(-1)?.sequence ?? 0) + 1, at, event };
	if (roundAfter(format, record.sides, [...log, next]).ignored.some((each) => each.id === id)) {
		return 'unfitting';
	}
	return (await classes.appendRoundEvent(classId, roundId, { id, event, at })) === null ? 'no-round' : 'kept';
}
