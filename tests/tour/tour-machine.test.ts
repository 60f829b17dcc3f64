import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import type { TourScript } from '#lib/tour/script.ts';
import { tourMachine, type TourEvent } from '#lib/tour/tour-machine.ts';
import { firstDisagreement, seen, trialsOf } from './conformance.ts';
import { asking, dangling, forked, goodScripts, looping, mixed, questions, script, step } from './scripts.ts';
import { anyMoves, anyScript, eventsOf } from './any-script.ts';
import { Walker } from './walker.ts';

// Thousands of walks: seconds on a machine that has other work too.
vi.setConfig({ testTimeout: 60_000 });

function walk(tour: TourScript, ...events: TourEvent[]) {
	const actor = createActor(tourMachine, { input: { script: tour } }).start();
	for (const event of events) actor.send(event);
	return actor;
}
const next = { type: 'step.next' } as const;
const back = { type: 'step.back' } as const;
const choose = (answer: string) => ({ type: 'answer.given', answer }) as const;

describe('along generated paths the machine is where a plain array says', () => {
	for (const [name, tour] of Object.entries({ ...goodScripts, dangling })) {
		const trials = trialsOf(tour);
		it(`${name}: every event tried in every state, ${trials.length} in all`, () => {
			expect(trials.length).toBeGreaterThan(40);
			expect(firstDisagreement(tourMachine, tour, trials)).toBeNull();
		});
	}

	it('on any script, along any moves', () => {
		fc.assert(
			fc.property(anyScript, anyMoves, (tour, moves) => {
				const actor = walk(tour);
				const walker = new Walker(tour);
				for (const event of eventsOf(tour, moves)) {
					actor.send(event);
					walker.do(event);
					expect(seen(actor.getSnapshot())).toEqual(walker.seen());
				}
			}),
			{ numRuns: 400 }
		);
	});
});

describe('a student on a tour', () => {
	it('can be shown the first step before anything runs', () => {
		const unstarted = createActor(tourMachine, { input: { script: forked } }).getSnapshot();
		expect(seen(unstarted)).toEqual({ state: 'reading', trail: ['scene'], at: 0, answers: [] });
	});

	it('goes nowhere from a question before answering it', () => {
		const actor = walk(forked, next, next);
		expect(actor.getSnapshot().can(next)).toBe(false);
		expect(actor.getSnapshot().matches('answering')).toBe(true);
	});

	it('hears the answer talked over, and may change it, before going on', () => {
		const actor = walk(forked, next, choose('arrest'), choose('stop'));
		expect(actor.getSnapshot().matches('answered')).toBe(true);
		actor.send(next);
		expect(actor.getSnapshot().context.trail).toEqual(['scene', 'pick', 'harm']);
	});

	it('finds the answers as they were when going back, and the same steps when going on again', () => {
		const actor = walk(forked, next, choose('arrest'), next, next, next, next);
		const there = seen(actor.getSnapshot());
		for (let i = 0; i < 5; i++) actor.send(back);
		expect(seen(actor.getSnapshot())).toEqual({ ...there, state: 'reading', at: 0 });
		for (let i = 0; i < 5; i++) actor.send(next);
		expect(seen(actor.getSnapshot())).toEqual(there);
	});

	it('loses what followed from an answer that is changed, and only that', () => {
		const actor = walk(forked, next, choose('arrest'), next, next, back, back, choose('stop'));
		expect(actor.getSnapshot().context).toMatchObject({
			trail: ['scene', 'pick'],
			answers: { pick: 'stop' }
		});
	});

	it('keeps what was walked when another answer still leads there', () => {
		const rated = (p: number) =>
			({
				type: 'answer.given',
				answer: {
					ratings: { p, constructor: 1 },
					confidence: null,
					reason: '',
					otherSide: '',
					wouldChange: ''
				}
			}) as const;
		const whose = { type: 'answer.given', answer: questions['who-said-it'].key } as const;
		const marks = { type: 'answer.given', answer: ['b'] } as const;
		const there = [rated(9), next, whose, next, marks, next];
		const walked = ['before', 'whose', 'marks', 'other-side'];
		const toBegin = [back, back, back];
		expect(walk(mixed, ...there, ...toBegin, rated(6)).getSnapshot().context.trail).toEqual(walked);
		const undecided = walk(mixed, ...there, ...toBegin, rated(5)).getSnapshot().context;
		expect(undecided.trail).toEqual(walked.slice(0, -1));
		expect(Object.keys(undecided.answers).sort()).toEqual(['before', 'marks', 'whose']);
	});

	it('keeps what was walked when the same answer is given again', () => {
		const actor = walk(forked, next, choose('arrest'), next, back, choose('arrest'));
		expect(actor.getSnapshot().context.trail).toEqual(['scene', 'pick', 'rescue']);
	});

	it('is asked anew when a way leads round again', () => {
		const actor = walk(looping, next, next, choose('again'), next);
		expect(seen(actor.getSnapshot())).toEqual({
			state: 'reading',
			trail: ['scene', 'look'],
			at: 1,
			answers: []
		});
		actor.send(next);
		expect(actor.getSnapshot().matches('answering')).toBe(true);
	});

	it('can go back from the finish, which is not the end of the machine', () => {
		const actor = walk(looping, next, next, choose('enough'), next);
		expect(actor.getSnapshot().matches('finished')).toBe(true);
		actor.send(back);
		expect(actor.getSnapshot().matches('answered')).toBe(true);
	});

	it('opens a step that was walked without losing the others', () => {
		const actor = walk(forked, next, choose('arrest'), next, { type: 'step.opened', step: 'scene' });
		expect(actor.getSnapshot().context).toMatchObject({ at: 0, trail: ['scene', 'pick', 'rescue'] });
	});

	it('begins anew at a step that was not walked', () => {
		const actor = walk(forked, next, choose('arrest'), next, { type: 'step.opened', step: 'women' });
		expect(seen(actor.getSnapshot())).toEqual({ state: 'reading', trail: ['women'], at: 0, answers: [] });
	});

	it('stays put when a step or a choice is not in the script', () => {
		const actor = walk(forked, next);
		const there = seen(actor.getSnapshot());
		actor.send({ type: 'step.opened', step: 'nowhere' });
		actor.send(choose('neither'));
		expect(seen(actor.getSnapshot())).toEqual(there);
	});

	it('may meet steps and choices with the names of built-in properties', () => {
		const odd = script(
			step('scene', [
				{ to: 'end', when: { constructor: 'valueof' } },
				{ to: 'constructor', when: {} }
			]),
			asking('constructor', { valueof: 'scene', hasownproperty: 'end' }),
			step('end')
		);
		const actor = walk(odd, next);
		expect(actor.getSnapshot().matches('answering')).toBe(true);
	});

	it('carries ids only', () => {
		const wordy: TourScript = {
			...looping,
			steps: [{ ...looping.steps[0], text: 'Narration', title: 'A title' }, ...looping.steps.slice(1)]
		};
		const carried = JSON.stringify(walk(wordy).getSnapshot().context);
		expect(carried).not.toMatch(/Narration|A title|\?/);
	});
});
