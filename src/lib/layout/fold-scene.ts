/**
 * Folded branches: their nodes are gone, the node they hang at says how many, and their relations end there. Runs in
 * the browser too.
 */
import { redirectFolded } from './fold-relations.ts';
import { forestIn, type Forest } from './forest.ts';
import type { MapGraph } from './map-graph.ts';
import { packedTree } from './packed-tree.ts';
import { placedScene } from './placed-scene.ts';
import type { Scene } from './scene-model.ts';

/** What is left of a forest when branches are folded. */
export interface FoldedForest {
	readonly forest: Forest;
	/** By node number, how many nodes are folded away behind it. */
	readonly hidden: Int32Array;
	/** By node number, the shown node it is folded behind, or itself; -1 for nodes of no tree. */
	readonly stub: Int32Array;
}

/** The forest without what hangs below the folded nodes. */
export function foldForest(forest: Forest, folded: ReadonlySet<number>): FoldedForest {
	const stub = new Int32Array(forest.parent.length).fill(-1);
	const hidden = new Int32Array(forest.parent.length);
	const parent = forest.parent.slice();
	const via = forest.via.slice();
	const order = forest.order.filter((node) => {
		const above = forest.parent[node]!;
		stub[node] = node;
		if (above >= 0 && (stub[above] !== above || folded.has(above))) {
			stub[node] = stub[above]!;
			parent[node] = -1;
			via[node] = -1;
			return false;
		}
		if (folded.has(node)) hidden[node] = forest.weight[node]! - 1;
		return true;
	});
	return { forest: forestIn(order, parent, via, forest.roots), hidden, stub };
}

/** The map laid out anew without what is folded: for maps in columns. */
export function foldScene(graph: MapGraph, forest: Forest, folded: ReadonlySet<number>): Scene {
	const part = foldForest(forest, folded);
	return placedScene(graph, part.forest, packedTree(graph, part.forest), {
		hidden: part.hidden,
		quiet: withStubs(graph, part)
	});
}

/** The graph with the relations of folded nodes at their stubs; those by which shown nodes hang stay. */
export function withStubs(graph: MapGraph, { forest, stub }: FoldedForest): MapGraph {
	const hanging = new Set(forest.via);
	return redirectFolded(graph, stub, (relation) => hanging.has(relation));
}
