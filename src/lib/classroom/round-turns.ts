/** What the round machine is made of: pure steps from one state of a group to the next. */
import { extendedBy, leftAt, runFrom, standFrom, standing, type Countdown } from './round-countdown.ts';
import type { FormatSide, FormatStep, RoundFormat } from './round-format.ts';

/** A format as the machine sees it: no words. Every `RoundFormat` is one. */
export interface RoundPlan {
	readonly sides: readonly Pick<FormatSide, 'id' | 'bench'>[];
	readonly pool: RoundFormat['pool'];
	readonly steps: readonly PlanStep[];
}

export type PlanStep = Pick<FormatStep, 'id' | 'seconds' | 'speakers' | 'leave' | 'reasons' | 'part'>;

/** The seats of a group that have a task without a side stand under this name beside its sides. */
export const helpers = 'helpers';

/** One side of a group: which position it argues at first, and whose seats it has, in the order they speak. */
export interface GroupSide {
	readonly side: string;
	readonly positionId: string | null;
	readonly seatIds: readonly string[];
}

/** The clock of a step that was opened. */
export interface StepClock {
	readonly clock: Countdown;
	/** All the time it was given, extensions included, in milliseconds. */
	readonly given: number;
}

/** The preparation time of a side. */
export interface Pool {
	readonly clock: Countdown;
	/** Whether the side is taking it; it stands all the same while the round is paused. */
	readonly taken: boolean;
}

/** Where a group is in its round. All of it is plain data and travels to the browser as it is. */
export interface RoundContext {
	/** The time of the newest event; 0 before the first. */
	readonly at: number;
	/** Index of the open step. */
	readonly step: number;
	/** Whether the clocks run. */
	readonly runs: boolean;
	/** By step id; steps not yet opened and steps without a clock are absent. */
	readonly clocks: Readonly<Record<string, StepClock>>;
	/** By part, then by side; empty where the format has no pool. */
	readonly pools: readonly Readonly<Record<string, Pool>>[];
	readonly sides: readonly GroupSide[];
	/** Seats that are ready to leave the open step. */
	readonly ready: readonly string[];
	/** Whether the side that the open step waits for has confirmed. */
	readonly confirmed: boolean;
	/** Seats of the group that are not here. */
	readonly absent: readonly string[];
}

/** The format without its words. */
export function planOf({ sides, pool, steps }: RoundPlan): RoundPlan {
	return {
		sides: sides.map(({ id, bench }) => ({ id, bench })),
		pool,
		steps: steps.map(({ id, seconds, speakers, leave, reasons, part }) => ({
			...{ id, seconds, speakers, leave, reasons, part }
		}))
	};
}

/** A group that has not begun. */
export function groupAtStart(plan: RoundPlan, sides: readonly GroupSide[]): RoundContext {
	const { pool } = plan;
	const full = (): Readonly<Record<string, Pool>> =>
		Object.fromEntries(
			pool ? plan.sides.map(({ id }) => [id, { clock: standing(pool.seconds * 1000), taken: false }]) : []
		);
	const parts = Math.max(0, ...plan.steps.map(({ part }) => part)) + 1;
	return {
		...{ at: 0, step: 0, runs: false, clocks: {}, sides, ready: [], confirmed: false, absent: [] },
		pools: Array.from({ length: parts }, full)
	};
}

/** The open step. Throws a RangeError for a plan without steps, which no reader lets through. */
export function openStep(plan: RoundPlan, { step }: Pick<RoundContext, 'step'>): PlanStep {
	const open = plan.steps[step];
	if (!open) throw new RangeError('The format has no such step.');
	return open;
}

/** The clock of a step, full when it was not opened yet; null for a step without one. */
export function clockOf(step: PlanStep, { clocks }: Pick<RoundContext, 'clocks'>): StepClock | null {
	if (step.seconds === null) return null;
	const given = step.seconds * 1000;
	return Object.hasOwn(clocks, step.id) ? clocks[step.id]! : { clock: standing(given), given };
}

/** Seats of the group, absent ones too. */
export function seatsOf({ sides }: Pick<RoundContext, 'sides'>): readonly string[] {
	return sides.flatMap(({ seatIds }) => seatIds);
}

/** The side a seat sits on; null when it is not in the group. */
export function sideOfSeat({ sides }: Pick<RoundContext, 'sides'>, seat: string): string | null {
	return sides.find(({ seatIds }) => seatIds.includes(seat))?.side ?? null;
}

/** Whether the group may leave the open step without the coach: all debaters here are ready, or the side confirmed. */
export function mayGoOn(plan: RoundPlan, group: RoundContext): boolean {
	const { leave } = openStep(plan, group);
	if (leave === null) return false;
	if (leave.when === 'confirmed') return group.confirmed;
	const here = debatersHere(plan, group);
	return here.length > 0 && here.every((seat) => group.ready.includes(seat));
}

/** The seats on the sides of the format that are here; helpers and absent ones are not among them. */
export function debatersHere(
	{ sides }: Pick<RoundPlan, 'sides'>,
	group: Pick<RoundContext, 'sides' | 'absent'>
): readonly string[] {
	return group.sides
		.filter(({ side }) => sides.some(({ id }) => id === side))
		.flatMap(({ seatIds }) => seatIds)
		.filter((seat) => !group.absent.includes(seat));
}

/**
 * At another step, whose clock runs when the one before did. Nobody is ready there yet. A side whose turn begins
 * prepares no longer, and neither does anyone when another part begins. A step that was open before has what was left.
 */
export function movedTo(plan: RoundPlan, group: RoundContext, step: number, at: number): RoundContext {
	const { speakers, part } = openStep(plan, { step });
	const left = stopped(plan, group, at);
	const pools = left.pools.map((sides, n) =>
		mapPools(sides, (pool, side) => (n !== part || speakers.includes(side) ? givenUp(pool, at) : pool))
	);
	const moved = { ...left, step, pools, ready: [], confirmed: false };
	return group.runs ? running(plan, moved, at) : moved;
}

/** The clock of the open step and the pools that are taken run from now on. */
export function running(plan: RoundPlan, group: RoundContext, at: number): RoundContext {
	return { ...withClocks(plan, group, (clock) => runFrom(clock, at)), runs: true };
}

/** All clocks stand from now on. */
export function stopped(plan: RoundPlan, group: RoundContext, at: number): RoundContext {
	return { ...withClocks(plan, group, (clock) => standFrom(clock, at)), runs: false };
}

/** The open step's clock and those of pools that are taken, changed. */
function withClocks(
	plan: RoundPlan,
	group: RoundContext,
	change: (clock: Countdown) => Countdown
): RoundContext {
	const step = openStep(plan, group);
	const clock = clockOf(step, group);
	const pools = group.pools.map((sides) =>
		mapPools(sides, (pool) => (pool.taken ? { ...pool, clock: change(pool.clock) } : pool))
	);
	const clocks = clock
		? { ...group.clocks, [step.id]: { ...clock, clock: change(clock.clock) } }
		: group.clocks;
	return { ...group, clocks, pools };
}

/** The open step with so many more seconds. */
export function extended(plan: RoundPlan, group: RoundContext, seconds: number): RoundContext {
	const step = openStep(plan, group);
	const clock = clockOf(step, group);
	if (!clock) return group;
	const more = seconds * 1000;
	const longer = { clock: extendedBy(clock.clock, more), given: clock.given + more };
	return { ...group, clocks: { ...group.clocks, [step.id]: longer } };
}

/** The open step with the clock it had at first. */
export function begunAnew(plan: RoundPlan, group: RoundContext, at: number): RoundContext {
	const { id } = openStep(plan, group);
	const clocks = Object.fromEntries(Object.entries(group.clocks).filter(([step]) => step !== id));
	const fresh = { ...group, clocks, ready: [], confirmed: false };
	return group.runs ? running(plan, fresh, at) : fresh;
}

/** Nobody prepares any longer. */
export function withoutPools(group: RoundContext, at: number): RoundContext {
	return { ...group, pools: group.pools.map((sides) => mapPools(sides, (pool) => givenUp(pool, at))) };
}

/** The pool of a side in the part now open; null for none. */
export function poolOf(plan: RoundPlan, group: RoundContext, side: string): Pool | null {
	const pools = group.pools[openStep(plan, group).part] ?? {};
	return Object.hasOwn(pools, side) ? pools[side]! : null;
}

/** The pool of a side in the part now open, changed. */
export function withPool(
	plan: RoundPlan,
	group: RoundContext,
	side: string,
	change: (pool: Pool) => Pool
): RoundContext {
	const { part } = openStep(plan, group);
	const pools = group.pools.map((sides, n) =>
		mapPools(sides, (pool, each) => (n === part && each === side ? change(pool) : pool))
	);
	return { ...group, pools };
}

/** A pool that is no longer taken. More than all of it cannot have been used. */
export function givenUp({ clock }: Pool, at: number): Pool {
	return { clock: standing(Math.max(0, leftAt(clock, at))), taken: false };
}

/** The group without that seat. */
export function without(group: RoundContext, seat: string): RoundContext {
	const drop = (seats: readonly string[]) => seats.filter((each) => each !== seat);
	return {
		...group,
		sides: group.sides.map((side) => ({ ...side, seatIds: drop(side.seatIds) })),
		ready: drop(group.ready),
		absent: drop(group.absent)
	};
}

function mapPools(
	pools: Readonly<Record<string, Pool>>,
	change: (pool: Pool, side: string) => Pool
): Readonly<Record<string, Pool>> {
	return Object.fromEntries(Object.entries(pools).map(([side, pool]) => [side, change(pool, side)]));
}
