import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { proveTour, type TourFinding } from '#lib/tour/prove-tour.ts';
import type { TourScript, TourStep } from '#lib/tour/script.ts';
import { anyScript } from './any-script.ts';
import { everyWay } from './every-way.ts';
import { asking, braided, forked, goodScripts, looping, script, step } from './scripts.ts';
import { Walker } from './walker.ts';

// Thousands of walks: seconds on a machine that has other work too.
vi.setConfig({ testTimeout: 60_000 });

const nothing = new Set<string>();
const kinds = (tour: TourScript) => proveTour(tour, () => nothing, []).findings.map(({ kind }) => kind);
/** Lets steps meet the positions listed under their id. */
const meeting = (table: Record<string, readonly string[]>) => (met: TourStep) =>
	new Set(Object.hasOwn(table, met.id) ? table[met.id] : []);

describe('a good tour', () => {
	it.each(Object.entries(goodScripts))('%s has nothing to find', (_, tour) => {
		expect(proveTour(tour, () => nothing, []).findings).toEqual([]);
	});

	it('is walked to every different finish, by paths that a walker can follow', () => {
		const { paths } = proveTour(forked, meeting({ rescue: ['arrest'], harm: ['harm'] }), []);
		expect(paths.length).toBeGreaterThanOrEqual(2);
		for (const { steps, events } of paths) {
			const walker = new Walker(forked);
			for (const event of events) walker.do(event);
			expect(walker.seen()).toMatchObject({ state: 'finished', trail: steps });
		}
	});
});

describe('a bad tour is found out', () => {
	it('a step nobody comes to', () => {
		const tour = script(step('a', 'end'), step('lost', 'end'), step('end'));
		expect(proveTour(tour, () => nothing, []).findings).toEqual([{ kind: 'unreachable-step', step: 'lost' }]);
	});

	it('a step that only an answer nobody can have given would open', () => {
		const tour = script(
			asking('pick', { x: 'a' }),
			step('a', [
				{ to: 'lost', when: { pick: 'y' } },
				{ to: 'end', when: {} }
			]),
			step('lost', 'end'),
			step('end')
		);
		expect(kinds(tour)).toEqual(['unreachable-step']);
	});

	it('a step whose ways can all be closed, with the way there', () => {
		const tour = script(
			asking('pick', { x: 'a', y: 'a' }),
			step('a', [{ to: 'end', when: { pick: 'x' } }]),
			step('end')
		);
		expect(proveTour(tour, () => nothing, []).findings).toEqual([
			{
				kind: 'dead-end',
				step: 'a',
				path: {
					steps: ['pick', 'a'],
					events: [{ type: 'answer.given', answer: 'y' }, { type: 'step.next' }]
				}
			},
			{ kind: 'way-needs-answers', step: 'a' }
		]);
	});

	it('a way to a step that does not exist', () => {
		expect(kinds(script(step('a', 'nowhere')))).toEqual(['dead-end']);
		expect(kinds(script(asking('a', { x: 'nowhere', y: 'end' }), step('end')))).toEqual(['dead-end']);
	});

	it('a start that does not exist', () => {
		expect(kinds({ ...script(step('a')), start: 'nowhere' })).toContain('dead-end');
	});

	it('a circle without a way out, told once', () => {
		const tour = script(step('a', 'b'), step('b', 'c'), step('c', 'd'), step('d', 'b'));
		expect(proveTour(tour, () => nothing, []).findings).toMatchObject([
			{ kind: 'endless-loop', step: 'b', steps: ['b', 'c', 'd'], path: { steps: ['a', 'b'] } }
		]);
	});

	it('a circle of questions, but not one with a way out', () => {
		expect(kinds(script(step('a', 'q'), asking('q', { x: 'a', y: 'a' })))).toEqual(['endless-loop']);
		expect(kinds(looping)).toEqual([]);
	});

	it('a step that follows itself', () => {
		expect(kinds(script(step('a', 'a')))).toEqual(['endless-loop']);
	});

	it('a branch that never meets a position, with the way as evidence', () => {
		const meets = meeting({ scene: ['p'], rescue: ['q', 'r'], harm: ['q'] });
		const { findings } = proveTour(forked, meets, ['p', 'q', 'r']);
		expect(findings).toMatchObject([
			{
				kind: 'one-sided-finish',
				step: 'end',
				missing: ['r'],
				path: { steps: ['scene', 'pick', 'harm', 'talk', 'women', 'end'] }
			}
		]);
	});

	it('a finish that is one-sided only when a position is met in a part that can be skipped', () => {
		const skip = script(asking('pick', { short: 'end', long: 'other' }), step('other', 'end'), step('end'));
		expect(proveTour(skip, meeting({ other: ['p'] }), ['p']).findings).toMatchObject([
			{ kind: 'one-sided-finish', missing: ['p'], path: { steps: ['pick', 'end'] } }
		]);
	});

	it('a choice that stands behind another of the same id', () => {
		const choice = { id: 'x', label: 'x', to: 'a', feedback: null, cites: [] };
		const tour = script(
			step('pick', [], { kind: 'choice', prompt: '?', choices: [choice, { ...choice, to: 'b' }] }),
			step('a', 'b'),
			step('b')
		);
		expect(kinds(tour)).toEqual(['outcome-never-met']);
	});
});

describe('hostile scripts end in an answer', () => {
	it('a tour of forty questions that all matter', () => {
		const questions = Array.from({ length: 40 }, (_, i) =>
			asking(`q${i}`, { x: `q${i + 1}`, y: `q${i + 1}` })
		);
		const when = Object.fromEntries(questions.map(({ id }) => [id, 'x']));
		const tour = script(
			step('start', 'q0'),
			...questions,
			step('q40', [
				{ to: 'end', when },
				{ to: 'end', when: {} }
			]),
			step('end')
		);
		const began = performance.now();
		expect(proveTour(tour, () => nothing, [])).toEqual({
			findings: [{ kind: 'too-many-ways', step: 'start' }],
			states: 0,
			paths: []
		});
		expect(performance.now() - began).toBeLessThan(10_000);
	});

	it('a tour of ten thousand steps', () => {
		const steps = Array.from({ length: 10_000 }, (_, i) => step(`s${i}`, `s${i + 1}`));
		expect(kinds(script(step('start', 's0'), ...steps))).toEqual(['too-many-ways']);
	});

	it('forty questions that do not matter later are no burden', () => {
		const questions = Array.from({ length: 40 }, (_, i) =>
			asking(`q${i}`, { x: `q${i + 1}`, y: `q${i + 1}` })
		);
		const proof = proveTour(script(step('start', 'q0'), ...questions, step('q40')), () => nothing, []);
		expect(proof.findings).toEqual([]);
		expect(proof.states).toBeLessThan(200);
	});
});

describe('the proof agrees with trying every way', () => {
	const positions = ['p', 'q'];
	const meets = meeting({ b: ['p'], c: ['q'], d: ['p', 'q'], three: ['p'], six: ['q'] });
	const stepsOf = (findings: readonly TourFinding[], kind: TourFinding['kind']) =>
		new Set(findings.filter((finding) => finding.kind === kind).map((finding) => finding.step));

	function agrees(tour: TourScript) {
		const { findings } = proveTour(tour, meets, positions);
		const { reached, stuck, trails } = everyWay(tour);
		const written = tour.steps.map(({ id }) => id);
		expect(stepsOf(findings, 'unreachable-step')).toEqual(new Set(written.filter((id) => !reached.has(id))));
		expect(stepsOf(findings, 'dead-end')).toEqual(stuck);
		const missing = (trail: readonly string[]) =>
			positions.filter((p) => !tour.steps.some((each) => trail.includes(each.id) && meets(each).has(p)));
		const lopsided = trails
			.map((trail) => [trail.at(-1), ...missing(trail)])
			.filter((each) => each.length > 1);
		const told = findings.flatMap((found) =>
			found.kind === 'one-sided-finish' ? [[found.step, ...found.missing].join()] : []
		);
		expect(new Set(told)).toEqual(new Set(lopsided.map((each) => each.join())));
	}

	it('on any script', () => {
		fc.assert(fc.property(anyScript, agrees), { numRuns: 1_000 });
	});

	it('on the braided tour', () => {
		agrees(braided);
	});
});
