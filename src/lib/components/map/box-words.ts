/** What stands in a node's box and where: marks, head, title, and near by the sentence. For every painter of the map. */
import type { DrawnNote } from '#lib/components/ui/drawn-notes.ts';
import type { Hue } from '#lib/components/ui/mark-shapes.ts';
import { headOf } from '#lib/components/ui/node-head.ts';
import type { DebateNode, Position } from '#lib/debate/model.ts';
import { countInWords } from '#lib/debate/plain-words.ts';
import { mapBoxMeasures, titleLines } from '#lib/layout/box-size.ts';
import { wrapText } from '#lib/layout/text-width.ts';
import type { Area } from './map-viewport.ts';

/** A line of words in a box; lengths are pixels of the scene. */
export interface BoxLine {
	readonly role: 'head' | 'title' | 'text';
	readonly words: string;
	readonly size: number;
	readonly x: number;
	/** The base line. */
	readonly y: number;
}

export interface BoxWords {
	/** Of the positions it serves, in the debate's order; x and y are the upper left corner. */
	readonly marks: readonly {
		readonly id: string;
		readonly colour: Hue;
		readonly size: number;
		readonly x: number;
		readonly y: number;
	}[];
	readonly lines: readonly BoxLine[];
	/** Where the mark of the note stands, by its upper left corner. */
	readonly note: { readonly x: number; readonly y: number; readonly size: number };
}

/** Sizes in the scene that read well once it is enlarged. */
const closeUp = { head: 7, title: 9.5, text: 7.5, leading: 1.25 };

/**
 * The words of a box that stands at `area`; `near`: set small and with the sentence, to be read enlarged. A note takes
 * the place of the node's kind.
 */
export function boxWords(
	node: Pick<DebateNode, 'type' | 'kind' | 'implicit' | 'title' | 'text' | 'positions'>,
	area: Area,
	positions: readonly Position[],
	quotations: number,
	near: boolean,
	note: DrawnNote | null = null
): BoxWords {
	const { padding, headHeight, lineHeight, fontSize } = mapBoxMeasures[node.type];
	const served = positions.filter(({ id }) => node.positions.includes(id));
	const close = near && node.type !== 'position';
	const size = node.type === 'position' ? 12 : near ? closeUp.head - 1 : 8.5;
	const left = area.x + padding;
	const top = area.y + padding;
	const count = close && quotations > 0 ? `\u00a0· ${countInWords(quotations, 'quotation')}` : '';
	const headSize = close ? closeUp.head : 11.5;
	const afterMarks = left + served.length * (size + 4) + (served.length > 0 ? 2 : 0);
	const mark = { x: afterMarks, y: top + size - 0.95 * headSize, size: 1.15 * headSize };
	const head: BoxLine = {
		role: 'head',
		words: (note?.words ?? headOf(node)) + count,
		size: headSize,
		x: afterMarks + (note?.shape ? mark.size + headSize / 3 : 0),
		y: top + size
	};
	const marks = served.map(({ id, colour }, index) => ({
		id,
		colour,
		size,
		x: left + index * (size + 4),
		y: top + 1
	}));
	const set = (role: 'title' | 'text', words: readonly string[], from: number, step: number, font: number) =>
		words.map((line, index): BoxLine => ({
			role,
			words: line,
			size: font,
			x: left,
			y: from + index * step
		}));
	if (!close) {
		const title = titleLines(node.title, node.type, area.width);
		const first = top + headHeight + 0.78 * lineHeight;
		return { marks, note: mark, lines: [head, ...set('title', title, first, lineHeight, fontSize)] };
	}
	const inner = area.width - 2 * padding;
	const title = wrapText(node.title, inner, closeUp.title, 2);
	const [titleStep, textStep] = [closeUp.title * closeUp.leading, closeUp.text * closeUp.leading];
	/** Where the title begins below the upper padding, and the sentence below that. */
	const titleTop = closeUp.head * 1.5;
	const textTop = titleTop + title.length * titleStep + 1;
	const most = Math.max(0, Math.floor((area.height - 1.3 * padding - textTop) / textStep));
	const text = most > 0 ? wrapText(node.text, inner, closeUp.text, most) : [];
	return {
		marks,
		note: mark,
		lines: [
			head,
			...set('title', title, top + titleTop + 0.8 * titleStep, titleStep, closeUp.title),
			...set('text', text, top + textTop + 0.8 * textStep, textStep, closeUp.text)
		]
	};
}
