/** A whole forest as one tidy tree from left to right, roots one below the other: for neighbourhoods and small maps. */
import type { Forest } from './forest.ts';
import { mapGaps } from './map-gaps.ts';
import type { MapGraph } from './map-graph.ts';
import type { Placement } from './placement.ts';
import { placeTidy, tidyBlocks } from './tidy-block.ts';
import { copyOutline, reachOf, stackBranches } from './tidy-tree.ts';

/** Places every node of the forest; columns of boxes are aligned across all trees. No boxes overlap. */
export function tidyForest(graph: MapGraph, forest: Forest): Placement {
	const x = new Float32Array(graph.nodeCount);
	const y = new Float32Array(graph.nodeCount);
	const heads = new Uint8Array(graph.nodeCount);
	if (forest.roots.length === 0) return { width: 0, height: 0, x, y, heads, columns: [] };
	const blocks = tidyBlocks(graph, forest, { levels: Infinity, height: Infinity });
	const { outline, tops } = stackBranches(
		forest.roots.map((root) => ({ outline: copyOutline(blocks[root]!.outline), gap: mapGaps.branches })),
		mapGaps.branches
	);
	const { above, below } = reachOf(outline);
	const widths = outline.widths;
	forest.roots.forEach((root, index) =>
		placeTidy(
			forest,
			blocks,
			root,
			0,
			above + tops[index]!,
			(node, left, top) => {
				x[node] = left;
				y[node] = top;
			},
			widths
		)
	);
	const columns = widths.reduce((sum, width) => sum + width, 0);
	return {
		width: columns + (widths.length - 1) * mapGaps.levels,
		height: above + below,
		x,
		y,
		heads,
		columns: []
	};
}
