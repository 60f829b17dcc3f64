import { roundAfter } from '#lib/classroom/round-log.ts';
import { classes } from '#lib/server/classes/classes.ts';
import type { RoundRecord } from '#lib/server/classes/records.ts';

/** How many of the rounds have come to their end. */
export async function endedRounds(classId: string, rounds: readonly RoundRecord[]): Promise<number> {
	const ended = await Promise.all(rounds.map((round) => hasEnded(classId, round)));
	return ended.filter(Boolean).length;
}

async function hasEnded(classId: string, { id, format, sides }: RoundRecord): Promise<boolean> {
	return roundAfter(format, sides, await classes.roundEvents(classId, id)).state.status === 'ended';
}
