import { assign, setup } from 'xstate';
import { runFrom } from './round-countdown.ts';
import type { RoundEventAt } from './round-event.ts';
import {
	begunAnew,
	clockOf,
	extended,
	givenUp,
	groupAtStart,
	mayGoOn,
	movedTo,
	openStep,
	planOf,
	poolOf,
	running,
	seatsOf,
	sideOfSeat,
	stopped,
	without,
	withoutPools,
	withPool,
	type GroupSide,
	type RoundContext,
	type RoundPlan
} from './round-turns.ts';

/** What the machine holds: the plan, and where the group is. */
export interface RoundMachineContext extends RoundContext {
	readonly plan: RoundPlan;
}

/** What events name, as guards and actions take it. */
interface OfStep {
	readonly step: string;
}
interface OfSeat {
	readonly seat: string;
}
interface OfSide {
	readonly side: string;
}

/** A longer extension is a slip of the finger; in seconds. */
const longestExtension = 3600;

/**
 * One group in a round: one machine for every format. `waiting` to begin, `underway` (`running` with its clocks or
 * `paused` with all of them standing), `ended`, which a coach can take back. It knows no time but that of its events, and
 * clocks are deadlines.
 */
export const roundMachine = setup({
	types: {
		context: {} as RoundMachineContext,
		events: {} as RoundEventAt,
		input: {} as { readonly format: RoundPlan; readonly sides: readonly GroupSide[] }
	},
	guards: {
		isKnownStep: ({ context }, { step }: OfStep) => context.plan.steps.some(({ id }) => id === step),
		isOpenStep: ({ context }, { step }: OfStep) => isOpen(context, step),
		isOpenLastStep: ({ context }, { step }: OfStep) => isOpen(context, step) && isLast(context),
		isOpenLaterStep: ({ context }, { step }: OfStep) => isOpen(context, step) && context.step > 0,
		mayGoOn: ({ context }) => mayGoOn(context.plan, context),
		mayEnd: ({ context }) => mayGoOn(context.plan, context) && isLast(context),
		mayExtend: ({ context }, { step, seconds }: OfStep & { seconds: number }) =>
			isOpen(context, step) &&
			clockOf(openStep(context.plan, context), context) !== null &&
			seconds > 0 &&
			seconds <= longestExtension,
		mayBeReadyToBegin: ({ context }, { seat, step }: OfSeat & OfStep) =>
			isOpen(context, step) && isThere(context, seat) && !context.ready.includes(seat),
		mayBeReady: ({ context }, { seat, step, reasons }: OfSeat & OfStep & { reasons: number }) => {
			const open = openStep(context.plan, context);
			return (
				open.id === step &&
				open.leave?.when === 'all-ready' &&
				reasons >= open.reasons &&
				isThere(context, seat) &&
				!context.ready.includes(seat)
			);
		},
		isReady: ({ context }, { seat, step }: OfSeat & OfStep) =>
			isOpen(context, step) && context.ready.includes(seat),
		isConfirmedBy: ({ context }, { seat, step }: OfSeat & OfStep) => {
			const { leave } = openStep(context.plan, context);
			return isOpen(context, step) && leave?.when === 'confirmed' && leave.by === sideOfSeat(context, seat);
		},
		isHere: ({ context }, { seat }: OfSeat) => isThere(context, seat) && !context.absent.includes(seat),
		isAbsent: ({ context }, { seat }: OfSeat) => context.absent.includes(seat),
		isThere: ({ context }, { seat }: OfSeat) => isThere(context, seat),
		maySitDown: ({ context }, { seat, side }: OfSeat & OfSide) =>
			context.sides.some((each) => each.side === side) && sideOfSeat(context, seat) !== side,
		mayPrepare: ({ context }, { side }: OfSide) => {
			const pool = poolOf(context.plan, context, side);
			return pool !== null && !pool.taken && !pool.clock.runs && pool.clock.left > 0;
		},
		isPreparing: ({ context }, { side }: OfSide) => poolOf(context.plan, context, side)?.taken === true
	},
	actions: {
		// Never before the newest event: the clocks of two servers may differ by a little.
		noteTime: assign({ at: ({ context, event }) => Math.max(context.at, event.at) }),
		openNamedStep: assign(({ context }, { step }: OfStep) => {
			const to = context.plan.steps.findIndex(({ id }) => id === step);
			return running(context.plan, movedTo(context.plan, context, to, context.at), context.at);
		}),
		goOn: assign(({ context }) => movedTo(context.plan, context, context.step + 1, context.at)),
		goBack: assign(({ context }) => movedTo(context.plan, context, context.step - 1, context.at)),
		runClocks: assign(({ context }) => running(context.plan, context, context.at)),
		stopClocks: assign(({ context }) => stopped(context.plan, context, context.at)),
		closePools: assign(({ context }) => withoutPools(context, context.at)),
		extend: assign(({ context }, { seconds }: { seconds: number }) =>
			extended(context.plan, context, seconds)
		),
		beginAnew: assign(({ context }) => begunAnew(context.plan, context, context.at)),
		noteReady: assign(({ context }, { seat }: OfSeat) => ({
			ready: [...context.ready, seat],
			absent: context.absent.filter((each) => each !== seat)
		})),
		noteUnready: assign(({ context }, { seat }: OfSeat) => ({
			ready: context.ready.filter((each) => each !== seat)
		})),
		noteAbsent: assign(({ context }, { seat }: OfSeat) => ({
			absent: [...context.absent, seat],
			ready: context.ready.filter((each) => each !== seat)
		})),
		notePresent: assign(({ context }, { seat }: OfSeat) => ({
			absent: context.absent.filter((each) => each !== seat)
		})),
		sitDown: assign(({ context }, { seat, side }: OfSeat & OfSide) => {
			const others = without(context, seat);
			const sides = others.sides.map((each) =>
				each.side === side ? { ...each, seatIds: [...each.seatIds, seat] } : each
			);
			return { ...others, sides };
		}),
		leaveGroup: assign(({ context }, { seat }: OfSeat) => without(context, seat)),
		noteConfirmed: assign({ confirmed: true }),
		takePool: assign(({ context }, { side }: OfSide) =>
			withPool(context.plan, context, side, ({ clock }) => ({
				clock: runFrom(clock, context.at),
				taken: true
			}))
		),
		givePoolUp: assign(({ context }, { side }: OfSide) =>
			withPool(context.plan, context, side, (pool) => givenUp(pool, context.at))
		)
	}
}).createMachine({
	id: 'round',
	context: ({ input }) => {
		const plan = planOf(input.format);
		return { plan, ...groupAtStart(plan, input.sides) };
	},
	initial: 'waiting',
	states: {
		waiting: {
			on: {
				'round.started': {
					guard: { type: 'isKnownStep', params: ({ event }) => event },
					actions: ['noteTime', { type: 'openNamedStep', params: ({ event }) => event }],
					target: 'underway'
				},
				'seat.ready': {
					guard: { type: 'mayBeReadyToBegin', params: ({ event }) => event },
					actions: ['noteTime', { type: 'noteReady', params: ({ event }) => event }]
				}
			}
		},
		underway: {
			initial: 'running',
			states: {
				running: {
					always: [
						{ guard: 'mayEnd', target: '#round.ended' },
						{ guard: 'mayGoOn', actions: 'goOn' }
					],
					on: {
						'round.paused': { actions: ['noteTime', 'stopClocks'], target: 'paused' },
						'pool.started': {
							guard: { type: 'mayPrepare', params: ({ event }) => event },
							actions: ['noteTime', { type: 'takePool', params: ({ event }) => event }]
						}
					}
				},
				paused: {
					on: { 'round.resumed': { actions: ['noteTime', 'runClocks'], target: 'running' } }
				}
			},
			on: {
				'round.next': [
					{
						guard: { type: 'isOpenLastStep', params: ({ event }) => event },
						actions: 'noteTime',
						target: 'ended'
					},
					{
						guard: { type: 'isOpenStep', params: ({ event }) => event },
						actions: ['noteTime', 'goOn']
					}
				],
				'round.back': {
					guard: { type: 'isOpenLaterStep', params: ({ event }) => event },
					actions: ['noteTime', 'goBack']
				},
				'round.extended': {
					guard: { type: 'mayExtend', params: ({ event }) => event },
					actions: ['noteTime', { type: 'extend', params: ({ event }) => event }]
				},
				'round.repeated': {
					guard: { type: 'isOpenStep', params: ({ event }) => event },
					actions: ['noteTime', 'beginAnew']
				},
				'round.ended': { actions: 'noteTime', target: 'ended' },
				'seat.ready': {
					guard: { type: 'mayBeReady', params: ({ event }) => event },
					actions: ['noteTime', { type: 'noteReady', params: ({ event }) => event }]
				},
				'side.confirmed': {
					guard: { type: 'isConfirmedBy', params: ({ event }) => event },
					actions: ['noteTime', 'noteConfirmed']
				},
				'pool.stopped': {
					guard: { type: 'isPreparing', params: ({ event }) => event },
					actions: ['noteTime', { type: 'givePoolUp', params: ({ event }) => event }]
				}
			}
		},
		ended: {
			entry: ['stopClocks', 'closePools'],
			on: { 'round.reopened': { actions: 'noteTime', target: 'underway.paused' } }
		}
	},
	on: {
		'seat.unready': {
			guard: { type: 'isReady', params: ({ event }) => event },
			actions: ['noteTime', { type: 'noteUnready', params: ({ event }) => event }]
		},
		'seat.absent': {
			guard: { type: 'isHere', params: ({ event }) => event },
			actions: ['noteTime', { type: 'noteAbsent', params: ({ event }) => event }]
		},
		'seat.present': {
			guard: { type: 'isAbsent', params: ({ event }) => event },
			actions: ['noteTime', { type: 'notePresent', params: ({ event }) => event }]
		},
		'seat.joined': {
			guard: { type: 'maySitDown', params: ({ event }) => event },
			actions: ['noteTime', { type: 'sitDown', params: ({ event }) => event }]
		},
		'seat.left': {
			guard: { type: 'isThere', params: ({ event }) => event },
			actions: ['noteTime', { type: 'leaveGroup', params: ({ event }) => event }]
		}
	}
});

function isOpen({ plan, step }: RoundMachineContext, id: string): boolean {
	return plan.steps[step]?.id === id;
}

function isLast({ plan, step }: RoundMachineContext): boolean {
	return step === plan.steps.length - 1;
}

function isThere(context: RoundContext, seat: string): boolean {
	return seatsOf(context).includes(seat);
}
