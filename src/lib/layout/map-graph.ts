/**
 * The argument graph as the map knows it: numbers only, in columns, small enough to send ahead of all text and all
 * that is needed to filter, to find neighbourhoods and to lay out again in a browser. Node and relation numbers are
 * places in `debate.nodes` and `debate.relations`.
 */
import type { Graph } from '#lib/debate/graph.ts';
import { nodeKinds, nodeTypes, relationKinds, type Relation } from '#lib/debate/model.ts';
import { attitudes } from '#lib/source/model.ts';
import { boxSizeOf } from './box-size.ts';
import { flatLists, type NumberLists } from './number-lists.ts';

/** Bits of `MapGraph.flags`: a premise nobody states; an objection that nothing in the debate answers. */
export const nodeFlags = { implicit: 1, unanswered: 2 } as const;

/**
 * What `to` holds when an end of a relation is missing or a node bears on itself; such a relation has no `from` and is
 * drawn nowhere.
 */
export const noTarget = -0x7fffffff;

export interface MapGraph {
	readonly nodeCount: number;
	/** Place in `nodeTypes`. */
	readonly type: Uint8Array;
	/** 0 for none, else 1 + place in `nodeKinds`. */
	readonly kind: Uint8Array;
	/** Bit `p`: serves `debate.positions[p]`, or is that position; positions past the 30th have no bit. */
	readonly positions: Int32Array;
	/** Bits of `nodeFlags`. */
	readonly flags: Uint8Array;
	/** How many passages stand behind the node itself; 255 for more. */
	readonly passages: Uint8Array;
	/** Bit `a`: a passage of it has an author who `attitudes[a]` its words. */
	readonly attitudes: Uint8Array;
	/** The documents quoted, as places in `debate.sources`, each once. */
	readonly sources: NumberLists;
	/** The box, in CSS pixels at zoom 1. */
	readonly width: Uint16Array;
	readonly height: Uint16Array;
	readonly relationCount: number;
	/** Place in `relationKinds`. */
	readonly relationKind: Uint8Array;
	/** The node of each relation, or its linked ones. */
	readonly from: NumberLists;
	/** The node it reaches; `-1 - r` when it cuts relation `r`; `noTarget`. */
	readonly to: Int32Array;
}

/** The relation that one cuts, -1 for none. */
export function cutBy(graph: MapGraph, relation: number): number {
	const to = graph.to[relation] ?? noTarget;
	return to < 0 && to !== noTarget ? -1 - to : -1;
}

/** Whether following what it cuts leads to a node: not where an end is missing or cuts cut each other in a ring. */
export function reachesNode(graph: MapGraph, relation: number): boolean {
	const met = new Set<number>();
	let at = relation;
	for (let cut = cutBy(graph, at); cut >= 0 && !met.has(cut); cut = cutBy(graph, at)) {
		met.add(cut);
		at = cut;
	}
	return graph.to[at]! >= 0;
}

/** The columns of a debate; boxes are measured from the titles. */
export function mapGraphOf(graph: Graph): MapGraph {
	const { nodes, relations, positions, sources } = graph.debate;
	const placeOf = new Map(nodes.map((node, index) => [node.id, index]));
	const relationPlaces = new Map(relations.map((relation, index) => [relation.id, index]));
	const sourcePlaces = new Map(sources.map((source, index) => [source.id, index]));
	const bitOf = new Map(positions.slice(0, 30).map(({ id }, index) => [id, 1 << index]));
	const quoted = nodes.map((node) =>
		node.passages.map((id) => graph.passage(id)).filter((found) => found !== null)
	);
	const sizes = nodes.map((node) => boxSizeOf(node.title, node.type));
	const targets = relations.map(({ from, to }) => {
		const known = from.every((id) => placeOf.has(id) && !('node' in to && to.node === id));
		const node = 'node' in to ? placeOf.get(to.node) : undefined;
		const cut = 'relation' in to ? relationPlaces.get(to.relation) : undefined;
		return known ? (node ?? (cut === undefined ? noTarget : -1 - cut)) : noTarget;
	});
	return {
		nodeCount: nodes.length,
		type: Uint8Array.from(nodes, (node) => nodeTypes.indexOf(node.type)),
		kind: Uint8Array.from(nodes, (node) => (node.kind ? 1 + nodeKinds.indexOf(node.kind) : 0)),
		positions: Int32Array.from(nodes, (node) =>
			bitsOf([...node.positions, ...(node.type === 'position' ? [node.id] : [])], (id) => bitOf.get(id) ?? 0)
		),
		flags: Uint8Array.from(
			nodes,
			(node) =>
				(node.implicit ? nodeFlags.implicit : 0) | (isUnanswered(graph, node.id) ? nodeFlags.unanswered : 0)
		),
		passages: Uint8Array.from(nodes, (node) => Math.min(255, node.passages.length)),
		attitudes: Uint8Array.from(quoted, (found) =>
			bitsOf(found, ({ passage }) => 1 << attitudes.indexOf(passage.attitude))
		),
		sources: flatLists(
			quoted.map((found) => [...new Set(found.map(({ source }) => sourcePlaces.get(source.id) ?? 0))])
		),
		width: Uint16Array.from(sizes, (size) => size.width),
		height: Uint16Array.from(sizes, (size) => size.height),
		relationCount: relations.length,
		relationKind: Uint8Array.from(relations, (relation) => relationKinds.indexOf(relation.kind)),
		from: flatLists(
			relations.map((relation, index) =>
				targets[index] === noTarget ? [] : relation.from.map((id) => placeOf.get(id) ?? 0)
			)
		),
		to: Int32Array.from(targets)
	};
}

function bitsOf<T>(items: readonly T[], bitOf: (item: T) => number): number {
	return items.reduce((bits, item) => bits | bitOf(item), 0);
}

/** It speaks against something, nothing speaks against it, and at least one such step of it is not undercut. */
function isUnanswered(graph: Graph, id: string): boolean {
	const objects = (relation: Relation) =>
		relation.kind !== 'supports' && graph.undercuttersOf(relation.id).length === 0;
	return graph.attackersOf(id).length === 0 && graph.relationsFrom(id).some(objects);
}
