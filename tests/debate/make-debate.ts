import type { Debate, DebateNode, Relation, RelationKind } from '#lib/debate/model.ts';

/** A claim of fact that serves no position and has nothing behind it; every field can be set. */
export function makeNode(id: string, fields: Partial<DebateNode> = {}): DebateNode {
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

/** A relation with the id a pack would give it; `to` is a relation's id for undercuts, else a node's. */
export function makeRelation(from: readonly [string, ...string[]], kind: RelationKind, to: string): Relation {
	const end = kind === 'undercuts' ? { relation: to } : { node: to };
	return { id: `${from.join('+')}.${kind}.${to}`, kind, from, to: end, line: 1 };
}

/** A debate with nothing in it but what is set. */
export function makeDebate(fields: Partial<Debate>): Debate {
	return {
		id: 'made',
		title: 'A made debate',
		question: 'Is it so?',
		summary: '',
		language: 'en',
		contentNote: null,
		editorNotes: [],
		glossary: [],
		absentVoices: [],
		issues: [],
		positions: [],
		nodes: [],
		relations: [],
		sources: [],
		facts: [],
		...fields
	};
}
