/** One graph laid out by one of the contestants, each fed the same boxes and the same steps. */
import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate } from '#lib/debate/model.ts';
import { tangleOf, type Tangle } from '#lib/layout/crossings.ts';
import { dotLayout, mostForDot } from '#lib/layout/dot-layout.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { cutBy, reachesNode, type MapGraph } from '#lib/layout/map-graph.ts';
import { itemsOf } from '#lib/layout/number-lists.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';
import { placedScene } from '#lib/layout/placed-scene.ts';
import type { Scene } from '#lib/layout/scene-model.ts';
import { StrokeList } from '#lib/layout/stroke-list.ts';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { loadDagre, loadElk } from './rival-packages.ts';

/** Who lays out; `ours` is what the product does at that size. */
export const contestants = ['ours', 'dot', 'elk', 'dagre'] as const;
export type Contestant = (typeof contestants)[number];

/** What one layout took and what came of it. */
export interface LayoutResult {
	/** Milliseconds of CPU in the thread that did it, reading the answer included, loading the library not. */
	readonly cpu: number;
	readonly width: number;
	readonly height: number;
	/** Null when not asked for. */
	readonly tangle: Tangle | null;
}

/**
 * The graph as every rival gets it: boxes, points on the way of linked and cut steps, and edges from what is
 * supported to what supports it.
 */
interface PlainGraph {
	readonly boxes: readonly { readonly width: number; readonly height: number }[];
	/** `relation` is the one the edge is a part of. */
	readonly edges: readonly { readonly from: number; readonly to: number; readonly relation: number }[];
}

/** A line of a rival's drawing, in scene coordinates. */
interface PlainLine {
	readonly edge: number;
	readonly curved: boolean;
	readonly points: readonly number[];
}

interface PlainDrawing {
	readonly width: number;
	readonly height: number;
	/** Upper left corners, by box. */
	readonly corners: readonly (readonly [x: number, y: number])[];
	readonly lines: readonly PlainLine[];
}

const point = 2;
const direction = 'from left to right';

/** Lays the debate out once and measures it; calls `begin` when all is loaded and the measured part begins. */
export async function contest(
	debate: Debate,
	who: Contestant,
	countTangle: boolean,
	begin: () => void
): Promise<LayoutResult> {
	const graph = mapGraphOf(indexDebate(debate));
	const plain = plainGraphOf(graph);
	const layout = who === 'ours' ? await ourWay(graph) : await rivalWay(who, graph, plain);
	begin();
	const before = process.threadCpuUsage();
	const scene = await layout();
	const used = process.threadCpuUsage(before);
	return {
		cpu: (used.user + used.system) / 1000,
		width: scene.width,
		height: scene.height,
		tangle: countTangle ? tangleOf(scene) : null
	};
}

async function ourWay(graph: MapGraph): Promise<() => Scene> {
	const graphviz = await Graphviz.load();
	const engine = (text: string) => graphviz.layout(text, 'json', 'dot');
	return () => {
		const forest = forestOf(graph);
		return graph.nodeCount <= mostForDot
			? dotLayout(graph, forest, engine)
			: placedScene(graph, forest, packedTree(graph, forest));
	};
}

async function rivalWay(
	who: Exclude<Contestant, 'ours'>,
	graph: MapGraph,
	plain: PlainGraph
): Promise<() => Promise<Scene>> {
	const draw = await { dot: dotRival, elk: elkRival, dagre: dagreRival }[who](plain);
	return async () => sceneOf(graph, plain, await draw());
}

function plainGraphOf(graph: MapGraph): PlainGraph {
	const boxes = Array.from(graph.width, (width, node) => ({ width, height: graph.height[node]! }));
	const drawable = Array.from({ length: graph.relationCount }, (_, relation) => relation).filter((relation) =>
		reachesNode(graph, relation)
	);
	const cut = new Set(drawable.map((relation) => cutBy(graph, relation)));
	const points = new Map<number, number>();
	for (const relation of drawable)
		if (cut.has(relation) || itemsOf(graph.from, relation).length > 1)
			points.set(relation, boxes.push({ width: point, height: point }) - 1);
	const edges = drawable.flatMap((relation) => {
		const target = cutBy(graph, relation) < 0 ? graph.to[relation]! : points.get(cutBy(graph, relation))!;
		const middle = points.get(relation);
		const sources = [...itemsOf(graph.from, relation)];
		if (middle === undefined) return sources.map((to) => ({ from: target, to, relation }));
		return [{ from: target, to: middle, relation }, ...sources.map((to) => ({ from: middle, to, relation }))];
	});
	return { boxes, edges };
}

async function dotRival({ boxes, edges }: PlainGraph): Promise<() => PlainDrawing> {
	const graphviz = await Graphviz.load();
	return () => {
		const text = [
			'digraph { rankdir=LR node [shape=box fixedsize=true label=""] edge [dir=none]',
			...boxes.map(({ width, height }, box) => `n${box} [width=${width / 72} height=${height / 72}]`),
			...edges.map(({ from, to }, edge) => `n${from} -> n${to} [id=${edge}]`),
			'}'
		].join('\n');
		const answer = JSON.parse(graphviz.layout(text, 'json', 'dot')) as {
			readonly bb: string;
			readonly objects: readonly { readonly pos: string }[];
			readonly edges?: readonly { readonly id: string; readonly pos: string }[];
		};
		const numbers = (list: string) => list.split(/[\s,]+/).map(Number);
		const [, , width = 0, height = 0] = numbers(answer.bb);
		return {
			width,
			height,
			corners: answer.objects.map(({ pos }, box) => {
				const [x = 0, y = 0] = numbers(pos);
				return [x - boxes[box]!.width / 2, height - y - boxes[box]!.height / 2];
			}),
			lines: (answer.edges ?? []).map(({ id, pos }) => ({
				edge: Number(id),
				curved: true,
				points: numbers(pos).map((value, at) => (at % 2 === 0 ? value : height - value))
			}))
		};
	};
}

async function elkRival({ boxes, edges }: PlainGraph): Promise<() => Promise<PlainDrawing>> {
	const elk = await loadElk();
	return async () => {
		const answer = await elk.layout({
			id: direction,
			layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT' },
			children: boxes.map((box, index) => ({ id: `n${index}`, ...box })),
			edges: edges.map(({ from, to }, index) => ({
				id: `e${index}`,
				sources: [`n${from}`],
				targets: [`n${to}`]
			}))
		});
		return {
			width: answer.width ?? 0,
			height: answer.height ?? 0,
			corners: (answer.children ?? []).map(({ x = 0, y = 0 }) => [x, y]),
			lines: (answer.edges ?? []).flatMap(({ sections }, edge) =>
				(sections ?? []).map(({ startPoint, bendPoints, endPoint }) => ({
					edge,
					curved: false,
					points: [startPoint, ...(bendPoints ?? []), endPoint].flatMap(({ x, y }) => [x, y])
				}))
			)
		};
	};
}

async function dagreRival({ boxes, edges }: PlainGraph): Promise<() => PlainDrawing> {
	const dagre = await loadDagre();
	return () => {
		const graph = new dagre.Graph({ multigraph: true });
		graph.setGraph({ rankdir: 'LR' });
		boxes.forEach((box, index) => graph.setNode(`n${index}`, { ...box }));
		edges.forEach(({ from, to }, index) => graph.setEdge(`n${from}`, `n${to}`, {}, `e${index}`));
		dagre.layout(graph);
		const { width = 0, height = 0 } = graph.graph();
		return {
			width,
			height,
			corners: boxes.map((box, index) => {
				const { x, y } = graph.node(`n${index}`);
				return [x - box.width / 2, y - box.height / 2];
			}),
			lines: edges.map(({ from, to }, edge) => ({
				edge,
				curved: false,
				points: (graph.edge(`n${from}`, `n${to}`, `e${edge}`).points ?? []).flatMap(({ x, y }) => [x, y])
			}))
		};
	};
}

/** A rival's drawing as a scene, so that the same counting serves all. */
function sceneOf(graph: MapGraph, { boxes, edges }: PlainGraph, drawing: PlainDrawing): Scene {
	const count = graph.nodeCount;
	const strokes = new StrokeList(graph.relationKind);
	const slot = (box: number) => (box < count ? box : -1);
	for (const { edge, curved, points } of drawing.lines) {
		const { from, to, relation } = edges[edge]!;
		strokes.add({ relation, part: 'whole', from: slot(from), to: slot(to), quiet: false, curved, points });
	}
	const column = (value: (box: number) => number) =>
		Float32Array.from({ length: count }, (_, box) => value(box));
	return {
		width: drawing.width,
		height: drawing.height,
		boxes: {
			count,
			node: Int32Array.from({ length: count }, (_, box) => box),
			x: column((box) => drawing.corners[box]![0]),
			y: column((box) => drawing.corners[box]![1]),
			width: column((box) => boxes[box]!.width),
			height: column((box) => boxes[box]!.height),
			hidden: new Int32Array(count)
		},
		strokes: strokes.finish(),
		columns: []
	};
}
