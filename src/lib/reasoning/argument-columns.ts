/**
 * A debate as the reasoning needs it: numbers in columns. `argumentColumnsOf` fills them from a debate; the numbers
 * that a map page holds anyway (`layout/map-graph.ts`) have the same columns, so 10,000 nodes can be reasoned about in
 * a browser before any text has arrived. Node and relation numbers are places in `debate.nodes`, `debate.relations`.
 */
import type { Graph } from '#lib/debate/graph.ts';
import { nodeTypes, relationKinds, type Relation } from '#lib/debate/model.ts';
import { attitudes } from '#lib/source/model.ts';

/** Lists of numbers, end to end: list `k` is `items[start[k]] … items[start[k + 1] - 1]`. */
export interface FlatLists {
	readonly start: Int32Array;
	readonly items: Int32Array;
}

/** Who bears on what. */
export interface RelationColumns {
	readonly nodeCount: number;
	/** Place in `nodeTypes`. */
	readonly type: Uint8Array;
	readonly relationCount: number;
	/** Place in `relationKinds`. */
	readonly relationKind: Uint8Array;
	/** The node of each relation, or its linked ones; a relation without any is left out. */
	readonly from: FlatLists;
	/** The node it reaches; `-1 - r` when it cuts relation `r`; any other number leaves the relation out. */
	readonly to: Int32Array;
}

/** Who bears on what, and who is quoted. */
export interface ArgumentColumns extends RelationColumns {
	/** Bit `a`: a verified passage stands behind the node whose author `attitudes[a]` its words. */
	readonly attitudes: Uint8Array;
}

/** A place that is no node's and no relation's. */
const nowhere = -0x7fffffff;

/** The columns of a debate; a relation with an end that is not in the debate is left out. */
export function argumentColumnsOf({ debate, passage }: Graph): ArgumentColumns {
	const { nodes, relations } = debate;
	const nodePlace = new Map(nodes.map(({ id }, place) => [id, place]));
	const relationPlace = new Map(relations.map(({ id }, place) => [id, place]));
	const targetOf = ({ from, to }: Relation) => {
		if (!from.every((id) => nodePlace.has(id))) return nowhere;
		if ('node' in to) return nodePlace.get(to.node) ?? nowhere;
		const cut = relationPlace.get(to.relation);
		return cut === undefined ? nowhere : -1 - cut;
	};
	const sources = relations.map(({ from }) => from.flatMap((id) => nodePlace.get(id) ?? []));
	const start = new Int32Array(relations.length + 1);
	sources.forEach((list, place) => (start[place + 1] = start[place]! + list.length));
	return {
		nodeCount: nodes.length,
		type: Uint8Array.from(nodes, ({ type }) => nodeTypes.indexOf(type)),
		attitudes: Uint8Array.from(nodes, ({ passages }) =>
			passages.reduce((bits, id) => {
				const held = passage(id);
				return held ? bits | (1 << attitudes.indexOf(held.passage.attitude)) : bits;
			}, 0)
		),
		relationCount: relations.length,
		relationKind: Uint8Array.from(relations, ({ kind }) => relationKinds.indexOf(kind)),
		from: { start, items: Int32Array.from(sources.flat()) },
		to: Int32Array.from(relations, targetOf)
	};
}
