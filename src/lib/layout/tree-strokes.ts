/**
 * The strokes of relations by which nodes hang in the forest. In a tidy tree they are curves in the gap between two
 * levels. Below a head they run along lanes: left from the branch to the head's trunk, up the trunk, and where the
 * head stands in an earlier column, around the columns' ends. Neither meets a box.
 */
import { nodeTypes } from '#lib/debate/model.ts';
import { cutBy, type MapGraph } from './map-graph.ts';
import type { Forest } from './forest.ts';
import { ColumnLanes } from './column-lanes.ts';
import { hookCurve, levelCurve, pointOn } from './curves.ts';
import { branchLanes, mapGaps, trunkLanes } from './map-gaps.ts';
import type { Placement } from './placement.ts';
import { itemsOf } from './number-lists.ts';
import { cutsBeside, stepsAt, type TreeStep } from './steps-at.ts';
import type { StrokeList } from './stroke-list.ts';

/** Where on the first curve of a stroke a cut ends. */
const cutAt = 0.42;

/** What strokes are made of. */
export interface StrokeWork {
	readonly graph: MapGraph;
	readonly forest: Forest;
	readonly placement: Placement;
	/** By node number; -1 for none. */
	readonly slotOf: Int32Array;
	readonly strokes: StrokeList;
}

/** Adds the strokes of all relations by which nodes hang. */
export function treeStrokes(work: StrokeWork): void {
	const { graph, forest, placement } = work;
	const lanes = new ColumnLanes(placement.columns);
	for (const node of forest.order) {
		const steps = stepsAt(graph, forest, node);
		if (placement.heads[node] === 1) {
			const drawn = trunksDrawn(work, lanes, node, steps);
			steps.forEach((step, index) => laneStep(work, lanes, node, step, drawn[index]!));
		} else steps.forEach((step, index) => curvedStep(work, node, step, (index + 1) / (steps.length + 1)));
	}
}

/** The members that hang by the relation itself, not by a cut. */
function premisesOf({ forest }: StrokeWork, { relation, members }: TreeStep): readonly number[] {
	return members.filter((member) => forest.via[member] === relation);
}

/** Whether a root stands above the columns: positions do; other roots stand in the columns like any branch. */
function isHeading({ graph, forest }: StrokeWork, node: number): boolean {
	return forest.parent[node]! < 0 && nodeTypes[graph.type[node]!] === 'position';
}

function middleOf({ graph, placement }: StrokeWork, node: number): number {
	return placement.y[node]! + graph.height[node]! / 2;
}

/** A step in a tidy tree; it reaches the right side of its parent a share `port` from the top. */
function curvedStep(work: StrokeWork, parent: number, step: TreeStep, port: number): void {
	const { graph, placement, slotOf, strokes } = work;
	const { relation, members } = step;
	if (cutBy(graph, relation) < 0) {
		const endX = placement.x[parent]! + graph.width[parent]!;
		const endY = placement.y[parent]! + graph.height[parent]! * port;
		const premises = premisesOf(work, step);
		const linked = itemsOf(graph.from, relation).length > 1;
		const rows = premises.map((member) => middleOf(work, member));
		const left = placement.x[premises[0]!]!;
		const joinX = linked ? left - branchLanes.cut : left;
		const joinY = (rows[0]! + rows.at(-1)!) / 2;
		strokes.add({
			relation,
			part: linked ? 'stem' : 'whole',
			from: linked ? -1 : slotOf[premises[0]!]!,
			to: slotOf[parent]!,
			quiet: false,
			curved: true,
			// Where the parent is narrower than its column, a neighbour may reach into the way to it.
			points: levelCurve(joinX, joinY, endX, endY, left - mapGaps.levels)
		});
		if (linked) premiseStrokes(work, relation, premises, (_, row) => bracket(left, rows[row]!, joinX, joinY));
	}
	for (const member of members) {
		if (!cutsBeside(graph, work.forest, member)) continue;
		const cut = strokes.mainOf(cutBy(graph, work.forest.via[member]!));
		if (!cut) continue;
		const end = pointOn(cut.points, cut.curved, cutAt / Math.max(1, (cut.points.length - 2) / 6));
		addCut(work, member, true, hookCurve(placement.x[member]!, middleOf(work, member), end.x, end.y));
	}
}

/**
 * For each step, whether a later one draws its trunk. What supports and what does not have a trunk each; a heading has
 * such trunks in every column, joined above them.
 */
function trunksDrawn(
	work: StrokeWork,
	lanes: ColumnLanes,
	head: number,
	steps: readonly TreeStep[]
): readonly boolean[] {
	const { graph, placement, strokes } = work;
	const heading = isHeading(work, head);
	const seen = new Set<string>();
	const drawn: boolean[] = [];
	for (let index = steps.length - 1; index >= 0; index--) {
		const { relation, members } = steps[index]!;
		const column = heading ? lanes.columnAt(placement.x[members[0]!]!) : 0;
		const trunk = `${strokes.kindOf(relation) === 'supports'} ${column}`;
		drawn[index] = seen.has(trunk);
		// What cuts a step drawn elsewhere has no line to this head.
		if (cutBy(graph, relation) < 0) seen.add(trunk);
	}
	return drawn;
}

/** A step below a head; `trunkDrawn` when a later step draws the trunk. */
function laneStep(
	work: StrokeWork,
	lanes: ColumnLanes,
	head: number,
	step: TreeStep,
	trunkDrawn: boolean
): void {
	const { graph, forest, placement, slotOf, strokes } = work;
	const { relation, members } = step;
	if (cutBy(graph, relation) < 0) {
		const premises = premisesOf(work, step);
		const linked = itemsOf(graph.from, relation).length > 1;
		const first = premises[0]!;
		const left = placement.x[first]!;
		const rows = premises.map((member) => middleOf(work, member));
		const sameColumn = premises.filter(
			(member) => lanes.columnAt(placement.x[member]!) === lanes.columnAt(left)
		);
		const joinY = linked ? (rows[0]! + rows[sameColumn.length - 1]!) / 2 : rows[0]!;
		const joinX = linked ? left - branchLanes.join : left;
		const trunk = strokes.kindOf(relation) === 'supports' ? trunkLanes.supports : trunkLanes.attacks;
		const bottom = placement.y[head]! + graph.height[head]!;
		const end = { x: placement.x[head]! + trunk, y: bottom };
		strokes.add({
			relation,
			part: linked ? 'stem' : 'whole',
			from: linked ? -1 : slotOf[first]!,
			to: slotOf[head]!,
			quiet: false,
			curved: false,
			...(trunkDrawn ? { own: 2 } : {}),
			points: isHeading(work, head)
				? lanes.toHeading(joinX, joinY, end.x, end.y)
				: lanes.toTrunk(joinX, joinY, end.x, end.y)
		});
		if (linked)
			premiseStrokes(work, relation, premises, (member, row) =>
				lanes.toTrunk(placement.x[member]!, rows[row]!, joinX, joinY)
			);
	}
	const depths = new Map<number, number>();
	for (const member of members) {
		if (!cutsBeside(graph, forest, member)) continue;
		const via = forest.via[member]!;
		const cut = strokes.mainOf(cutBy(graph, via));
		if (!cut) continue;
		const depth = (depths.get(cutBy(graph, via)) ?? 0) + 1;
		depths.set(via, depth);
		const x = placement.x[member]!;
		const start = cut.points;
		const endX = lanes.columnLeft(start[0]!) + (x - lanes.columnLeft(x)) - branchLanes.cut / 2 ** (depth - 1);
		addCut(work, member, false, lanes.toTrunk(x, middleOf(work, member), endX, start[1]!));
	}
}

/** The strokes from linked premises to where they join, each along its way. */
function premiseStrokes(
	{ slotOf, strokes }: StrokeWork,
	relation: number,
	premises: readonly number[],
	wayFrom: (premise: number, row: number) => readonly number[]
): void {
	premises.forEach((premise, row) =>
		strokes.add({
			relation,
			part: 'premise',
			from: slotOf[premise]!,
			to: -1,
			quiet: false,
			curved: false,
			points: wayFrom(premise, row)
		})
	);
}

function bracket(x: number, y: number, joinX: number, joinY: number): readonly number[] {
	return y === joinY ? [x, y, joinX, joinY] : [x, y, joinX, y, joinX, joinY];
}

function addCut(
	{ forest, slotOf, strokes }: StrokeWork,
	node: number,
	curved: boolean,
	points: readonly number[]
): void {
	strokes.add({
		relation: forest.via[node]!,
		part: 'whole',
		from: slotOf[node]!,
		to: -1,
		quiet: false,
		curved,
		points
	});
}
