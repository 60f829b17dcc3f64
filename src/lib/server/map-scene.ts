/** The drawn map of a debate, made once for each reading of its pack. */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { Graph } from '#lib/debate/graph.ts';
import { dotLayout, mostForDot } from '#lib/layout/dot-layout.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { columnsMapData, strokesMapData, type MapData } from '#lib/layout/map-data.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';

/** A pack that changed is read into a new graph, so an entry can never be out of date. */
const drawn = new WeakMap<Graph, Promise<MapData>>();

/** By debate and node id, how far down nodes stood when dot last drew them: a small edit then moves little. */
const lastPlaces = new Map<string, ReadonlyMap<string, number>>();

/**
 * The map: up to `mostForDot` nodes drawn by Graphviz, beyond that packed in columns. While the server runs, a debate
 * that is edited keeps the order of what was there.
 */
export function mapDataOf(graph: Graph): Promise<MapData> {
	const known = drawn.get(graph);
	if (known) return known;
	const made = draw(graph);
	drawn.set(graph, made);
	return made;
}

async function draw(graph: Graph): Promise<MapData> {
	const numbers = mapGraphOf(graph);
	const forest = forestOf(numbers);
	if (numbers.nodeCount > mostForDot) return columnsMapData(numbers, forest, packedTree(numbers, forest));
	const graphviz = await Graphviz.load();
	const { id: debate, nodes } = graph.debate;
	const last = lastPlaces.get(debate);
	const scene = dotLayout(
		numbers,
		forest,
		(text) => graphviz.layout(text, 'json', 'dot'),
		last && nodes.map(({ id }) => last.get(id) ?? NaN)
	);
	lastPlaces.set(debate, new Map(nodes.map(({ id }, slot) => [id, scene.boxes.y[slot] ?? NaN])));
	return strokesMapData(numbers, scene);
}
