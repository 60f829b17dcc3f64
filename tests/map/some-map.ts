import { debateFrame } from '#lib/debate/frame.ts';
import type { MapContent } from '#lib/components/map/map-content.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import type { DebateNode } from '#lib/debate/model.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { columnsMapData } from '#lib/layout/map-data.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';
import { makeDebate, makeNode, makeRelation } from '#tests/debate/make-debate.ts';

const node = (id: string, fields: Partial<DebateNode> = {}) =>
	makeNode(id, { positions: ['yes'], ...fields });

/**
 * A small debate: `a` supports the position `yes`, `b` and `c` together support `a`, `d` attacks `a`, `e` undercuts
 * the step from `a`, and `lone` stands apart.
 */
export const someGraph = indexDebate(
	makeDebate({
		id: 'some',
		title: 'Some debate',
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
			makeRelation(['a'], 'supports', 'yes'),
			makeRelation(['b', 'c'], 'supports', 'a'),
			makeRelation(['d'], 'attacks', 'a'),
			makeRelation(['e'], 'undercuts', 'a.supports.yes')
		]
	})
);

const numbers = mapGraphOf(someGraph);
const forest = forestOf(numbers);

/** The same debate as a page hands it to the map. */
export const someMap: MapContent = {
	debate: debateFrame(someGraph.debate),
	map: columnsMapData(numbers, forest, packedTree(numbers, forest)),
	nodes: someGraph.debate.nodes.map(({ id, title, text }, number) => ({ number, id, title, text })),
	sources: []
};
