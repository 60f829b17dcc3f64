/** Folded branches: their nodes are gone and the node they hang at says how many. Runs in the browser too. */
import { forestIn, type Forest } from './forest.ts';
import type { MapGraph } from './map-graph.ts';
import { packedTree } from './packed-tree.ts';
import { placedScene } from './placed-scene.ts';
import type { Scene, SceneBoxes, SceneStrokes } from './scene-model.ts';

/** What is left of a forest when branches are folded. */
export interface FoldedForest {
	readonly forest: Forest;
	/** By node number, how many nodes are folded away behind it. */
	readonly hidden: Int32Array;
}

/** The forest without what hangs below the folded nodes. */
export function foldForest(forest: Forest, folded: ReadonlySet<number>): FoldedForest {
	const gone = new Uint8Array(forest.parent.length);
	const hidden = new Int32Array(forest.parent.length);
	const parent = forest.parent.slice();
	const via = forest.via.slice();
	const order = forest.order.filter((node) => {
		const above = forest.parent[node]!;
		if (above >= 0 && (gone[above] === 1 || folded.has(above))) {
			gone[node] = 1;
			parent[node] = -1;
			via[node] = -1;
			return false;
		}
		if (folded.has(node)) hidden[node] = forest.weight[node]! - 1;
		return true;
	});
	return { forest: forestIn(order, parent, via, forest.roots), hidden };
}

/** The map laid out anew without what is folded: for maps in columns. */
export function foldScene(graph: MapGraph, forest: Forest, folded: ReadonlySet<number>): Scene {
	const part = foldForest(forest, folded);
	return placedScene(graph, part.forest, packedTree(graph, part.forest), part.hidden);
}

/** The same drawing without what is folded, nothing moved: for small maps, where readers know their way. */
export function foldInPlace(scene: Scene, forest: Forest, folded: ReadonlySet<number>): Scene {
	const { forest: left, hidden } = foldForest(forest, folded);
	const shown = new Set(left.order);
	const slots = Array.from({ length: scene.boxes.count }, (_, slot) => slot).filter((slot) =>
		shown.has(scene.boxes.node[slot]!)
	);
	const newSlot = new Int32Array(scene.boxes.count).fill(-1);
	slots.forEach((slot, index) => (newSlot[slot] = index));
	return {
		...scene,
		boxes: {
			...boxesAt(scene.boxes, slots),
			hidden: Int32Array.from(slots, (slot) => hidden[scene.boxes.node[slot]!]!)
		},
		strokes: strokesBetween(scene.strokes, newSlot)
	};
}

function boxesAt(boxes: SceneBoxes, slots: readonly number[]): SceneBoxes {
	const pick = (column: Float32Array) => Float32Array.from(slots, (slot) => column[slot]!);
	return {
		count: slots.length,
		node: Int32Array.from(slots, (slot) => boxes.node[slot]!),
		x: pick(boxes.x),
		y: pick(boxes.y),
		width: pick(boxes.width),
		height: pick(boxes.height),
		hidden: boxes.hidden
	};
}

/** The strokes of relations that miss no end; what cut a missing stroke is missing too. */
function strokesBetween(strokes: SceneStrokes, newSlot: Int32Array): SceneStrokes {
	const missing = new Set<number>();
	for (let stroke = 0; stroke < strokes.count; stroke++) {
		const ends = [strokes.from[stroke]!, strokes.to[stroke]!];
		if (ends.some((slot) => slot >= 0 && newSlot[slot]! < 0)) missing.add(strokes.relation[stroke]!);
	}
	const kept = Array.from({ length: strokes.count }, (_, stroke) => stroke).filter(
		(stroke) => !missing.has(strokes.relation[stroke]!)
	);
	const pick = <Column extends Int32Array | Uint8Array>(
		column: Column,
		from: (values: number[]) => Column
	): Column => from(kept.map((stroke) => column[stroke]!));
	const bytes = (values: number[]) => Uint8Array.from(values);
	const whole = (values: number[]) => Int32Array.from(values);
	const slot = (column: Int32Array) => whole(kept.map((stroke) => newSlot[column[stroke]!] ?? -1));
	const runs = kept.map((stroke) =>
		strokes.points.subarray(strokes.start[stroke], strokes.start[stroke + 1])
	);
	const start = new Int32Array(kept.length + 1);
	runs.forEach((run, index) => (start[index + 1] = start[index]! + run.length));
	const points = new Float32Array(start[kept.length]!);
	runs.forEach((run, index) => points.set(run, start[index]));
	return {
		count: kept.length,
		relation: pick(strokes.relation, whole),
		kind: pick(strokes.kind, bytes),
		part: pick(strokes.part, bytes),
		from: slot(strokes.from),
		to: slot(strokes.to),
		quiet: pick(strokes.quiet, bytes),
		curved: pick(strokes.curved, bytes),
		own: pick(strokes.own, whole),
		start,
		points
	};
}
