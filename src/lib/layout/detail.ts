/** What a map shows at which zoom: far the weight of branches, nearer titles, near text and marks. */
import type { Forest } from './forest.ts';
import { itemsOf } from './number-lists.ts';
import type { Rectangle } from './rectangle-edge.ts';
import type { Scene } from './scene-model.ts';

/**
 * `far`: branches as tinted ground with their weights, positions as headings; no strokes. `boxes`: boxes without
 * words, strokes without marks, the largest branches named. `titles`: boxes as measured. `text`: also the sentence,
 * how many passages stand behind it and their authors' attitudes, set at the screen's own size.
 */
export const details = ['far', 'boxes', 'titles', 'text'] as const;
export type Detail = (typeof details)[number];

/** From which zoom on (CSS pixels on the screen by pixels of the scene) each is shown. */
export const detailFrom: Readonly<Record<Detail, number>> = {
	far: 0,
	// A box of 60 pixels is still six high.
	boxes: 0.1,
	// A title of 14 pixels is still seven high: small, but readable print.
	titles: 0.5,
	// A box of 180 by 60 then has room for a sentence at 14 pixels below its title.
	text: 1.5
};

/** What is shown at a zoom. */
export function detailAt(zoom: number): Detail {
	return details.findLast((detail) => zoom >= detailFrom[detail]) ?? 'far';
}

/** A branch as ground to stand on: one area in each column it runs through. */
export interface BranchGround {
	readonly node: number;
	/** Nodes of the branch, itself included. */
	readonly weight: number;
	/** Steps from the root of its tree. */
	readonly depth: number;
	/** In the order of reading; the first holds the box of `node`. */
	readonly areas: readonly Rectangle[];
}

/** The branches of at least so many nodes and at most so many steps from a root, in drawing order. */
export function branchGrounds(
	scene: Scene,
	forest: Forest,
	leastWeight: number,
	mostDepth: number
): readonly BranchGround[] {
	const slotOf = new Map(Array.from(scene.boxes.node, (node, slot) => [node, slot]));
	const grounds: BranchGround[] = [];
	const open = forest.roots.toReversed().map((node) => ({ node, depth: 0 }));
	for (let next = open.pop(); next; next = open.pop()) {
		const { node, depth } = next;
		const weight = forest.weight[node]!;
		if (weight < leastWeight) continue;
		grounds.push({ node, weight, depth, areas: areasOf(scene, forest, slotOf, node) });
		if (depth < mostDepth)
			for (const child of itemsOf(forest.children, node).toReversed())
				open.push({ node: child, depth: depth + 1 });
	}
	return grounds;
}

function areasOf(
	{ boxes, columns }: Scene,
	forest: Forest,
	slotOf: ReadonlyMap<number, number>,
	root: number
): readonly Rectangle[] {
	const areas = new Map<number, { left: number; top: number; right: number; bottom: number }>();
	const open = [root];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		open.push(...itemsOf(forest.children, node));
		const slot = slotOf.get(node);
		if (slot === undefined) continue;
		const [x, y] = [boxes.x[slot]!, boxes.y[slot]!];
		const column = columns.findLastIndex((one) => one.x <= x);
		const [right, bottom] = [x + boxes.width[slot]!, y + boxes.height[slot]!];
		const area = areas.get(column);
		if (!area) areas.set(column, { left: x, top: y, right, bottom });
		else {
			area.left = Math.min(area.left, x);
			area.top = Math.min(area.top, y);
			area.right = Math.max(area.right, right);
			area.bottom = Math.max(area.bottom, bottom);
		}
	}
	return [...areas]
		.sort(([a], [b]) => a - b)
		.map(([, { left, top, right, bottom }]) => ({
			x: left,
			y: top,
			width: right - left,
			height: bottom - top
		}));
}
