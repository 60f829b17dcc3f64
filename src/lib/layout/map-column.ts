/** A column of boxes with a gutter at its outer side, in which all lines of the column run. */
import type { NodeLine } from '#lib/debate/node-line.ts';
import type { MapBox } from './local-map-model.ts';
import { wrapText } from './text-width.ts';

/** The measures of a box that its painter needs too. */
export const boxMeasures = { fontSize: 13, lineHeight: 16, padding: 9, headHeight: 16 } as const;
/** How far apart things stand: boxes of one step, steps of one column, the focus and its halves. */
export const gaps = { columns: 12, boxes: 12, entries: 18, halves: 30 } as const;

/**
 * Distances from a gutter's outer edge: the trunk of supports or attacks, the trunk of undercuts, the knots of
 * linked premises, the cuts, the bracket, the boxes.
 */
const lanes = { trunk: 8, undercutTrunk: 13, join: 17, cut: 20, bracket: 28, box: 35 } as const;
const indent = 13;
const maxLines = 4;

export interface Column {
	readonly left: number;
	readonly right: number;
	/** The x of the side of boxes that looks at the gutter. */
	readonly edge: number;
	/** Which side the gutter is on. */
	readonly gutter: 'left' | 'right';
	/** The x of a lane in the gutter. */
	readonly lane: (name: keyof typeof lanes) => number;
}

/** How the two columns of a half share the sheet: the one that is there has it all, or side by side, or in turn. */
export type ColumnPlan = 'alone' | 'beside' | 'below';

/** A column of boxes; its gutter lies at the outer edge of the drawing. */
export function columnOf(gutter: Column['gutter'], plan: ColumnPlan, width: number): Column {
	// Below each other, the boxes leave room for the gutter of the other column as well.
	const span = { alone: width, beside: (width - gaps.columns) / 2, below: width - lanes.box }[plan];
	const lane: Column['lane'] = (name) => (gutter === 'left' ? lanes[name] : width - lanes[name]);
	const edge = lane('box');
	return gutter === 'left'
		? { left: edge, right: span, edge, gutter, lane }
		: { left: width - span, right: edge, edge, gutter, lane };
}

/** The same column with boxes set in from the gutter: for what belongs to the step above. */
export function indented(column: Column): Column {
	return column.gutter === 'left'
		? { ...column, left: column.left + indent, edge: column.left + indent }
		: { ...column, right: column.right - indent, edge: column.right - indent };
}

/** The box of a node between two x, as high as its wrapped title asks. */
export function boxAt(
	node: NodeLine,
	role: MapBox['role'],
	words: string | null,
	{ left, right }: { readonly left: number; readonly right: number },
	y: number
): MapBox {
	const { padding, fontSize, headHeight, lineHeight } = boxMeasures;
	const width = right - left;
	const lines = wrapText(node.title, width - 2 * padding, fontSize, maxLines);
	return {
		node,
		role,
		x: left,
		y,
		width,
		height: 2 * padding + headHeight + lines.length * lineHeight,
		lines,
		words
	};
}

/** Boxes one under the other, from `top` on. */
export function stackBoxes(
	nodes: readonly NodeLine[],
	role: MapBox['role'],
	words: string,
	column: Column,
	top: number
): readonly MapBox[] {
	let y = top;
	return nodes.map((node) => {
		const box = boxAt(node, role, words, column, y);
		y += box.height + gaps.boxes;
		return box;
	});
}

/** The height at which a box's line leaves it. */
export const middleOf = (box: MapBox): number => box.y + box.height / 2;

/** The lowest edge of the boxes, `otherwise` when there are none or it lies lower. */
export const bottomOf = (boxes: readonly MapBox[], otherwise = 0): number =>
	boxes.reduce((bottom, box) => Math.max(bottom, box.y + box.height), otherwise);
