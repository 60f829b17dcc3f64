/** Small branches as tidy trees that grow to the right. */
import type { Forest } from './forest.ts';
import { mapGaps } from './map-gaps.ts';
import type { MapGraph } from './map-graph.ts';
import { itemsOf } from './number-lists.ts';
import { stepsAt } from './steps-at.ts';
import { copyOutline, leafOutline, putBeside, reachOf, stackBranches, type Outline } from './tidy-tree.ts';

/** A branch drawn as one tidy tree. */
export interface TidyBlock {
	readonly width: number;
	readonly height: number;
	/** How far the box of its root begins below its upper edge. */
	readonly rootTop: number;
	readonly outline: Outline;
	/** Tops of the children's boxes in drawing order, measured from the top of the root's box. */
	readonly childTops: readonly number[];
}

/** How large a tidy tree may grow; trees beyond are hard to take in at one glance. */
export interface TidyLimits {
	readonly levels: number;
	readonly height: number;
}

/** By node, the tidy tree of its branch; null for nodes whose branch is larger than that or not in the forest. */
export function tidyBlocks(
	graph: MapGraph,
	forest: Forest,
	limits: TidyLimits
): readonly (TidyBlock | null)[] {
	const blocks = Array.from<TidyBlock | null>({ length: graph.nodeCount }).fill(null);
	for (let at = forest.order.length - 1; at >= 0; at--) {
		const node = forest.order[at]!;
		blocks[node] = blockOf(graph, forest, node, blocks, limits);
	}
	return blocks;
}

/**
 * Sets a tidy tree with its root's upper left corner at that place; calls back for every box. `widths` are those of
 * the levels, deepest first, when they are shared with other trees.
 */
export function placeTidy(
	forest: Forest,
	blocks: readonly (TidyBlock | null)[],
	root: number,
	x: number,
	y: number,
	put: (node: number, x: number, y: number) => void,
	widths: readonly number[] = blocks[root]!.outline.widths
): void {
	const columns: number[] = [];
	let right = x;
	for (const width of widths.toReversed()) {
		columns.push(right);
		right += width + mapGaps.levels;
	}
	const open = [{ node: root, level: 0, y }];
	for (let spot = open.pop(); spot; spot = open.pop()) {
		const { node, level, y: top } = spot;
		put(node, columns[level]!, top);
		itemsOf(forest.children, node).forEach((child, index) =>
			open.push({ node: child, level: level + 1, y: top + blocks[node]!.childTops[index]! })
		);
	}
}

function blockOf(
	graph: MapGraph,
	forest: Forest,
	node: number,
	blocks: readonly (TidyBlock | null)[],
	limits: TidyLimits
): TidyBlock | null {
	const [width, height] = [graph.width[node]!, graph.height[node]!];
	const children = itemsOf(forest.children, node);
	if (children.length === 0) return measured(leafOutline(width, height), []);
	for (const child of children) {
		const block = blocks[child];
		if (!block || block.outline.widths.length >= limits.levels) return null;
	}
	const stack = stackBranches(
		stepsAt(graph, forest, node).flatMap(({ members }) =>
			members.map((member, index) => ({
				outline: copyOutline(blocks[member]!.outline),
				gap: index === 0 ? mapGaps.steps : mapGaps.step
			}))
		),
		mapGaps.branches
	);
	const { outline, childTop } = putBeside(stack, width, height);
	const block = measured(
		outline,
		stack.tops.map((top) => top + childTop)
	);
	return block.height <= limits.height ? block : null;
}

function measured(outline: Outline, childTops: readonly number[]): TidyBlock {
	const { above, below } = reachOf(outline);
	const columns = outline.widths.reduce((sum, width) => sum + width, 0);
	return {
		width: columns + (outline.widths.length - 1) * mapGaps.levels,
		height: above + below,
		rootTop: above,
		outline,
		childTops
	};
}
