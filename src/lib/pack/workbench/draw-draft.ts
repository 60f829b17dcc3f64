import type { Graph } from '#lib/debate/graph.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { placedScene } from '#lib/layout/placed-scene.ts';
import type { Scene } from '#lib/layout/scene-model.ts';
import { tidyForest } from '#lib/layout/tidy-forest.ts';

/** A draft's map as a tidy tree: quick enough to be drawn again after every edit. */
export function sceneOf(graph: Graph): Scene {
	const numbers = mapGraphOf(graph);
	const forest = forestOf(numbers);
	return placedScene(numbers, forest, tidyForest(numbers, forest));
}
