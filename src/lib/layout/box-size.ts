/** How large a node's box on the map is: its title wrapped into a few even lines under a row of marks. */
import type { NodeType } from '#lib/debate/model.ts';
import { textWidth, wrapText } from './text-width.ts';

/** What a painter needs to fill a box, in CSS pixels at zoom 1. */
export interface BoxMeasures {
	readonly fontSize: number;
	readonly lineHeight: number;
	readonly padding: number;
	/** Height of the row above the title, for the positions' marks and the kind; 0: there is none. */
	readonly headHeight: number;
	/** Widest and narrowest box; widths are multiples of `widthStep`. */
	readonly widest: number;
	readonly narrowest: number;
	readonly maxLines: number;
}

/** Boxes come in few widths, so that columns look even and a width takes one digit or two to send. */
export const widthStep = 8;

const reason: BoxMeasures = {
	fontSize: 14,
	lineHeight: 18,
	padding: 10,
	headHeight: 18,
	widest: 200,
	narrowest: 128,
	maxLines: 4
};

/** The measures of each type of node. */
export const mapBoxMeasures: Readonly<Record<NodeType, BoxMeasures>> = {
	position: {
		fontSize: 20,
		lineHeight: 25,
		padding: 16,
		headHeight: 20,
		widest: 248,
		narrowest: 168,
		maxLines: 4
	},
	claim: reason,
	argument: reason
};

/** The smallest box that shows the title in as few lines as the widest box would. */
export function boxSizeOf(
	title: string,
	type: NodeType
): { readonly width: number; readonly height: number } {
	const measures = mapBoxMeasures[type];
	const { fontSize, lineHeight, padding, headHeight, widest, narrowest, maxLines } = measures;
	// Sums of thousandths are whole numbers, so breaking here is exactly what `wrapText` does.
	const words = title.split(/\s+/).flatMap((word) => (word === '' ? [] : [textWidth(word, 1000)]));
	const space = textWidth(' ', 1000);
	const linesAt = (width: number) => lineCount(words, space, ((width - 2 * padding) * 1000) / fontSize);
	const lines = linesAt(widest);
	let width = widest;
	if (lines <= maxLines)
		while (width - widthStep >= narrowest && linesAt(width - widthStep) === lines) width -= widthStep;
	const shown = Math.max(1, Math.min(lines, maxLines));
	return { width, height: 2 * padding + headHeight + shown * lineHeight };
}

/** The title as it is broken in a box of that width, at most the lines the box has room for. */
export function titleLines(title: string, type: NodeType, width: number): readonly string[] {
	const { fontSize, padding, maxLines } = mapBoxMeasures[type];
	return wrapText(title, width - 2 * padding, fontSize, maxLines);
}

/** Lines that words of these widths fill; Infinity when a word alone is too wide. */
function lineCount(words: readonly number[], space: number, width: number): number {
	let lines = 0;
	let used = Infinity;
	for (const word of words) {
		if (word > width) return Infinity;
		if (used + space + word <= width) used += space + word;
		else {
			lines++;
			used = word;
		}
	}
	return lines;
}
