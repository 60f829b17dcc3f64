import { expect, it } from 'vitest';
import type { TourScript } from '#lib/tour/script.ts';
import { stepViewOf, tourCardOf, tourPreviewOf } from '#lib/tour/tour-view.ts';
import { walkedSteps } from '#lib/tour/walked-steps.ts';
import { bridge } from './bridge.ts';
import { asking, forked, mixed, script, step } from './scripts.ts';

const render = (markdown: string) => `<p>${markdown}</p>`;

function viewOf(tour: TourScript, id: string) {
	const found = tour.steps.find((each) => each.id === id);
	if (!found) throw new Error(`no step ${id}`);
	return stepViewOf(tour, found, { graph: bridge, render });
}

it('names the step that each choice leads to', () => {
	expect(viewOf(forked, 'pick').ask).toEqual({
		kind: 'choice',
		prompt: '?',
		choices: [
			{ id: 'arrest', label: 'arrest', to: 'rescue', title: 'rescue', feedbackHtml: null, cites: [] },
			{ id: 'stop', label: 'stop', to: 'harm', title: 'harm', feedbackHtml: null, cites: [] }
		]
	});
});

it('says what one must have chosen for each way on', () => {
	expect(viewOf(forked, 'talk').onward).toEqual([
		{ to: 'officers', title: 'officers', when: ['“arrest”'] },
		{ to: 'women', title: 'women', when: [] }
	]);
});

it('says of questions of other kinds what their answers must come to', () => {
	expect(viewOf(mixed, 'whose').onward.map(({ when }) => when)).toEqual([['“otherwise than the map”'], []]);
	expect(viewOf(mixed, 'marks').onward[0]?.when).toEqual([
		'“leaning to P”',
		'“leaning to C” and “as the map has it”'
	]);
});

it('gives one link to a step that several ways lead to, open to all if one of them is', () => {
	const tour = script(
		step('a', [
			{ to: 'c', when: { pick: 'arrest' } },
			{ to: 'b', when: { pick: 'stop' } },
			{ to: 'c', when: {} },
			{ to: 'b', when: { pick: 'arrest', other: 'x' } }
		]),
		...forked.steps.filter(({ id }) => id === 'pick'),
		step('b'),
		step('c')
	);
	expect(viewOf(tour, 'a').onward).toEqual([
		{ to: 'c', title: 'c', when: [] },
		{ to: 'b', title: 'b', when: ['“stop”', '“arrest” and “x”'] }
	]);
});

it('needs no link where the one way leads to the step printed next, and on a finish', () => {
	expect(viewOf(forked, 'scene').onward).toEqual([]);
	expect(viewOf(forked, 'end').onward).toEqual([]);
	expect(viewOf(forked, 'rescue').onward).toEqual([{ to: 'talk', title: 'talk', when: [] }]);
});

it('says on the card whether the way parts', () => {
	expect(tourCardOf(forked, render)).toMatchObject({ steps: 8, branches: true });
	expect(tourCardOf(script(step('a', 'b'), step('b')), render).branches).toBe(false);
});

it('previews the steps in the order written, and marks where one chooses the way', () => {
	const oneWay = asking('only-one', { yes: 'pick', no: 'pick' });
	const { outline } = tourPreviewOf(script(oneWay, ...forked.steps), render);
	expect(outline.map(({ id, fork }) => (fork ? `${id}*` : id)).slice(0, 4)).toEqual([
		'only-one',
		'scene',
		'pick*',
		'rescue'
	]);
	expect(outline).toHaveLength(9);
});

it('lists the steps walked with what was chosen on each', () => {
	const views = forked.steps.map((each) => stepViewOf(forked, each, { graph: bridge, render }));
	const walked = walkedSteps(views, { trail: ['scene', 'pick', 'gone'], at: 1, answers: { pick: 'stop' } });
	expect(walked.map(({ step: { id }, answer }) => [id, answer])).toEqual([
		['scene', null],
		['pick', 'stop']
	]);
});
