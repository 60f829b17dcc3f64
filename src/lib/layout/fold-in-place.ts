/** Branches of a small map folded where they stand: nothing moves, as readers know their way. Runs in the browser too. */
import { foldForest, withStubs } from './fold-scene.ts';
import type { Forest } from './forest.ts';
import { cutBy, type MapGraph } from './map-graph.ts';
import { itemsOf } from './number-lists.ts';
import { quietStrokes } from './quiet-strokes.ts';
import { strokeParts, type Scene, type SceneBoxes, type SceneStrokes } from './scene-model.ts';
import { StrokeList } from './stroke-list.ts';

/** The same drawing without what is folded. */
export function foldInPlace(
	graph: MapGraph,
	scene: Scene,
	forest: Forest,
	folded: ReadonlySet<number>
): Scene {
	const part = foldForest(forest, folded);
	const { forest: left, hidden } = part;
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
		strokes: strokesLeft(scene, newSlot, graph, withStubs(graph, part), left)
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

/** The strokes that miss no end as they were, then what is redirected. */
function strokesLeft(
	{ boxes, strokes, width, height }: Scene,
	newSlot: Int32Array,
	before: MapGraph,
	graph: MapGraph,
	forest: Forest
): SceneStrokes {
	const isShown = (slot: number) => slot < 0 || newSlot[slot]! >= 0;
	const left = new StrokeList(graph.relationKind);
	const kept = keptRelations(strokes, isShown, before, graph);
	for (let stroke = 0; stroke < strokes.count; stroke++) {
		const relation = strokes.relation[stroke]!;
		if (!kept.has(relation) || !isShown(strokes.from[stroke]!)) continue;
		left.add({
			relation,
			part: strokeParts[strokes.part[stroke]!]!,
			from: newSlot[strokes.from[stroke]!] ?? -1,
			to: newSlot[strokes.to[stroke]!] ?? -1,
			quiet: strokes.quiet[stroke] === 1,
			curved: strokes.curved[stroke] === 1,
			own: strokes.own[stroke]!,
			points: [...strokes.points.subarray(strokes.start[stroke], strokes.start[stroke + 1])]
		});
	}
	const slotOf = new Int32Array(graph.nodeCount).fill(-1);
	const x = new Float32Array(graph.nodeCount);
	const y = new Float32Array(graph.nodeCount);
	boxes.node.forEach((node, slot) => {
		slotOf[node] = newSlot[slot]!;
		x[node] = boxes.x[slot]!;
		y[node] = boxes.y[slot]!;
	});
	const placement = { width, height, x, y, heads: new Uint8Array(graph.nodeCount), columns: [] };
	quietStrokes({ graph, forest, placement, slotOf, strokes: left });
	return left.finish();
}

/** Relations that end where they did and still begin at a shown node. */
function keptRelations(
	strokes: SceneStrokes,
	isShown: (slot: number) => boolean,
	before: MapGraph,
	redirected: MapGraph
): ReadonlySet<number> {
	const ending = new Set<number>();
	const beginning = new Set<number>();
	for (let stroke = 0; stroke < strokes.count; stroke++) {
		const relation = strokes.relation[stroke]!;
		const [from, to] = [strokes.from[stroke]!, strokes.to[stroke]!];
		if (strokeParts[strokes.part[stroke]!] !== 'premise' && isShown(to)) ending.add(relation);
		if (from >= 0 && isShown(from)) beginning.add(relation);
	}
	const stays = (relation: number) =>
		ending.has(relation) &&
		beginning.has(relation) &&
		redirected.to[relation] === before.to[relation] &&
		itemsOf(redirected.from, relation).length > 0;
	const kept = new Set<number>();
	for (const relation of ending) {
		// A cut stands with the step it cuts.
		const chain = new Set<number>();
		for (let at = relation; at >= 0 && !chain.has(at); at = cutBy(before, at)) chain.add(at);
		if ([...chain].every(stays)) kept.add(relation);
	}
	return kept;
}
