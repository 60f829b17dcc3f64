/** The neighbourhood of a node as a map of its own. Runs in the browser too. */
import { forestOf, type Forest } from './forest.ts';
import type { MapGraph } from './map-graph.ts';
import { endsOf } from './node-links.ts';
import { packedTree } from './packed-tree.ts';
import { placedScene } from './placed-scene.ts';
import type { Scene } from './scene-model.ts';
import { tidyForest } from './tidy-forest.ts';

/** A neighbourhood above this many nodes is set in columns. */
const mostTidy = 120;

/** A drawn part of a map. */
export interface PartOfMap {
	readonly scene: Scene;
	readonly forest: Forest;
}

/** The nodes at most so many relations away, drawn with all relations between them. Conclusions stand at the left. */
export function focusScene(graph: MapGraph, node: number, steps: number): PartOfMap {
	return sceneOfPart(graph, neighbourhoodOf(graph, node, steps));
}

/** The marked nodes (1 per node) with all relations between them: for paths and filters too. */
export function sceneOfPart(graph: MapGraph, within: Uint8Array): PartOfMap {
	const forest = forestOf(graph, { within });
	const place = forest.order.length <= mostTidy ? tidyForest : packedTree;
	return { scene: placedScene(graph, forest, place(graph, forest)), forest };
}

/** By node number, 1 for those at most so many relations away; what cuts a step is one relation from both its ends. */
export function neighbourhoodOf(graph: MapGraph, node: number, steps: number): Uint8Array {
	const within = new Uint8Array(graph.nodeCount);
	if (node < 0 || node >= graph.nodeCount) return within;
	within[node] = 1;
	for (let step = 0; step < steps; step++) {
		const before = within.slice();
		for (let relation = 0; relation < graph.relationCount; relation++) {
			const ends = endsOf(graph, relation);
			if (ends.some((end) => before[end] === 1)) for (const end of ends) within[end] = 1;
		}
	}
	return within;
}
