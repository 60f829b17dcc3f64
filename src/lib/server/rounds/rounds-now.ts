import { roundAfter, type RoundState } from '#lib/classroom/round-log.ts';
import { classes } from '#lib/server/classes/classes.ts';
import type { RoundRecord } from '#lib/server/classes/records.ts';

/** A group and where it is in its round; `sides` are as they are now, not as they were formed. */
export interface RoundNow extends RoundRecord {
	readonly state: RoundState;
}

/** The groups of a class as they are now, in their order. */
export async function roundsNow(classId: string): Promise<readonly RoundNow[]> {
	const records = await classes.rounds(classId);
	const rounds = await Promise.all(records.map((record) => asNow(classId, record)));
	return rounds.toSorted((a, b) => a.group - b.group);
}

/** One group as it is now; null when there is none or it was removed. */
export async function roundNow(classId: string, roundId: string): Promise<RoundNow | null> {
	const record = await classes.roundById(classId, roundId);
	return record && record.removedAt === null ? asNow(classId, record) : null;
}

/** The group of a seat; null for none. Of several the newest: an older one is over or was formed anew. */
export function roundOfSeat(rounds: readonly RoundNow[], seatId: string): RoundNow | null {
	const mine = rounds.filter(({ sides }) => sides.some(({ seatIds }) => seatIds.includes(seatId)));
	return mine.toSorted((a, b) => b.madeAt - a.madeAt)[0] ?? null;
}

/** The topics that a seat's page hangs on: its own group's, or everybody's while it waits to be seated in one. */
export function roundTopics(rounds: readonly RoundNow[], seatId: string): readonly `class:${string}`[] {
	const mine = roundOfSeat(rounds, seatId);
	return (mine ? [mine] : rounds).map(({ id }) => `class:round:${id}` as const);
}

async function asNow(classId: string, record: RoundRecord): Promise<RoundNow> {
	const { state } = roundAfter(record.format, record.sides, await classes.roundEvents(classId, record.id));
	return { ...record, sides: state.sides, state };
}
