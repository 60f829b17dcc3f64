import { cutBy, type MapGraph } from './map-graph.ts';
import type { Forest } from './forest.ts';
import { itemsOf } from './number-lists.ts';

/** A relation to a node with the nodes that hang there by it and by what cuts it: they stay together when drawn. */
export interface TreeStep {
	readonly relation: number;
	/** In drawing order, at least one. */
	readonly members: readonly number[];
}

/** The steps to a node in the forest, in drawing order. */
export function stepsAt(graph: MapGraph, forest: Forest, node: number): readonly TreeStep[] {
	const steps: { relation: number; members: number[] }[] = [];
	for (const child of itemsOf(forest.children, node)) {
		const relation = stepOf(graph, forest, child);
		const last = steps.at(-1);
		if (last && last.relation === relation) last.members.push(child);
		else steps.push({ relation, members: [child] });
	}
	return steps;
}

/** Whether what a relation cuts is drawn right beside the node, so that its stroke can end there. */
export function cutsBeside(graph: MapGraph, forest: Forest, node: number): boolean {
	const cut = cutBy(graph, forest.via[node]!);
	if (cut < 0) return false;
	const at = forest.parent[node]!;
	return itemsOf(graph.from, cut).some((other) => forest.parent[other] === at && forest.via[other] === cut);
}

/** The relation a child's step begins with: its own, or the one at the bottom of a chain of cuts. */
function stepOf(graph: MapGraph, forest: Forest, child: number): number {
	let node = child;
	// Cuts may cut each other in a ring; then the step is the child's own.
	const met = new Set<number>();
	while (cutsBeside(graph, forest, node)) {
		if (met.has(node)) return forest.via[child]!;
		met.add(node);
		const cut = cutBy(graph, forest.via[node]!);
		const beginning = itemsOf(graph.from, cut).find((other) => forest.via[other] === cut);
		if (beginning === undefined) break;
		node = beginning;
	}
	return forest.via[node]!;
}
