/**
 * A graph in Graphviz' language, for a drawing that reads from left to right, positions first. Edges lead from what
 * is supported to what supports it, so that the positions' side is the first rank. A step that is cut, and linked
 * premises, get a point of their own on the way. Boxes stand in every second rank, such points in the others.
 */
import { nodeTypes } from '#lib/debate/model.ts';
import { drawingOrder, type Forest } from './forest.ts';
import { cutBy, reachesNode, type MapGraph } from './map-graph.ts';
import { itemsOf } from './number-lists.ts';

/** What the drawing should look like; lengths in CSS pixels at zoom 1. */
export interface DotStyle {
	/** Between boxes of one rank, and between ranks of boxes. */
	readonly between: number;
	readonly ranks: number;
	/** Columns of node numbers that keep their order from top to bottom; empty to let dot find the best one. */
	readonly columns: readonly (readonly number[])[];
}

/** Graphviz counts in inches of 72 points; a point of its is a pixel of ours. */
const inch = 72;

/** `n<node>` for boxes, `j<relation>` for points; an edge's id is `<relation>.<part>`, read by `read-dot.ts`. */
export function dotText(graph: MapGraph, forest: Forest, { between, ranks, columns }: DotStyle): string {
	const lines = [
		'digraph {',
		`graph [rankdir=LR nodesep=${inches(between)} ranksep=${inches(ranks / 2)}]`,
		'node [shape=box fixedsize=true label=""]',
		'edge [dir=none]',
		`{ rank=min; ${forest.roots
			.filter((node) => isPosition(graph, node))
			.map((node) => `n${node}`)
			.join('; ')} }`
	];
	for (const node of drawingOrder(forest))
		lines.push(`n${node} [width=${inches(graph.width[node]!)} height=${inches(graph.height[node]!)}]`);
	const cut = new Set(Array.from({ length: graph.relationCount }, (_, relation) => cutBy(graph, relation)));
	for (const relation of relationOrder(graph, forest))
		lines.push(...edgesOf(graph, relation, cut.has(relation)));
	lines.push(...columns.map(columnLine));
	return [...lines, '}'].join('\n');
}

/** Invisible edges within a rank: without weight dot would not heed them. */
function columnLine(column: readonly number[]): string {
	const names = column.map((node) => `n${node}`);
	return `{ rank=same; ${names.join(' -> ')} [style=invis] }`;
}

function edgesOf(graph: MapGraph, relation: number, isCut: boolean): readonly string[] {
	const from = itemsOf(graph.from, relation);
	const to = graph.to[relation]!;
	const cut = cutBy(graph, relation);
	if (!reachesNode(graph, relation)) return [];
	const target = cut < 0 ? `n${to}` : `j${cut}`;
	const point = `j${relation}`;
	const sources = Array.from(from, (node) => `n${node}`);
	// From a point to boxes is one rank or three, from box to box two, so that boxes keep to every second rank.
	if (from.length === 1 && !isCut)
		return [`${target} -> ${sources[0]} [id="${relation}.whole" weight=4 minlen=${cut < 0 ? 2 : 1}]`];
	return [
		`${point} [shape=point width=0.02 height=0.02]`,
		`${target} -> ${point} [id="${relation}.stem" weight=12]`,
		...sources.map(
			(source, index) =>
				`${point} -> ${source} [id="${relation}.premise${index}" weight=6 minlen=${cut < 0 ? 1 : 2}]`
		)
	];
}

/** The relations of each node's children in drawing order, then all others. */
function relationOrder(graph: MapGraph, forest: Forest): readonly number[] {
	const hung = drawingOrder(forest).map((node) => forest.via[node]!);
	const order = new Set(hung.filter((relation) => relation >= 0));
	for (let relation = 0; relation < graph.relationCount; relation++) order.add(relation);
	return [...order];
}

function isPosition(graph: MapGraph, node: number): boolean {
	return nodeTypes[graph.type[node]!] === 'position';
}

function inches(pixels: number): string {
	return (pixels / inch).toFixed(4);
}
