/**
 * The argument graph as the map knows it: numbers only, in columns, small enough to send ahead of all text and all
 * that is needed to filter, to find neighbourhoods and to lay out again in a browser. Node and relation numbers are
 * places in `debate.nodes` and `debate.relations`.
 */
import type { NumberLists } from './number-lists.ts';

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
