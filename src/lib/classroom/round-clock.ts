import { leftAt } from './round-countdown.ts';
import { benchesOf, firstStepOf, type FormatStep, type RoundFormat } from './round-format.ts';
import type { RoundState, RoundStatus } from './round-log.ts';
import { clockOf, type StepClock } from './round-turns.ts';

/** How far a clock has come: each is seen at once, from far away, and never by its colour alone. */
export type ClockMark = 'calm' | 'last-minute' | 'last-seconds' | 'over';

/** The last minute and the last seconds of a clock, in milliseconds. */
export const clockMarks = { minute: 60_000, seconds: 10_000 } as const;

/** Points of information: not in this step, not yet, now, no longer. */
export type QuestionsWindow = 'never' | 'not-yet' | 'open' | 'closed';

/** A side at the open step. */
export interface SidePicture {
	readonly side: string;
	readonly name: string;
	/** The position it argues in this step, which is another one after sides were exchanged; null for none. */
	readonly positionId: string | null;
	readonly seatIds: readonly string[];
	/** Whether it is its turn. */
	readonly speaks: boolean;
	/** The seat whose turn it is; null when the side decides, or nobody of it is here. */
	readonly speaker: string | null;
	/** Whether nobody of the side is here. */
	readonly empty: boolean;
	/** Its preparation time in this part; null for none. */
	readonly pool: PoolPicture | null;
}

export interface PoolPicture {
	/** Milliseconds, never under 0. */
	readonly left: number;
	readonly taken: boolean;
}

/** A round at one moment: everything that a screen shows of it. */
export interface RoundPicture {
	readonly status: RoundStatus;
	/** The open step; before the round begins, the one it begins with. */
	readonly step: FormatStep;
	/** Of the step, from 1. */
	readonly number: number;
	/** The step that follows; null at the last one. */
	readonly next: FormatStep | null;
	/** Milliseconds left, under 0 when overrun; null for a step without a clock. */
	readonly left: number | null;
	readonly mark: ClockMark;
	/** In the order of the format. */
	readonly sides: readonly SidePicture[];
	readonly questions: QuestionsWindow;
	/** When points of information open or close next; null for never, or while the clock stands. */
	readonly questionsChangeAt: number | null;
	/** When something other than the digits changes by itself; null for never. */
	readonly changesAt: number | null;
}

/** The round at the time `now` of the server. Throws a RangeError when the state is none of this format. */
export function roundPicture(format: RoundFormat, state: RoundState, now: number): RoundPicture {
	const first = firstStepOf(format);
	const index = state.status === 'waiting' && first ? format.steps.indexOf(first) : state.step;
	const step = format.steps[index];
	if (!step) throw new RangeError('The format has no such step.');
	const clock = clockOf(step, state);
	const left = clock && leftAt(clock.clock, now);
	const sides = format.sides.map(({ id }) => sidePicture(format, state, step, id, now));
	const windowTimes = questionTimes(step, clock);
	const later = [...markTimes(clock), ...windowTimes, ...poolTimes(state, step)].filter((at) => at > now);
	return {
		...{ status: state.status, step, number: index + 1, left, sides },
		next: format.steps[index + 1] ?? null,
		mark: left === null || state.status === 'waiting' ? 'calm' : markOf(left),
		questions: questionsWindow(step, clock, now),
		questionsChangeAt: windowTimes.find((at) => at > now) ?? null,
		changesAt: later.length > 0 ? Math.min(...later) : null
	};
}

/** How far a clock with so much left has come. */
export function markOf(left: number): ClockMark {
	if (left <= 0) return 'over';
	if (left <= clockMarks.seconds) return 'last-seconds';
	return left <= clockMarks.minute ? 'last-minute' : 'calm';
}

/**
 * The position a side argues in a step: that of the bench so many places on. Null when that bench has none, or the
 * side is none of the format.
 */
export function positionArgued(
	format: Pick<RoundFormat, 'sides'>,
	{ sides }: Pick<RoundState, 'sides'>,
	side: string,
	{ rotation }: Pick<FormatStep, 'rotation'>
): string | null {
	const benches = benchesOf(format);
	const bench = format.sides.find(({ id }) => id === side)?.bench;
	if (bench === undefined) return null;
	const argued = benches[(benches.indexOf(bench) + rotation) % benches.length];
	const owners = format.sides.filter((each) => each.bench === argued).map(({ id }) => id);
	return sides.find((each) => owners.includes(each.side))?.positionId ?? null;
}

function sidePicture(
	format: RoundFormat,
	state: RoundState,
	step: FormatStep,
	id: string,
	now: number
): SidePicture {
	const seatIds = state.sides.find(({ side }) => side === id)?.seatIds ?? [];
	const here = seatIds.filter((seat) => !state.absent.includes(seat));
	const speaks = step.speakers.includes(id);
	const pool = state.pools[step.part]?.[id];
	return {
		side: id,
		name: format.sides.find((side) => side.id === id)?.name ?? id,
		positionId: positionArgued(format, state, id, step),
		seatIds,
		speaks,
		// A side that is short of seats has one speak twice.
		speaker: speaks && step.seat !== null ? (here[(step.seat - 1) % here.length] ?? null) : null,
		empty: here.length === 0,
		pool: pool ? { left: Math.max(0, leftAt(pool.clock, now)), taken: pool.taken } : null
	};
}

function questionsWindow({ questions }: FormatStep, clock: StepClock | null, now: number): QuestionsWindow {
	if (!questions || !clock) return 'never';
	const spent = clock.given - leftAt(clock.clock, now);
	if (spent < questions.from * 1000) return 'not-yet';
	return spent < questions.to * 1000 ? 'open' : 'closed';
}

function questionTimes({ questions }: FormatStep, clock: StepClock | null): readonly number[] {
	if (!questions || !clock?.clock.runs) return [];
	const start = clock.clock.deadline - clock.given;
	return [start + questions.from * 1000, start + questions.to * 1000];
}

function markTimes(clock: StepClock | null): readonly number[] {
	if (!clock?.clock.runs) return [];
	const { deadline } = clock.clock;
	return [deadline - clockMarks.minute, deadline - clockMarks.seconds, deadline];
}

function poolTimes({ pools }: RoundState, { part }: FormatStep): readonly number[] {
	return Object.values(pools[part] ?? {}).flatMap(({ clock }) => (clock.runs ? [clock.deadline] : []));
}
