/**
 * Where a class is in its life. The coach leads it on, or back; what a phase allows follows from it alone.
 *
 * `gathering` seats are taken · `poll-before` stances are asked before anybody knows a side · `preparing` sides are
 * known, briefs and tours are read · `round` the debate runs · `poll-after` stances again · `debrief` results and export.
 */
export const classPhases = [
	'gathering',
	'poll-before',
	'preparing',
	'round',
	'poll-after',
	'debrief'
] as const;

export type ClassPhase = (typeof classPhases)[number];

/** When a stance was stated: before the sides were known, or after the round. */
export type PollMoment = 'before' | 'after';

/** The poll that is open in a phase; null when none is. */
export function openPoll(phase: ClassPhase): PollMoment | null {
	return phase === 'poll-before' ? 'before' : phase === 'poll-after' ? 'after' : null;
}

/** Whether students see the sides that were drawn. */
export function showsSides(phase: ClassPhase): boolean {
	return classPhases.indexOf(phase) >= classPhases.indexOf('preparing');
}
