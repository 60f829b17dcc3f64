/**
 * A map for the wire: whole numbers in a few flat lists, differences where those are small, so that the map of
 * 10,000 nodes is on its way long before their words are. Titles and texts follow in chunks, by node number.
 */
import { widthStep } from './box-size.ts';
import { differences } from './differences.ts';
import { drawingOrder, type Forest } from './forest.ts';
import type { MapGraph } from './map-graph.ts';
import type { Placement } from './placement.ts';
import type { Scene } from './scene-model.ts';

/** JSON. Every list has an entry per node or per relation unless it says otherwise. */
export interface MapData {
	/** Type, kind, flags and attitudes in one number, see `traitBits`. */
	readonly traits: readonly number[];
	readonly positions: readonly number[];
	readonly passages: readonly number[];
	/** In steps of `widthStep`. */
	readonly widths: readonly number[];
	readonly heights: readonly number[];
	/** Quoted documents: how many each node has, then all of them. */
	readonly sourceCounts: readonly number[];
	readonly sources: readonly number[];
	readonly kinds: readonly number[];
	/** The first node of each relation as the difference to the one before; -1 from there for none. */
	readonly from: readonly number[];
	/** Further linked nodes: relation, node, relation, node … */
	readonly linked: readonly number[];
	/** Differences to the one before. */
	readonly to: readonly number[];
	readonly drawing: ColumnsData | StrokesData;
}

/** A map in columns: strokes follow from the places. Lists in drawing order. */
export interface ColumnsData {
	readonly form: 'columns';
	readonly size: readonly [width: number, height: number];
	/** Difference to the parent's x; to the y of the node drawn before. */
	readonly x: readonly number[];
	readonly y: readonly number[];
	/** Drawn places of heads of lists, each as the difference to the one before. */
	readonly heads: readonly number[];
	/** x, top, bottom of each column. */
	readonly columns: readonly number[];
}

/** A drawn map of any kind, to the nearest pixel. */
export interface StrokesData {
	readonly form: 'strokes';
	readonly size: readonly [width: number, height: number];
	/** By slot. */
	readonly x: readonly number[];
	readonly y: readonly number[];
	/** Relation, kind of stroke, from slot, to slot, number of its coordinates: five for each stroke. */
	readonly strokes: readonly number[];
	/** All coordinates: the first two of a stroke as they are, then the difference to the point before. */
	readonly points: readonly number[];
}

/** Where in `traits` each begins, in bits; the type is at 0. */
export const traitBits = { kind: 2, flags: 5, attitudes: 7 } as const;
/** The data of a map in columns. */
export function columnsMapData(graph: MapGraph, forest: Forest, placement: Placement): MapData {
	const order = drawingOrder(forest);
	const heads = order.flatMap((node, at) => (placement.heads[node] === 1 ? [at] : []));
	return {
		...graphData(graph),
		drawing: {
			form: 'columns',
			size: [placement.width, placement.height],
			x: order.map((node) => placement.x[node]! - (placement.x[forest.parent[node]!] ?? 0)),
			y: differences(order.map((node) => placement.y[node]!)),
			heads: differences(heads),
			columns: placement.columns.flatMap(({ x, top, bottom }) => [x, top, bottom])
		}
	};
}

/** The data of a map that was drawn otherwise. */
export function strokesMapData(graph: MapGraph, { width, height, boxes, strokes }: Scene): MapData {
	return {
		...graphData(graph),
		drawing: {
			form: 'strokes',
			size: [Math.ceil(width), Math.ceil(height)],
			x: Array.from(boxes.x, Math.round),
			y: Array.from(boxes.y, Math.round),
			strokes: Array.from({ length: strokes.count }, (_, stroke) => [
				strokes.relation[stroke]!,
				strokes.part[stroke]! * 4 + strokes.quiet[stroke]! * 2 + strokes.curved[stroke]!,
				strokes.from[stroke]!,
				strokes.to[stroke]!,
				strokes.start[stroke + 1]! - strokes.start[stroke]!
			]).flat(),
			points: Array.from({ length: strokes.count }, (_, stroke) =>
				differences(
					Array.from(strokes.points.subarray(strokes.start[stroke], strokes.start[stroke + 1]), Math.round),
					2
				)
			).flat()
		}
	};
}

function graphData(graph: MapGraph): Omit<MapData, 'drawing'> {
	const { from } = graph;
	const first = Array.from({ length: graph.relationCount }, (_, relation) =>
		from.start[relation] === from.start[relation + 1] ? -1 : from.items[from.start[relation]!]!
	);
	const linked: number[] = [];
	for (let relation = 0; relation < graph.relationCount; relation++)
		for (let at = from.start[relation]! + 1; at < from.start[relation + 1]!; at++)
			linked.push(relation, from.items[at]!);
	return {
		traits: Array.from(
			graph.type,
			(type, node) =>
				type |
				(graph.kind[node]! << traitBits.kind) |
				(graph.flags[node]! << traitBits.flags) |
				(graph.attitudes[node]! << traitBits.attitudes)
		),
		positions: [...graph.positions],
		passages: [...graph.passages],
		widths: Array.from(graph.width, (width) => width / widthStep),
		heights: [...graph.height],
		sourceCounts: Array.from(
			graph.type,
			(_, node) => graph.sources.start[node + 1]! - graph.sources.start[node]!
		),
		sources: [...graph.sources.items],
		kinds: [...graph.relationKind],
		from: differences(first),
		linked,
		to: differences([...graph.to])
	};
}
