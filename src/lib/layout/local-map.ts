/**
 * The neighbourhood of one node as boxes and lines. Above the node stands what it bears on, below it what supports
 * it (left) and what speaks against it (right). Each relation leaves a trunk along a branch of its own; linked
 * premises share a bracket and one branch; an undercut ends on the branch of the step it cuts. Two nodes that speak
 * against each other have one branch, below the node.
 * Lines run only in gutters beside the columns and in gaps between boxes, so none can lie over a box.
 */
import type { Graph } from '#lib/debate/graph.ts';
import type { Relation } from '#lib/debate/model.ts';
import { attackBack } from '#lib/debate/mutual-attack.ts';
import { nodeLineOf, type NodeLine } from '#lib/debate/node-line.ts';
import type { MapBox, MapLine, Point } from './local-map-model.ts';
import { boxAt, boxMeasures, columnOf, gaps, type Column } from './map-column.ts';
import { incomingStep, outgoingStep, undercutStep, type DrawnStep } from './map-steps.ts';

/** So many more relations found no room at this place. */
export interface MapRemainder extends Point {
	readonly count: number;
	readonly anchor: 'start' | 'end';
}

/** The map: a sheet of that width and height with everything on it, in drawing order. */
export interface LocalMap {
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly MapBox[];
	readonly lines: readonly MapLine[];
	readonly remainders: readonly MapRemainder[];
}

/** How much of the neighbourhood to draw, and how wide. */
export interface LocalMapOptions {
	/** In CSS pixels, at least 300 for two columns and 240 for one: below that titles break within words. */
	readonly width?: number;
	/** One: what speaks against stands below what supports, not beside it. */
	readonly columns?: 1 | 2;
	/** Relations shown on each side of each half; the rest is counted in `remainders`. */
	readonly limit?: number;
}

/** The map around a node; null when the graph does not know the node. The same input gives the same map. */
export function layoutLocalMap(
	graph: Graph,
	nodeId: string,
	{ width = 360, columns = 2, limit = 4 }: LocalMapOptions = {}
): LocalMap | null {
	const node = graph.node(nodeId);
	if (!node) return null;
	const incoming = [...graph.supportersOf(nodeId), ...graph.attackersOf(nodeId)];
	const attacks = graph.attackersOf(nodeId).slice(0, limit);
	const backs = new Map(attacks.map((relation) => [relation.id, drawnBack(graph, relation)]));
	const both = new Set([...backs.values()].map((back) => back?.id));
	const outgoing = graph.relationsFrom(nodeId).filter(({ id }) => !both.has(id));
	const above = layoutHalf(outgoing, { width, columns, limit }, 0, (relation, column, top) =>
		'node' in relation.to
			? outgoingStep(graph, nodeId, relation, relation.to.node, column, top)
			: undercutStep(graph, relation, relation.to.relation, column, top)
	);
	const focus = focusBox(nodeLineOf(node), width, above.boxes.length > 0 ? above.bottom + gaps.halves : 0);
	const focusBottom = focus.y + focus.height;
	const below = layoutHalf(
		incoming,
		{ width, columns, limit },
		focusBottom + gaps.halves,
		(relation, column, top) => incomingStep(graph, relation, backs.get(relation.id) ?? null, column, top)
	);
	return {
		width,
		height: below.boxes.length > 0 ? below.bottom : focusBottom,
		boxes: [...above.boxes, focus, ...below.boxes],
		lines: [...above.linesTo(focus.y), ...below.linesTo(focusBottom)],
		remainders: [...above.remainders, ...below.remainders]
	};
}

/** The attack back that needs no line of its own: what cuts it would have to end there. */
function drawnBack(graph: Graph, relation: Relation): Relation | null {
	const back = attackBack(graph, relation);
	return back && graph.undercuttersOf(back.id).length === 0 ? back : null;
}

function focusBox(node: NodeLine, width: number, y: number): MapBox {
	return boxAt(node, 'focus', null, { left: 0, right: width }, y);
}

interface Half {
	readonly boxes: readonly MapBox[];
	readonly remainders: readonly MapRemainder[];
	readonly bottom: number;
	readonly linesTo: (focusEdge: number) => readonly MapLine[];
}

/** Supports in the left column, the rest in the right; a half that has only one of them gives it the whole width. */
function layoutHalf(
	relations: readonly Relation[],
	{ width, columns, limit }: Required<LocalMapOptions>,
	top: number,
	drawStep: (relation: Relation, column: Column, top: number) => DrawnStep | null
): Half {
	const supports = relations.filter((relation) => relation.kind === 'supports');
	// Undercuts come last: beside the trunk of the attacks, theirs then crosses no branch.
	const others = [
		...relations.filter((relation) => relation.kind === 'attacks'),
		...relations.filter((relation) => relation.kind === 'undercuts')
	];
	const both = supports.length > 0 && others.length > 0;
	const plan = !both ? 'alone' : columns === 2 ? 'beside' : 'below';
	const steps: DrawnStep[] = [];
	const remainders: MapRemainder[] = [];
	let bottom = top;
	for (const [list, gutter] of [
		[supports, 'left'],
		[others, 'right']
	] as const) {
		const column = columnOf(gutter, plan, width);
		const start = plan === 'below' && bottom > top ? bottom + gaps.entries : top;
		let y = start;
		for (const relation of list.slice(0, limit)) {
			const step = drawStep(relation, column, y === start ? y : y + gaps.entries);
			if (!step) continue;
			steps.push(step);
			y = step.bottom;
		}
		if (list.length > limit) {
			y += gaps.boxes + boxMeasures.lineHeight;
			remainders.push({
				x: column.edge,
				y: y - 4,
				count: list.length - limit,
				anchor: gutter === 'left' ? 'start' : 'end'
			});
		}
		bottom = Math.max(bottom, y);
	}
	return {
		boxes: steps.flatMap((step) => step.boxes),
		remainders,
		bottom,
		linesTo: (focusEdge) => steps.flatMap((step) => [...step.lines, step.branch(focusEdge)])
	};
}
