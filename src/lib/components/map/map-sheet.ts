/**
 * A map as a sheet that can leave the site: the drawing, what it is about, how to read it and where it comes from, in
 * one SVG without any reference to the outside.
 */
import { drawScene, type Drawing } from './sheet-drawing.ts';
import { faces, ink } from './sheet-ink.ts';
import {
	flow,
	legendEntries,
	paragraph,
	placed,
	positionBlock,
	stack,
	type Block,
	type SheetWords
} from './sheet-words.ts';
import { element, escapeMarkup, tenth } from './svg-markup.ts';

/** A sheet of paper, landscape, in millimetres. */
export const papers = { a4: { width: 297, height: 210 }, a3: { width: 420, height: 297 } } as const;
export type Paper = keyof typeof papers;

export interface SheetWish {
	readonly words: SheetWords;
	readonly drawing: Drawing;
	/** BCP 47. */
	readonly language: string;
	/** Null: as large as the drawing is, in CSS pixels. */
	readonly paper: Paper | null;
	/** `@font-face` rules to put in; empty where the faces are known, or shall not be sent along. */
	readonly fontRules: string;
}

export interface Sheet {
	readonly svg: string;
	/** In CSS pixels; on paper, its size at 96 to the inch. */
	readonly width: number;
	readonly height: number;
}

/** A drawing hardly wider than high leaves room beside it on a sheet of this shape. */
const widestBeside = 1.25;
/** Paper is measured in units of which a millimetre has four, so that tenths of them are fine enough. */
const perMillimetre = 4;
/** CSS pixels to the millimetre. */
const pixels = 96 / 25.4;

/** The sheet of a drawing. */
export function mapSheet(wish: SheetWish): Sheet {
	const { drawing, paper } = wish;
	const laid = drawing.area.width / drawing.area.height < widestBeside ? beside(wish) : below(wish);
	const [width, height] = [Math.ceil(tenth(laid.width)), Math.ceil(tenth(laid.height))];
	const scale = paper ? pixels / perMillimetre : 1;
	const size = paper
		? { width: `${papers[paper].width}mm`, height: `${papers[paper].height}mm` }
		: { width, height };
	const { title, question } = wish.words;
	const svg = element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			...size,
			viewBox: `0 0 ${width} ${height}`,
			role: 'img',
			lang: wish.language,
			'font-family': faces.sans,
			'font-kerning': 'normal',
			// Else small letters are set on a grid of the screen's and words run together in print.
			'text-rendering': 'geometricPrecision'
		},
		element('title', {}, escapeMarkup(`Map of the debate “${title}”`)),
		element(
			'desc',
			{},
			escapeMarkup([question, wish.words.extent, ...wish.words.credit].filter(Boolean).join(' '))
		),
		wish.fontRules === '' ? '' : element('style', {}, escapeMarkup(wish.fontRules)),
		// Paper has its own white.
		paper ? '' : element('rect', { width, height, fill: ink.paper }),
		laid.markup
	);
	return { svg, width: width * scale, height: height * scale };
}

/** The words in a column at the left, the drawing at the right over the whole height. */
function beside({ words, drawing, paper }: SheetWish): Block {
	const { area } = drawing;
	const page = paper && sizeOf(paper);
	const unit = page ? page.height / 62 : Math.max(13, area.height / 75);
	const margin = page ? 7 * perMillimetre : 2.4 * unit;
	const gap = 2 * unit;
	const inside = page ? page.height - 2 * margin : 0;
	const drawn = page ? (area.width * inside) / area.height : area.width;
	const narrowest = 15 * unit;
	const column = page
		? Math.min(26 * unit, Math.max(narrowest, page.width - 2 * margin - gap - drawn))
		: 19 * unit;
	const head = stack(
		[
			paragraph(words.title, column, unit, 'kicker'),
			paragraph(words.question, column, unit, 'headline'),
			stack(
				words.positions.map((position) => positionBlock(position, column, unit)),
				0.7 * unit
			),
			paragraph('The marks in a box say which positions it serves.', column, unit, 'small'),
			paragraph(words.extent, column, unit, 'plain')
		],
		1.1 * unit
	);
	const foot = stack(
		[
			stack(legendEntries([], unit), 0.25 * unit),
			stack(
				words.credit.map((line) => paragraph(line, column, unit, 'small')),
				0
			)
		],
		1.4 * unit
	);
	const height = page
		? page.height
		: Math.max(area.height, head.height + 2 * unit + foot.height) + 2 * margin;
	const room = {
		width: page ? page.width - 2 * margin - gap - column : area.width,
		height: height - 2 * margin
	};
	const left = margin + column + gap;
	return {
		markup:
			placed(head, margin, margin) +
			placed(foot, margin, height - margin - foot.height) +
			fitted(drawing, { x: left, y: margin, ...room }),
		width: left + room.width + margin,
		height
	};
}

/** The words above and under the drawing. */
function below({ words, drawing, paper }: SheetWish): Block {
	const { area } = drawing;
	const page = paper && sizeOf(paper);
	const unit = page ? page.height / 68 : Math.max(13, area.width / 105);
	const margin = page ? 7 * perMillimetre : 2 * unit;
	const gap = 1.2 * unit;
	const width = (page ? page.width : Math.max(area.width + 2 * margin, 56 * unit)) - 2 * margin;
	const head = stack(
		[
			paragraph(words.title, width, unit, 'kicker'),
			paragraph(words.question, width, 0.9 * unit, 'headline'),
			paragraph(words.extent, width, unit, 'plain')
		],
		0.35 * unit
	);
	const foot = stack(
		[
			flow(legendEntries(words.positions, unit), width, unit),
			paragraph(words.credit.join('  ·  '), width, unit, 'small')
		],
		0.6 * unit
	);
	const high = page ? page.height - 2 * margin - head.height - foot.height - 2 * gap : area.height;
	const top = margin + head.height + gap;
	return {
		markup:
			placed(head, margin, margin) +
			fitted(drawing, { x: margin, y: top, width, height: high }) +
			placed(foot, margin, top + high + gap),
		width: width + 2 * margin,
		height: top + high + gap + foot.height + margin
	};
}

/** The drawing in the middle of a room; what reaches beyond its area is cut off. */
function fitted(
	drawing: Drawing,
	room: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
): string {
	const { area } = drawing;
	const scale = Math.min(room.width / area.width, room.height / area.height);
	const x = room.x + (room.width - area.width * scale) / 2 - area.x * scale;
	const y = room.y + (room.height - area.height * scale) / 2 - area.y * scale;
	const to = [x, y].map((value) => Math.round(value * 100) / 100).join(' ');
	return (
		element('clipPath', { id: 'seen' }, element('rect', { ...area })) +
		element(
			'g',
			{
				transform: `translate(${to}) scale(${Math.round(scale * 1e5) / 1e5})`,
				'clip-path': 'url(#seen)'
			},
			drawScene(drawing)
		) +
		(drawing.cropped
			? element('rect', {
					x: x + area.x * scale,
					y: y + area.y * scale,
					width: area.width * scale,
					height: area.height * scale,
					fill: 'none',
					stroke: ink.line
				})
			: '')
	);
}

function sizeOf(paper: Paper): { readonly width: number; readonly height: number } {
	const { width, height } = papers[paper];
	return { width: width * perMillimetre, height: height * perMillimetre };
}
