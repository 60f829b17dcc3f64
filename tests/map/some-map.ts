import type { MapContent } from '#lib/components/map/map-content.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import type { DebateNode, Relation } from '#lib/debate/model.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { columnsMapData } from '#lib/layout/map-data.ts';
import { mapGraphOf } from '#lib/layout/map-graph.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';

function node(id: string, more: Partial<DebateNode> = {}): DebateNode {
	return {
		id,
		type: 'claim',
		title: `Title of ${id}`,
		text: `Sentence of ${id}.`,
		kind: 'fact',
		positions: ['yes'],
		passages: [],
		implicit: false,
		line: 1,
		...more
	};
}

function relation(
	kind: Relation['kind'],
	from: readonly [string, ...string[]],
	to: Relation['to']
): Relation {
	const target = 'node' in to ? to.node : to.relation;
	return { id: `${from.join('+')}.${kind}.${target}`, kind, from, to, line: 1 };
}

/**
 * A small debate: `a` supports the position `yes`, `b` and `c` together support `a`, `d` attacks `a`, `e` undercuts
 * the step from `a`, and `lone` stands apart.
 */
export const someGraph = indexDebate({
	id: 'some',
	title: 'Some debate',
	question: 'Yes?',
	summary: '',
	language: 'en',
	contentNote: null,
	editorNotes: [],
	glossary: [],
	absentVoices: [],
	issues: [],
	positions: [{ id: 'yes', name: 'Yes', shortName: 'Yes', oneLine: 'Yes.', colour: 'blue' }],
	nodes: [
		node('yes', { type: 'position', kind: 'policy' }),
		node('a'),
		node('b', { kind: 'value' }),
		node('c', { kind: null, type: 'argument', implicit: true }),
		node('d', { positions: [], title: 'Déjà vu', text: 'An objection nobody’s answered.' }),
		node('e', { positions: [] }),
		node('lone', { positions: [] })
	],
	relations: [
		relation('supports', ['a'], { node: 'yes' }),
		relation('supports', ['b', 'c'], { node: 'a' }),
		relation('attacks', ['d'], { node: 'a' }),
		relation('undercuts', ['e'], { relation: 'a.supports.yes' })
	],
	sources: [],
	facts: []
});

const numbers = mapGraphOf(someGraph);
const forest = forestOf(numbers);

/** The same debate as a page hands it to the map. */
export const someMap: MapContent = {
	debate: someGraph.debate,
	map: columnsMapData(numbers, forest, packedTree(numbers, forest)),
	nodes: someGraph.debate.nodes.map(({ id, title, text }, number) => ({ number, id, title, text })),
	sources: []
};
