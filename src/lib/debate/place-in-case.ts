import type { Graph } from './graph.ts';
import type { Position } from './model.ts';
import { nodeLineOf, type NodeLine } from './node-line.ts';

/** Where a node stands in the case for one position, and what comes before and after it there. */
export interface PlaceInCase {
	readonly position: Position;
	/** From 1. */
	readonly place: number;
	/** How many claims and arguments serve the position. */
	readonly of: number;
	readonly before: NodeLine | null;
	readonly after: NodeLine | null;
}

/** The node's place among the claims and arguments of each position it serves, in the map's own order. */
export function placesInCases(graph: Graph, nodeId: string): readonly PlaceInCase[] {
	return graph.debate.positions.flatMap((position) => {
		const serving = graph.nodesServing(position.id);
		const index = serving.findIndex((node) => node.id === nodeId);
		if (index < 0) return [];
		const [before, after] = [serving[index - 1], serving[index + 1]];
		return [
			{
				position,
				place: index + 1,
				of: serving.length,
				before: before ? nodeLineOf(before) : null,
				after: after ? nodeLineOf(after) : null
			}
		];
	});
}
