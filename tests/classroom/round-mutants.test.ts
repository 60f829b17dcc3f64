import { describe, expect, it, vi } from 'vitest';
import { createMachine, type AnyStateMachine } from 'xstate';
import { roundMachine } from '#lib/classroom/round-machine.ts';
import type { PlanStep, RoundPlan } from '#lib/classroom/round-turns.ts';
import { agrees, trialsOf } from './round-conformance.ts';

// Thousands of rounds: seconds on a machine that has other work too.
vi.setConfig({ testTimeout: 120_000 });

const step = (id: string, rest: Partial<PlanStep> = {}): PlanStep => ({
	...{ id, seconds: 90, speakers: [], leave: null, reasons: 0, part: 0 },
	...rest
});
const sides = [
	{ id: 'a', bench: 'a' },
	{ id: 'b', bench: 'b' }
];
const prepared: RoundPlan = {
	sides,
	pool: null,
	steps: [
		step('prepare', { speakers: ['a', 'b'], leave: { when: 'all-ready' }, reasons: 3 }),
		step('restate', { speakers: ['b'], leave: { when: 'confirmed', by: 'a' } }),
		step('look-back', { seconds: null, leave: { when: 'all-ready' } })
	]
};
const pooled: RoundPlan = {
	sides,
	pool: { seconds: 60 },
	steps: [step('first', { speakers: ['a'] }), step('second', { speakers: ['b'] }), step('third', { part: 1 })]
};

/** Machines that are wrong in one place each; the path tests must tell every one of them from the right one. */
const trials = [prepared, pooled].map((plan) => ({ plan, each: trialsOf(plan) }));

function isCaught(mutant: AnyStateMachine): boolean {
	const machine = mutant as typeof roundMachine;
	return trials.some(({ plan, each }) =>
		each.some((events) => {
			try {
				return !agrees(machine, plan, events);
			} catch {
				// A mutant that walks off the end of the format.
				return true;
			}
		})
	);
}

const { guards, actions } = roundMachine.implementations;

type Config = typeof roundMachine.config;
type States = NonNullable<Config['states']>;

/** The same machine with other transitions on one of its states. */
function rewired(
	state: 'waiting' | 'running' | 'paused' | 'underway' | 'ended',
	edit: object
): AnyStateMachine {
	const { config } = roundMachine;
	const states = config.states as Record<string, States[keyof States] & { on?: object; states?: object }>;
	const edited = (node: object) => ({
		...node,
		...edit,
		on: { ...('on' in node ? (node.on as object) : {}), ...('on' in edit ? (edit.on as object) : {}) }
	});
	const underway = states['underway'] as { states: Record<string, object> };
	const all =
		state === 'running' || state === 'paused'
			? {
					...states,
					underway: {
						...underway,
						states: { ...underway.states, [state]: edited(underway.states[state]!) }
					}
				}
			: { ...states, [state]: edited(states[state]!) };
	const remade: object = { ...config, states: all };
	return createMachine(remade as Parameters<typeof createMachine>[0]).provide(
		roundMachine.implementations as object
	);
}

describe('the path tests notice', () => {
	it('nothing in a machine that is only rebuilt', () => {
		expect(isCaught(rewired('running', {}))).toBe(false);
	});

	it.each(Object.keys(guards).flatMap((name) => [true, false].map((always) => ({ name, always }))))(
		'the guard $name being always $always',
		({ name, always }) => {
			expect(isCaught(roundMachine.provide({ guards: { [name]: () => always } }))).toBe(true);
		}
	);

	it.each(Object.keys(actions))('the action %s doing nothing', (name) => {
		expect(isCaught(roundMachine.provide({ actions: { [name]: () => undefined } }))).toBe(true);
	});

	it.each([
		['a pause that leaves the clock running', 'running', { on: { 'round.paused': { target: 'paused' } } }],
		['a round that resumes by itself', 'paused', { always: 'running' }],
		['a pause that nobody can end', 'paused', { on: { 'round.resumed': undefined } }],
		[
			'a group that goes on while paused',
			'paused',
			{ always: [{ guard: 'mayGoOn', actions: 'goOn', target: 'paused' }] }
		],
		['a group that never goes on by itself', 'running', { always: undefined }],
		['an end that is final', 'ended', { on: { 'round.reopened': undefined } }],
		[
			'a reopened round whose clock runs at once',
			'ended',
			{ on: { 'round.reopened': { target: 'underway' } } }
		],
		['preparation that goes on after the end', 'ended', { entry: 'stopClocks' }],
		['a round that cannot be ended early', 'underway', { on: { 'round.ended': undefined } }],
		['a group that is ready before it began and so begins', 'waiting', { on: { 'seat.ready': undefined } }],
		[
			'next and back swapped',
			'underway',
			{
				on: {
					'round.back': {
						guard: { type: 'isOpenLaterStep', params: ({ event }: { event: object }) => event },
						actions: ['noteTime', 'goOn']
					}
				}
			}
		]
	] as const)('%s', (_, state, edit) => {
		expect(isCaught(rewired(state, edit))).toBe(true);
	});
});
