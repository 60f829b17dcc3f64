import { expect, test } from 'vitest';
import { neighbourhoodOf, type Step, type StepEnd } from '#lib/debate/neighbourhood.ts';
import { makeRelation } from '#tests/debate/make-debate.ts';
import { smallDebate } from '#tests/debate/small-debate.ts';

const names = (step: Pick<Step, 'from'>) => step.from.map(({ id }) => id);
const endName = (to: StepEnd): string =>
	'node' in to ? to.node.id : `${names(to.step)} to ${endName(to.step.to)}`;

test('keeps linked premises together as one step', () => {
	const { supports } = neighbourhoodOf(smallDebate(), 'conclusion');
	expect(supports.map(names)).toEqual([['premise', 'other']]);
});

test('hangs an undercut on the step it cuts, and an undercut of the undercut on that', () => {
	const [step] = neighbourhoodOf(smallDebate(), 'conclusion').supports;
	expect(step?.undercuts.map(names)).toEqual([['doubt']]);
	expect(step?.undercuts[0]?.undercuts.map(names)).toEqual([['rebound']]);
});

test('keeps attacks apart from supports', () => {
	const { attacks } = neighbourhoodOf(smallDebate(), 'conclusion');
	expect(attacks.map(names)).toEqual([['doubt']]);
});

test('names both ends of a step that an undercut leaving the node cuts', () => {
	const { bearsOn } = neighbourhoodOf(smallDebate(), 'doubt');
	expect(bearsOn.map(({ kind, to }) => [kind, endName(to)])).toEqual([
		['undercuts', 'premise,other to conclusion'],
		['attacks', 'conclusion']
	]);
	const [overAnUndercut] = neighbourhoodOf(smallDebate(), 'rebound').bearsOn;
	expect(overAnUndercut && endName(overAnUndercut.to)).toBe('doubt to premise,other to conclusion');
});

test('ends when undercuts cut each other in a ring', () => {
	const ring = ['a', 'b'].map((id) => ({
		...makeRelation(['doubt'], 'undercuts', id === 'a' ? 'b' : 'a'),
		id
	}));
	expect(neighbourhoodOf(smallDebate({ relations: ring }), 'doubt').bearsOn).toEqual([]);
});

test('has nothing around an id that names nothing', () => {
	expect(neighbourhoodOf(smallDebate(), 'nobody')).toEqual({ supports: [], attacks: [], bearsOn: [] });
});
