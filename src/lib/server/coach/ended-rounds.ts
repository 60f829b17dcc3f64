import { classes } from '#lib/server/classes/classes.ts';
import type { RoundRecord } from '#lib/server/classes/records.ts';

/** How many of the rounds have come to their end. */
export async function endedRounds(classId: string, rounds: readonly RoundRecord[]): Promise<number> {
	const events = await Promise.all(rounds.map(({ id }) => classes.roundEvents(classId, id)));
	return events.filter((ofRound) => ofRound.some(({ event }) => typeOf(event) === 'round.ended')).length;
}

function typeOf(event: unknown): unknown {
	return typeof event === 'object' && event !== null && 'type' in event ? event.type : null;
}
