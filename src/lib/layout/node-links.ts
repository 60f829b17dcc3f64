/** The relations at each node and each step, by number; and the way from one node to another. */
import { cutBy, type MapGraph } from './map-graph.ts';
import { invertLists, itemsOf, listsByKey, type NumberLists } from './number-lists.ts';

export interface NodeLinks {
	/** By node, the relations it is a source of, alone or linked. */
	readonly leaving: NumberLists;
	/** By node, the relations that reach it. */
	readonly reaching: NumberLists;
	/** By relation, the relations that cut it. */
	readonly cutting: NumberLists;
}

/** The lists of a graph, linear in its size. */
export function linksOf(graph: MapGraph): NodeLinks {
	const cuts = Int32Array.from({ length: graph.relationCount }, (_, relation) => cutBy(graph, relation));
	return {
		leaving: invertLists(graph.from, graph.nodeCount),
		reaching: listsByKey(graph.to, graph.nodeCount),
		cutting: listsByKey(cuts, graph.relationCount)
	};
}

/** Every node a relation touches; through what it cuts, also the ends of that. Rings of cuts end where they began. */
export function endsOf(graph: MapGraph, relation: number): readonly number[] {
	const ends: number[] = [];
	const met = new Set<number>();
	for (let at = relation; at >= 0 && !met.has(at); at = cutBy(graph, at)) {
		met.add(at);
		ends.push(...itemsOf(graph.from, at));
		const to = graph.to[at]!;
		if (to >= 0) ends.push(to);
	}
	return ends;
}

/**
 * The fewest relations that lead from one node to another, walked with or against their arrows; an undercut touches
 * both ends of the step it cuts. Empty from a node to itself, null when nothing leads there.
 */
export function wayBetween(graph: MapGraph, from: number, to: number): readonly number[] | null {
	const ends = Array.from({ length: graph.relationCount }, (_, relation) => endsOf(graph, relation));
	const start = new Int32Array(ends.length + 1);
	ends.forEach((list, relation) => (start[relation + 1] = start[relation]! + list.length));
	const touching = invertLists({ start, items: Int32Array.from(ends.flat()) }, graph.nodeCount);
	const cameBy = new Map<number, { readonly via: number; readonly before: number } | null>([[from, null]]);
	const queue = [from];
	for (const at of queue) {
		if (at === to) break;
		for (const via of itemsOf(touching, at))
			for (const next of ends[via]!)
				if (!cameBy.has(next)) {
					cameBy.set(next, { via, before: at });
					queue.push(next);
				}
	}
	if (!cameBy.has(to)) return null;
	const way: number[] = [];
	for (let step = cameBy.get(to); step; step = cameBy.get(step.before)) way.unshift(step.via);
	return way;
}
