/**
 * Maps of any size. Small branches are tidy trees; above them a head has its branches in a list below it, set in; and
 * the list flows through columns, so that the positions' territories stand side by side as on a page of a newspaper.
 * Near linear, and without recursion, so that neither 10,000 nodes nor a chain of them hurts.
 */
import { nodeTypes } from '#lib/debate/model.ts';
import { balancedFlow, flow, type FlowColumn, type FlowItem } from './column-flow.ts';
import type { Forest } from './forest.ts';
import { indent, mapGaps } from './map-gaps.ts';
import type { MapGraph } from './map-graph.ts';
import { stepsAt } from './steps-at.ts';
import type { Placement } from './placement.ts';
import type { SceneColumn } from './scene-model.ts';
import { placeTidy, tidyBlocks, type TidyBlock } from './tidy-block.ts';

/** Width by height of a whole map. */
const mapAspect = 1.3;
const tidyLimits = { levels: 3, height: 480 } as const;
/** Column heights tried, as shares of the side of a square that boxes would cover by `usualCover`. */
const sheetHeights = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.4] as const;
const usualCover = 0.2;

/** A position with its branches; or, without a root, all that leads to no position. */
interface Territory {
	readonly root: number | null;
	readonly items: readonly FlowItem[];
	readonly columns: readonly FlowColumn[];
}

/** Places every node of the forest. No boxes overlap; the same input gives the same numbers. */
export function packedTree(graph: MapGraph, forest: Forest): Placement {
	const isPosition = (node: number) => nodeTypes[graph.type[node]!] === 'position';
	const blocks = tidyBlocks(graph, forest, tidyLimits);
	const others = forest.roots.filter((root) => !isPosition(root));
	const territories: Territory[] = forest.roots.filter(isPosition).map((root) => ({
		root,
		items: itemsBelow(graph, forest, blocks, childSteps(graph, forest, root)),
		columns: []
	}));
	if (others.length > 0)
		territories.push({
			root: null,
			items: itemsBelow(
				graph,
				forest,
				blocks,
				others.map((root) => [root])
			),
			columns: []
		});
	let area = 0;
	for (const node of forest.order) area += graph.width[node]! * graph.height[node]!;
	const side = Math.sqrt(area / usualCover);
	let best: readonly Territory[] = territories;
	let least = Infinity;
	for (const share of sheetHeights) {
		const flowed = territories.map((territory) => flowedTo(territory, share * side));
		const { width, height } = sheetOf(graph, flowed);
		const cost = width * height * (1 + Math.abs(Math.log(width / height / mapAspect)));
		if (cost < least) [best, least] = [flowed, cost];
	}
	return placed(graph, forest, blocks, best);
}

function childSteps(graph: MapGraph, forest: Forest, node: number): readonly (readonly number[])[] {
	return stepsAt(graph, forest, node).map(({ members }) => members);
}

/** A head, or a tidy tree, for every branch; parents before their branches. */
function itemsBelow(
	graph: MapGraph,
	forest: Forest,
	blocks: readonly (TidyBlock | null)[],
	steps: readonly (readonly number[])[]
): readonly FlowItem[] {
	const items: FlowItem[] = [];
	let single = false;
	const open: { node: number; level: number; gap: number; tie: number }[] = [];
	const openSteps = (list: readonly (readonly number[])[], level: number) => {
		for (const [at, members] of list.entries())
			for (const [index, node] of members.entries()) {
				const gap = at === 0 && index === 0 ? mapGaps.head : index === 0 ? mapGaps.steps : mapGaps.step;
				opened.push({
					node,
					level,
					gap,
					tie: level + (index === 0 ? 0 : 4) + (at === 0 && index === 0 ? 3 : 0)
				});
			}
		while (opened.length > 0) open.push(opened.pop()!);
	};
	const opened: typeof open = [];
	openSteps(steps, 0);
	for (let next = open.pop(); next; next = open.pop()) {
		const { node, level, tie } = next;
		const block = blocks[node];
		const alone = block !== null && block?.childTops.length === 0;
		const gap =
			level === 0
				? mapGaps.sections
				: next.gap === mapGaps.head || (alone && single)
					? next.gap
					: mapGaps.branches;
		items.push({
			node,
			indent: Math.min(level + 1, indent.levels) * indent.width,
			width: block?.width ?? graph.width[node]!,
			height: block?.height ?? graph.height[node]!,
			gap,
			tie
		});
		single = alone || block === null;
		if (block === null) openSteps(childSteps(graph, forest, node), level + 1);
	}
	return items;
}

function flowedTo({ root, items }: Territory, height: number): Territory {
	return { root, items, columns: balancedFlow(items, flow(items, height).length) };
}

/** The height all headings share, and the lanes between them and the columns. */
function columnTop(graph: MapGraph, territories: readonly Territory[]): number {
	return territories.reduce<number>(
		(top, { root }) => Math.max(top, root === null ? 0 : graph.height[root]! + mapGaps.lanes + mapGaps.head),
		mapGaps.lanes
	);
}

function territoryWidth(graph: MapGraph, { root, columns }: Territory): number {
	const all = columns.reduce((sum, { width }) => sum + width + mapGaps.columns, -mapGaps.columns);
	return Math.max(all, root === null ? 0 : graph.width[root]!);
}

function sheetOf(graph: MapGraph, territories: readonly Territory[]) {
	return {
		width: territories.reduce(
			(sum, territory) => sum + territoryWidth(graph, territory) + mapGaps.territories,
			-mapGaps.territories
		),
		height:
			columnTop(graph, territories) +
			territories.reduce(
				(most, { columns }) => columns.reduce((high, { height }) => Math.max(high, height), most),
				0
			) +
			mapGaps.lanes
	};
}

function placed(
	graph: MapGraph,
	forest: Forest,
	blocks: readonly (TidyBlock | null)[],
	territories: readonly Territory[]
): Placement {
	const x = new Float32Array(graph.nodeCount);
	const y = new Float32Array(graph.nodeCount);
	const heads = new Uint8Array(graph.nodeCount);
	const columns: SceneColumn[] = [];
	const put = (node: number, left: number, top: number) => {
		x[node] = left;
		y[node] = top;
	};
	const top = columnTop(graph, territories);
	let left = 0;
	for (const territory of territories) {
		const { root, items } = territory;
		if (root !== null) {
			put(root, left, 0);
			heads[root] = 1;
		}
		let columnLeft = left;
		for (const { first, end, width, height } of territory.columns) {
			let next = top;
			for (let at = first; at < end; at++) {
				const item = items[at]!;
				const block = blocks[item.node];
				if (at > first) next += item.gap;
				if (block) placeTidy(forest, blocks, item.node, columnLeft + item.indent, next + block.rootTop, put);
				else {
					put(item.node, columnLeft + item.indent, next);
					heads[item.node] = 1;
				}
				next += item.height;
			}
			columns.push({ x: columnLeft, top, bottom: top + height });
			columnLeft += width + mapGaps.columns;
		}
		left += territoryWidth(graph, territory) + mapGaps.territories;
	}
	return { ...sheetOf(graph, territories), x, y, heads, columns };
}
