import { assign, setup } from 'xstate';
import type { Answer } from './answer.ts';
import { kindOf } from './ask-kinds.ts';
import {
	answerWith,
	goOn,
	isFinish,
	openAnswer,
	openStep,
	routeOf,
	stepOf,
	walkFrom,
	wayOn,
	type TourRoute,
	type Walk
} from './ways.ts';

/** Ids and answers only: nothing in here is shown as it stands. */
export interface TourContext extends Walk {
	readonly route: TourRoute;
}

/** What can happen on a tour. What makes no sense where the student is changes nothing. */
export type TourEvent =
	| { readonly type: 'step.next' }
	| { readonly type: 'step.back' }
	/** Opens a step that was walked, or begins a new walk at one that was not (a link into the tour). */
	| { readonly type: 'step.opened'; readonly step: string }
	/** Answers the open step, for the first time or otherwise than before. */
	| { readonly type: 'answer.given'; readonly answer: Answer }
	| { readonly type: 'tour.restarted' }
	/** `walk` is what `progress.ts` made of a saved one for this very script. */
	| { readonly type: 'progress.restored'; readonly walk: Walk };

/**
 * A guided tour: one machine for every script. `reading` a step that asks nothing, `answering` a
 * question, `answered` (what was given is talked over before going on), `finished`. There is no final state: from a
 * finish one can go back. Whoever wants to know what is open asks `snapshot.can(event)`.
 */
export const tourMachine = setup({
	types: {
		context: {} as TourContext,
		events: {} as TourEvent,
		input: {} as { readonly script: TourRoute }
	},
	guards: {
		hasWayOn: ({ context }) => wayOn(context.route, context) !== null,
		hasWayBack: ({ context }) => context.at > 0,
		isAnAnswer: ({ context }, { answer }: { answer: Answer }) => {
			const ask = stepOf(context.route, openStep(context))?.ask;
			return ask !== null && ask !== undefined && kindOf(ask).accepts(ask, answer);
		},
		isWalked: ({ context }, { step }: { step: string }) => context.trail.includes(step),
		isKnown: ({ context }, { step }: { step: string }) => stepOf(context.route, step) !== null,
		isAtFinish: ({ context }) => isFinish(stepOf(context.route, openStep(context))),
		isAnswered: ({ context }) => openAnswer(context) !== null,
		isAsked: ({ context }) => (stepOf(context.route, openStep(context))?.ask ?? null) !== null
	},
	actions: {
		goOn: assign(({ context }) => goOn(context, wayOn(context.route, context) ?? openStep(context))),
		goBack: assign(({ context }) => ({ at: context.at - 1 })),
		openWalkedStep: assign(({ context }, { step }: { step: string }) => ({
			at: context.trail.indexOf(step)
		})),
		beginAtStep: assign((_, { step }: { step: string }) => walkFrom(step)),
		rememberAnswer: assign(({ context }, { answer }: { answer: Answer }) =>
			answerWith(context.route, context, answer)
		),
		beginAgain: assign(({ context }) => walkFrom(context.route.start)),
		takeUpWalk: assign((_, { trail, at, answers }: Walk) => ({ trail, at, answers }))
	}
}).createMachine({
	id: 'tour',
	context: ({ input }) => ({ route: routeOf(input.script), ...walkFrom(input.script.start) }),
	initial: 'arriving',
	states: {
		arriving: {
			always: [
				{ guard: 'isAtFinish', target: 'finished' },
				{ guard: 'isAnswered', target: 'answered' },
				{ guard: 'isAsked', target: 'answering' },
				{ target: 'reading' }
			]
		},
		reading: {
			on: { 'step.next': { guard: 'hasWayOn', actions: 'goOn', target: 'arriving' } }
		},
		answering: {
			on: {
				'answer.given': {
					guard: { type: 'isAnAnswer', params: ({ event }) => event },
					actions: { type: 'rememberAnswer', params: ({ event }) => event },
					target: 'answered'
				}
			}
		},
		answered: {
			on: {
				'answer.given': {
					guard: { type: 'isAnAnswer', params: ({ event }) => event },
					actions: { type: 'rememberAnswer', params: ({ event }) => event }
				},
				'step.next': { guard: 'hasWayOn', actions: 'goOn', target: 'arriving' }
			}
		},
		finished: {}
	},
	on: {
		'step.back': { guard: 'hasWayBack', actions: 'goBack', target: '.arriving' },
		'step.opened': [
			{
				guard: { type: 'isWalked', params: ({ event }) => event },
				actions: { type: 'openWalkedStep', params: ({ event }) => event },
				target: '.arriving'
			},
			{
				guard: { type: 'isKnown', params: ({ event }) => event },
				actions: { type: 'beginAtStep', params: ({ event }) => event },
				target: '.arriving'
			}
		],
		'tour.restarted': { actions: 'beginAgain', target: '.arriving' },
		'progress.restored': {
			actions: { type: 'takeUpWalk', params: ({ event }) => event.walk },
			target: '.arriving'
		}
	}
});
