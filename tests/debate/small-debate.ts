/** A debate of five claims written out by hand, for tests of what pages make of a graph. */
import { indexDebate, type Graph } from '#lib/debate/graph.ts';
import type {
	Debate,
	DebateNode,
	FactQuestion,
	Position,
	Relation,
	RelationKind
} from '#lib/debate/model.ts';

function node(id: string, fields: Partial<DebateNode> = {}): DebateNode {
	return {
		id,
		type: 'claim',
		title: `Title of ${id}`,
		text: `Sentence of ${id}.`,
		kind: 'fact',
		positions: [],
		passages: [],
		implicit: false,
		line: 1,
		...fields
	};
}

/** A relation with a readable id; `to` is a relation's id for undercuts. */
export function relation(from: readonly [string, ...string[]], kind: RelationKind, to: string): Relation {
	const end = kind === 'undercuts' ? { relation: to } : { node: to };
	return { id: `${from.join('+')}.${kind}.${to}`, kind, from, to: end, line: 1 };
}

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
	const linked = relation(['premise', 'other'], 'supports', 'conclusion');
	const cut = relation(['doubt'], 'undercuts', linked.id);
	return indexDebate({
		id: 'small',
		title: 'Small debate',
		question: 'Is it so?',
		summary: 'Summary.',
		language: 'en',
		contentNote: null,
		issues: [],
		editorNotes: [],
		glossary: [],
		absentVoices: [],
		positions: [position('for', 'blue'), position('against', 'amber'), position('third', 'violet')],
		nodes: [
			node('for', { type: 'position', kind: null, positions: ['for'] }),
			node('premise', { positions: ['for'], passages: ['s/one', 's/two'] }),
			node('other', { positions: ['for'], implicit: true }),
			node('conclusion', { positions: ['for'], kind: 'policy' }),
			node('doubt', { type: 'argument', kind: null, positions: ['for', 'against'], passages: ['t/one'] }),
			node('rebound', { type: 'argument', kind: null, positions: ['for'] }),
			node('aside', { kind: 'value' })
		],
		relations: [
			linked,
			cut,
			relation(['rebound'], 'undercuts', cut.id),
			relation(['doubt'], 'attacks', 'conclusion'),
			relation(['conclusion'], 'supports', 'for')
		],
		sources: [],
		facts: [charge],
		...more
	});
}
