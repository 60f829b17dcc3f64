/** A scene from places: every relation whose nodes are all in the forest becomes strokes. */
import type { Forest } from './forest.ts';
import type { MapGraph } from './map-graph.ts';
import type { Placement } from './placement.ts';
import { quietStrokes } from './quiet-strokes.ts';
import type { Scene, SceneStrokes } from './scene-model.ts';
import { StrokeList } from './stroke-list.ts';
import { treeStrokes } from './tree-strokes.ts';

/** What a drawing with folded branches differs in. */
export interface Folds {
	/** By node number, how many nodes are folded away behind it. */
	readonly hidden: ArrayLike<number>;
	/** The graph to take the relations from that no tree shows. */
	readonly quiet: MapGraph;
}

/** The scene of a placement. Slots follow node numbers; nodes that are not in the forest have none. */
export function placedScene(
	graph: MapGraph,
	forest: Forest,
	placement: Placement,
	folds: Folds | null = null
): Scene {
	const node = forest.order.toSorted();
	const slotOf = new Int32Array(graph.nodeCount).fill(-1);
	node.forEach((one, slot) => (slotOf[one] = slot));
	let made: SceneStrokes | null = null;
	const draw = () => {
		const strokes = new StrokeList(graph.relationKind);
		treeStrokes({ graph, forest, placement, slotOf, strokes });
		quietStrokes({ graph: folds?.quiet ?? graph, forest, placement, slotOf, strokes });
		return strokes.finish();
	};
	return {
		width: placement.width,
		height: placement.height,
		boxes: {
			count: node.length,
			node,
			x: Float32Array.from(node, (one) => placement.x[one]!),
			y: Float32Array.from(node, (one) => placement.y[one]!),
			width: Float32Array.from(node, (one) => graph.width[one]!),
			height: Float32Array.from(node, (one) => graph.height[one]!),
			hidden: Int32Array.from(node, (one) => folds?.hidden[one] ?? 0)
		},
		// A large map seen whole shows none of them, and they take half the time.
		get strokes() {
			return (made ??= draw());
		},
		columns: placement.columns
	};
}
