import { isDeepStrictEqual } from 'node:util';
import { initialTransition, transition, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { leftAt } from '#lib/classroom/round-countdown.ts';
import type { RoundEvent, RoundEventAt } from '#lib/classroom/round-event.ts';
import { roundMachine } from '#lib/classroom/round-machine.ts';
import { clockOf, helpers, type GroupSide, type RoundPlan } from '#lib/classroom/round-turns.ts';
import { Timekeeper } from './round-timekeeper.ts';

export type RoundSnapshot = SnapshotFrom<typeof roundMachine>;

/** A group of this format: seats `a1`, `a2` on side `a`, and so on, and one who keeps time. */
export function groupOf(plan: RoundPlan, seats = 1): readonly GroupSide[] {
	const sides = plan.sides.map(({ id, bench }) => ({
		side: id,
		positionId: `position-of-${bench}`,
		seatIds: Array.from({ length: seats }, (_, n) => `${id}${n + 1}`)
	}));
	return [...sides, { side: helpers, positionId: null, seatIds: ['helper'] }];
}

/** The machine after these events. */
export function after(
	machine: typeof roundMachine,
	plan: RoundPlan,
	events: readonly RoundEventAt[],
	sides = groupOf(plan)
): RoundSnapshot {
	const [start] = initialTransition(machine, { format: plan, sides });
	return events.reduce<RoundSnapshot>((at, event) => transition(machine, at, event)[0], start);
}

/** What can be told of a machine from outside, as the timekeeper tells it. */
export function told({ value, context }: RoundSnapshot) {
	const { plan, at, step, pools, sides, ready, absent, confirmed } = context;
	return {
		status: typeof value === 'string' ? value : value.underway,
		step,
		clocks: plan.steps.map((each) => {
			const clock = clockOf(each, context);
			return clock && { left: leftAt(clock.clock, at), given: clock.given };
		}),
		pools: pools.flatMap((part, n) =>
			Object.entries(part).map(([side, { clock, taken }]) => ({
				side,
				part: n,
				left: leftAt(clock, at),
				taken
			}))
		),
		seats: sides.map(({ side, seatIds }) => [side, [...seatIds]]),
		ready: [...ready].sort(),
		absent: [...absent].sort(),
		confirmed
	};
}

/** Everything somebody can send to a group of one seat a side, whether or not it makes sense. */
export function everyEvent({ sides, steps }: RoundPlan): readonly RoundEvent[] {
	const seats = [...sides.map(({ id }) => `${id}1`), 'helper', 'nobody'];
	const ids = [...steps.map(({ id }) => id), 'nowhere'];
	const names = [...sides.map(({ id }) => id), helpers, 'none'];
	return [
		...(['round.paused', 'round.resumed', 'round.ended', 'round.reopened'] as const).map((type) => ({
			type
		})),
		...ids.flatMap((step): readonly RoundEvent[] => [
			{ type: 'round.started', step },
			{ type: 'round.next', step },
			{ type: 'round.back', step },
			{ type: 'round.repeated', step },
			...[-30, 0, 30, 60, 3601].map((seconds) => ({ type: 'round.extended', step, seconds }) as const),
			...seats.flatMap((seat): readonly RoundEvent[] => [
				...[0, 2, 3].map((reasons) => ({ type: 'seat.ready', seat, step, reasons }) as const),
				{ type: 'seat.unready', seat, step },
				{ type: 'side.confirmed', seat, step }
			])
		]),
		...seats.flatMap((seat): readonly RoundEvent[] => [
			{ type: 'seat.absent', seat },
			{ type: 'seat.present', seat },
			{ type: 'seat.left', seat },
			...names.map((side) => ({ type: 'seat.joined', seat, side }) as const)
		]),
		...names.flatMap((side): readonly RoundEvent[] => [
			{ type: 'pool.started', side },
			{ type: 'pool.stopped', side }
		])
	];
}

/** What moves a group about; who sits where is left as it is, or there would be no end of states. */
function moves(event: RoundEvent): boolean {
	return !/^(seat\.(absent|present|joined|left)|round\.(extended|repeated))$/.test(event.type);
}

/** Shortest paths to every state of a group of this format that can be told apart without looking at a clock. */
export function pathsOf(plan: RoundPlan) {
	const events = everyEvent(plan)
		.filter(moves)
		.map((event) => ({ ...event, at: 0 }));
	return getShortestPaths(roundMachine, {
		input: { format: plan, sides: groupOf(plan) },
		events: (snapshot) => events.filter((event) => snapshot.can(event)),
		serializeState: (snapshot) => {
			const { status, step, pools, ready, confirmed } = told(snapshot);
			return JSON.stringify([status, step, pools.map(({ taken }) => taken), ready, confirmed]);
		}
	});
}

/** How long it takes until somebody sends the next event: within a step, at its end, past it, and at once. */
const gaps = [700, 61_000, 9_500, 0, 241_000, 1, 30_000];

/** The events one after another, time going by between them. */
export function timed(events: readonly RoundEvent[], begin = 1_000_000): readonly RoundEventAt[] {
	let at = begin;
	return events.map((event, n) => {
		at += gaps[n % gaps.length] ?? 0;
		return { ...event, at };
	});
}

/** A shortest path to every state of the machine, each followed by each event there is, then by some time. */
export function trialsOf(plan: RoundPlan): readonly (readonly RoundEventAt[])[] {
	const events = everyEvent(plan);
	return pathsOf(plan).flatMap(({ steps }) => {
		const there = steps.map(({ event }) => event).filter(({ type }) => !type.startsWith('xstate.'));
		return events.map((event) => timed([...there, event, ...afterwards(plan)]));
	});
}

/** What brings to light what an event left behind. */
function afterwards({ sides: [side] }: RoundPlan): readonly RoundEvent[] {
	const seat = `${side?.id}1`;
	return [
		{ type: 'round.paused' },
		{ type: 'round.resumed' },
		{ type: 'seat.absent', seat },
		{ type: 'seat.present', seat },
		{ type: 'round.ended' }
	];
}

/** Whether the machine and the timekeeper say the same after each of these events. */
export function agrees(
	machine: typeof roundMachine,
	plan: RoundPlan,
	events: readonly RoundEventAt[],
	sides = groupOf(plan)
): boolean {
	const keeper = new Timekeeper(plan, sides);
	let [snapshot] = initialTransition(machine, { format: plan, sides });
	return events.every((event) => {
		keeper.do(event);
		[snapshot] = transition(machine, snapshot, event);
		return isDeepStrictEqual(told(snapshot), keeper.told());
	});
}
