import type { Graph } from './graph.ts';
import type { DebateNode } from './model.ts';

/** A claim or argument and how many supporting steps lie between it and the position; 1 stands right under it. */
export interface Bearing {
	readonly node: DebateNode;
	readonly steps: number;
}

/**
 * The case for a position in order of bearing: what supports it first, then what supports that, each level in the
 * order of the map. Empty for an id that is no node and for a position nothing supports.
 */
export function bearingsOn(graph: Graph, positionId: string): readonly Bearing[] {
	const bearings: Bearing[] = [];
	const seen = new Set([positionId]);
	let level = [positionId];
	for (let steps = 1; level.length > 0; steps++) {
		const next = level
			.flatMap((id) => graph.supportersOf(id))
			.flatMap((relation) => relation.from)
			.filter((id) => !seen.has(id) && seen.add(id));
		for (const id of next) {
			const node = graph.node(id);
			if (node && node.type !== 'position') bearings.push({ node, steps });
		}
		level = next;
	}
	return bearings;
}

/** What serves a position without supporting it step by step: its answers to the other positions. Map order. */
export function answersFrom(graph: Graph, positionId: string): readonly DebateNode[] {
	const inCase = new Set(bearingsOn(graph, positionId).map(({ node }) => node.id));
	return graph.nodesServing(positionId).filter((node) => !inCase.has(node.id));
}
