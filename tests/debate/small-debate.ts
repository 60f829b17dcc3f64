/** A debate of five claims written out by hand, for tests of what pages make of a graph. */
import { indexDebate, type Graph } from '#lib/debate/graph.ts';
import type { Debate, FactQuestion, Position } from '#lib/debate/model.ts';
import { makeDebate, makeNode, makeRelation } from './make-debate.ts';

function position(id: string, colour: Position['colour']): Position {
	return { id, name: id, shortName: id, oneLine: id, colour };
}

const charge: FactQuestion = {
	id: 'charge',
	question: 'What was the charge?',
	note: null,
	answers: [
		{ source: 's', passage: 's/one', says: 'a felony' },
		{ source: 's', passage: 's/two', says: 'a misdemeanor' },
		{ source: 't', passage: 't/one', says: 'a felony' }
	],
	bearsOn: ['premise'],
	status: 'differ'
};

/**
 * `premise` and `other` together support `conclusion`, which supports `for`; `doubt` undercuts that linked step and
 * `rebound` undercuts the undercut; `against` attacks `conclusion`. `other` is unstated, `doubt` serves both sides.
 */
export function smallDebate(more: Partial<Debate> = {}): Graph {
	const linked = makeRelation(['premise', 'other'], 'supports', 'conclusion');
	const cut = makeRelation(['doubt'], 'undercuts', linked.id);
	return indexDebate(
		makeDebate({
			id: 'small',
			title: 'Small debate',
			question: 'Is it so?',
			summary: 'Summary.',
			positions: [position('for', 'blue'), position('against', 'amber'), position('third', 'violet')],
			nodes: [
				makeNode('for', { type: 'position', kind: null, positions: ['for'] }),
				makeNode('premise', { positions: ['for'], passages: ['s/one', 's/two'] }),
				makeNode('other', { positions: ['for'], implicit: true }),
				makeNode('conclusion', { positions: ['for'], kind: 'policy' }),
				makeNode('doubt', {
					type: 'argument',
					kind: null,
					positions: ['for', 'against'],
					passages: ['t/one']
				}),
				makeNode('rebound', { type: 'argument', kind: null, positions: ['for'] }),
				makeNode('aside', { kind: 'value' })
			],
			relations: [
				linked,
				cut,
				makeRelation(['rebound'], 'undercuts', cut.id),
				makeRelation(['doubt'], 'attacks', 'conclusion'),
				makeRelation(['conclusion'], 'supports', 'for')
			],
			facts: [charge],
			...more
		})
	);
}
