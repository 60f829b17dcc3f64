/** From the wire back to a map; runs in the browser. */
import { widthStep } from './box-size.ts';
import { sums } from './differences.ts';
import { drawingOrder, forestOf, type Forest } from './forest.ts';
import { traitBits, type ColumnsData, type MapData, type StrokesData } from './map-data.ts';
import type { MapGraph } from './map-graph.ts';
import type { NumberLists } from './number-lists.ts';
import { placedScene } from './placed-scene.ts';
import type { Scene, SceneStrokes } from './scene-model.ts';

/** A map as a browser holds it. */
export interface OpenMap {
	readonly graph: MapGraph;
	readonly forest: Forest;
	readonly scene: Scene;
}

/** The map again. Data that `columnsMapData` or `strokesMapData` did not make may throw or draw nonsense. */
export function openMap(data: MapData): OpenMap {
	const graph = graphOf(data);
	const forest = forestOf(graph);
	const { drawing } = data;
	const scene =
		drawing.form === 'strokes' ? drawnScene(graph, drawing) : columnsScene(graph, forest, drawing);
	return { graph, forest, scene };
}

function drawnScene(graph: MapGraph, drawing: StrokesData): Scene {
	const [width, height] = drawing.size;
	const count = graph.nodeCount;
	return {
		width,
		height,
		boxes: {
			count,
			node: Int32Array.from({ length: count }, (_, node) => node),
			x: Float32Array.from(drawing.x),
			y: Float32Array.from(drawing.y),
			width: Float32Array.from(graph.width),
			height: Float32Array.from(graph.height),
			hidden: new Int32Array(count)
		},
		strokes: strokesOf(graph, drawing),
		columns: []
	};
}

function columnsScene(graph: MapGraph, forest: Forest, drawing: ColumnsData): Scene {
	const [width, height] = drawing.size;
	const x = new Float32Array(graph.nodeCount);
	const y = new Float32Array(graph.nodeCount);
	const heads = new Uint8Array(graph.nodeCount);
	const order = drawingOrder(forest);
	const rows = sums(drawing.y);
	order.forEach((node, at) => {
		x[node] = drawing.x[at]! + (x[forest.parent[node]!] ?? 0);
		y[node] = rows[at]!;
	});
	for (const at of sums(drawing.heads)) heads[order[at]!] = 1;
	const columns = Array.from({ length: drawing.columns.length / 3 }, (_, at) => ({
		x: drawing.columns[3 * at]!,
		top: drawing.columns[3 * at + 1]!,
		bottom: drawing.columns[3 * at + 2]!
	}));
	return placedScene(graph, forest, { width, height, x, y, heads, columns });
}

function graphOf(data: MapData): MapGraph {
	const bits = (from: number, width: number) =>
		Uint8Array.from(data.traits, (trait) => (trait >> from) & ((1 << width) - 1));
	const first = sums(data.from);
	const lists = first.map((node) => (node < 0 ? [] : [node]));
	for (let at = 0; at < data.linked.length; at += 2) lists[data.linked[at]!]?.push(data.linked[at + 1]!);
	return {
		nodeCount: data.traits.length,
		type: bits(0, 2),
		kind: bits(traitBits.kind, 3),
		positions: Int32Array.from(data.positions),
		flags: bits(traitBits.flags, 2),
		passages: Uint8Array.from(data.passages),
		attitudes: bits(traitBits.attitudes, 4),
		sources: {
			start: Int32Array.from([0, ...sums(data.sourceCounts)]),
			items: Int32Array.from(data.sources)
		},
		width: Uint16Array.from(data.widths, (width) => width * widthStep),
		height: Uint16Array.from(data.heights),
		relationCount: data.kinds.length,
		relationKind: Uint8Array.from(data.kinds),
		from: flattened(lists),
		to: Int32Array.from(sums(data.to))
	};
}

function flattened(lists: readonly (readonly number[])[]): NumberLists {
	return {
		start: Int32Array.from([0, ...sums(lists.map((list) => list.length))]),
		items: Int32Array.from(lists.flat())
	};
}

function strokesOf(graph: MapGraph, { strokes, points }: StrokesData): SceneStrokes {
	const count = strokes.length / 5;
	const column = (at: number) => Array.from({ length: count }, (_, stroke) => strokes[5 * stroke + at]!);
	const lengths = column(4);
	const start = Int32Array.from([0, ...sums(lengths)]);
	const relation = Int32Array.from(column(0));
	const form = column(1);
	return {
		count,
		relation,
		kind: Uint8Array.from(relation, (one) => graph.relationKind[one]!),
		part: Uint8Array.from(form, (one) => one >> 2),
		quiet: Uint8Array.from(form, (one) => (one >> 1) & 1),
		curved: Uint8Array.from(form, (one) => one & 1),
		from: Int32Array.from(column(2)),
		to: Int32Array.from(column(3)),
		own: Int32Array.from(lengths, (length) => length / 2),
		start,
		points: Float32Array.from(
			lengths.flatMap((_, stroke) => sums(points.slice(start[stroke], start[stroke + 1]), 2))
		)
	};
}
