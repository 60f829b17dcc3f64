import { describe, expect, it, vi } from 'vitest';
import { createMachine, type AnyStateMachine } from 'xstate';
import { tourMachine } from '#lib/tour/tour-machine.ts';
import { firstDisagreement, trialsOf } from './conformance.ts';
import { dangling, forked, looping, mixed } from './scripts.ts';

// Thousands of walks: seconds on a machine that has other work too.
vi.setConfig({ testTimeout: 60_000 });

/** Machines that are wrong in one place each; the path tests must tell every one of them from the right one. */
const trials = [forked, looping, dangling, mixed].map((tour) => ({ tour, each: trialsOf(tour) }));

function isCaught(mutant: AnyStateMachine): boolean {
	const machine = mutant as typeof tourMachine;
	return trials.some(({ tour, each }) => firstDisagreement(machine, tour, each) !== null);
}

const { guards, actions } = tourMachine.implementations;
/** Restoring is not among what the oracle knows; `progress.test.ts` holds it to its word. */
const driven = Object.keys(actions).filter((name) => name !== 'takeUpWalk');

/** The same machine with other transitions in the states named, or on the whole. */
function rewired(states: object, on: object = {}): AnyStateMachine {
	const { config } = tourMachine;
	const edited: object = {
		...config,
		on: { ...config.on, ...on },
		states: { ...config.states, ...states }
	};
	return createMachine(edited as Parameters<typeof createMachine>[0]).provide(
		tourMachine.implementations as object
	);
}

describe('the path tests notice', () => {
	it('nothing in a machine that is only rebuilt', () => {
		expect(isCaught(rewired({}))).toBe(false);
	});

	it.each(Object.keys(guards).flatMap((name) => [true, false].map((always) => ({ name, always }))))(
		'the guard $name being always $always',
		({ name, always }) => {
			expect(isCaught(tourMachine.provide({ guards: { [name]: () => always } }))).toBe(true);
		}
	);

	it.each(driven)('the action %s doing nothing', (name) => {
		expect(isCaught(tourMachine.provide({ actions: { [name]: () => undefined } }))).toBe(true);
	});

	it.each([
		[
			'next leading to the finish at once',
			{ reading: { on: { 'step.next': { actions: 'goOn', target: 'finished' } } } }
		],
		[
			'next and back swapped',
			{ reading: { on: { 'step.next': { actions: 'goBack', target: 'arriving' } } } }
		],
		['an answer that goes on at once', { answering: { on: { 'answer.given': { target: 'reading' } } } }],
		[
			'an answer that cannot be changed',
			{ answered: { on: { 'step.next': { actions: 'goOn', target: 'arriving' } } } }
		],
		[
			'an answered question asked again',
			{
				arriving: {
					always: [
						{ guard: 'isAsked', target: 'answering' },
						{ guard: 'isAtFinish', target: 'finished' },
						{ target: 'reading' }
					]
				}
			}
		]
	])('%s', (_, states) => {
		expect(isCaught(rewired(states))).toBe(true);
	});

	it('going back without arriving', () => {
		expect(isCaught(rewired({}, { 'step.back': { guard: 'hasWayBack', actions: 'goBack' } }))).toBe(true);
	});
});
