/** The strokes of all other relations: bowed curves straight across the map, to be drawn quietly. */
import { bowedCurve, levelCurve, pointOn } from './curves.ts';
import { cutBy, noTarget } from './map-graph.ts';
import { itemsOf } from './number-lists.ts';
import type { Rectangle } from './rectangle-edge.ts';
import type { StrokeWork } from './tree-strokes.ts';

/** Adds what is not drawn yet; what cuts a step comes after the step, and rings of cuts are left out. */
export function quietStrokes(work: StrokeWork): void {
	const { graph } = work;
	const done = new Uint8Array(graph.relationCount);
	const open: number[] = [];
	for (let relation = 0; relation < graph.relationCount; relation++) {
		// The chain of cuts down to a step that is drawn or ends at a node, then back up.
		const met = new Set<number>();
		for (let at = relation; at >= 0 && !met.has(at); at = cutBy(graph, at)) {
			met.add(at);
			open.push(at);
		}
		for (let at = open.pop(); at !== undefined; at = open.pop()) {
			if (done[at] === 0) quietStep(work, at);
			done[at] = 1;
		}
	}
}

function quietStep(work: StrokeWork, relation: number): void {
	const { graph, slotOf, strokes } = work;
	const from = itemsOf(graph.from, relation);
	const to = graph.to[relation]!;
	const main = strokes.mainOf(relation);
	const drawn = strokes.leaving(relation);
	const loose = from.filter((node) => !drawn.includes(slotOf[node]!));
	if (loose.length === 0 || from.some((node) => slotOf[node]! < 0) || to === noTarget) return;
	const cut = cutBy(graph, relation);
	const step = cut < 0 ? null : strokes.mainOf(cut);
	if (cut >= 0 && !step) return;
	if (cut < 0 && slotOf[to]! < 0) return;
	const landing = step ? pointBox(pointOn(step.points, step.curved, 0.5)) : boxOf(work, to);
	if (from.length === 1) {
		strokes.add({
			relation,
			part: 'whole',
			from: slotOf[from[0]!]!,
			to: cut < 0 ? slotOf[to]! : -1,
			quiet: true,
			curved: true,
			points: between(boxOf(work, from[0]!), landing)
		});
		return;
	}
	let join: Rectangle;
	if (main) join = pointBox({ x: main.points[0]!, y: main.points[1]! });
	else {
		const boxes = Array.from(from, (node) => boxOf(work, node));
		const mean = (of: (box: Rectangle) => number) =>
			boxes.reduce((sum, box) => sum + of(box), 0) / boxes.length;
		const x = (mean((box) => box.x + box.width / 2) + landing.x + landing.width / 2) / 2;
		const y = (mean((box) => box.y + box.height / 2) + landing.y + landing.height / 2) / 2;
		join = pointBox({ x, y });
		strokes.add({
			relation,
			part: 'stem',
			from: -1,
			to: cut < 0 ? slotOf[to]! : -1,
			quiet: true,
			curved: true,
			points: bowedCurve(join, landing)
		});
	}
	for (const node of loose)
		strokes.add({
			relation,
			part: 'premise',
			from: slotOf[node]!,
			to: -1,
			quiet: true,
			curved: true,
			points: between(boxOf(work, node), join)
		});
}

/** Level where the gap between two levels of a tree lies between them, else bowed. */
function between(from: Rectangle, to: Rectangle): readonly number[] {
	const gap = from.x - (to.x + to.width);
	return gap > 0 && gap < 90
		? levelCurve(from.x, from.y + from.height / 2, to.x + to.width, to.y + to.height / 2)
		: bowedCurve(from, to);
}

function boxOf({ graph, placement }: StrokeWork, node: number): Rectangle {
	return {
		x: placement.x[node]!,
		y: placement.y[node]!,
		width: graph.width[node]!,
		height: graph.height[node]!
	};
}

function pointBox({ x, y }: { readonly x: number; readonly y: number }): Rectangle {
	return { x, y, width: 0, height: 0 };
}
