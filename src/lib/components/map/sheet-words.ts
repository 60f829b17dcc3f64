/** The words around a drawing that leaves the site: what it is about, how to read it, where it comes from. */
import { markShapes } from '#lib/components/ui/mark-shapes.ts';
import type { Position } from '#lib/debate/model.ts';
import { wrapText } from '#lib/layout/text-width.ts';
import { dashes, faces, hues, ink } from './sheet-ink.ts';
import { markPaths } from './stroke-shape.ts';
import { element, escapeMarkup, tenth } from './svg-markup.ts';

/** What a sheet says besides the drawing. */
export interface SheetWords {
	readonly title: string;
	readonly question: string;
	readonly positions: readonly Position[];
	/** What is drawn, when it is not all: “23 of 73 claims and arguments”; empty for all. */
	readonly extent: string;
	/** Where it comes from, in separate statements. */
	readonly credit: readonly string[];
}

/** Markup that begins at y = 0 and takes up so much room. */
export interface Block {
	readonly markup: string;
	readonly width: number;
	readonly height: number;
}

/** How wide other faces run against the one that `textWidth` knows: serifs of a headline, at worst Georgia's. */
const serifWidth = 1.2;

/** A paragraph; `unit` is the size of ordinary print on this sheet. */
export function paragraph(
	text: string,
	width: number,
	unit: number,
	look: 'kicker' | 'headline' | 'name' | 'plain' | 'small'
): Block {
	const looks = {
		kicker: { size: 0.95, leading: 1.3, weight: 600, fill: ink['ink-soft'] },
		headline: { size: 1.85, leading: 1.18, weight: 600, fill: ink.ink },
		name: { size: 1, leading: 1.3, weight: 600, fill: ink.ink },
		plain: { size: 1, leading: 1.35, weight: 400, fill: ink.ink },
		small: { size: 0.8, leading: 1.4, weight: 400, fill: ink['ink-soft'] }
	} as const;
	const { leading, weight, fill } = looks[look];
	const size = looks[look].size * unit;
	const room = look === 'headline' ? width / serifWidth : width;
	const lines = wrapText(text, room, size, 12);
	const markup = element(
		'text',
		{
			'font-size': String(hundredth(size)),
			'font-weight': weight,
			fill,
			'font-family': look === 'headline' ? faces.serif : null
		},
		...lines.map((line, index) =>
			element('tspan', { x: 0, y: String(hundredth((index * leading + 0.92) * size)) }, escapeMarkup(line))
		)
	);
	return { markup, width, height: lines.length * leading * size };
}

/** A position with its mark: its name, and under it its one line. */
export function positionBlock({ name, oneLine, colour }: Position, width: number, unit: number): Block {
	const indent = 1.5 * unit;
	const words = stack(
		[paragraph(name, width - indent, unit, 'name'), paragraph(oneLine, width - indent, 0.92 * unit, 'plain')],
		0
	);
	const mark = element('path', {
		d: markShapes[colour],
		fill: hues[colour].mark,
		transform: `translate(0 ${hundredth(0.22 * unit)}) scale(${hundredth(0.09 * unit)})`
	});
	return { markup: mark + placed(words, indent, 0), width, height: words.height };
}

/** What each line, mark and frame of the drawing means, one entry each. */
export function legendEntries(positions: readonly Position[], unit: number): readonly Block[] {
	const scale = unit / 13;
	const stroke = { fill: 'none', stroke: ink['ink-soft'], 'stroke-width': '1.5', 'stroke-linecap': 'round' };
	const line = (kind: keyof typeof dashes) =>
		element('path', { ...stroke, d: 'M1 7H33', 'stroke-dasharray': dashes[kind] });
	const tip = (mark: 'arrow' | 'bar' | 'cross') =>
		element('path', { ...stroke, stroke: ink.ink, d: markPaths[mark] ?? '', transform: 'translate(34 7)' });
	const frame = { ...stroke, x: 2, y: 1, width: 34, height: 12, rx: 2, 'stroke-dasharray': '3 3' };
	const entries: readonly (readonly [words: string, sign: string])[] = [
		...positions.map(({ shortName, colour }) => {
			const at = { d: markShapes[colour], fill: hues[colour].mark, transform: 'translate(14 2)' };
			return [`serves ${shortName}`, element('path', at)] as const;
		}),
		['supports', line('supports') + tip('arrow')],
		['speaks against', line('attacks') + tip('bar')],
		['undercuts the step', line('undercuts') + tip('cross')],
		['only together', element('path', { ...stroke, d: 'M1 2H10V12H1M10 7H33' }) + tip('arrow')],
		['unstated premise', element('rect', frame)]
	];
	return entries.map(([words, sign]) => {
		const text = paragraph(words, Infinity, 0.92 * unit, 'plain');
		const indent = 3.5 * unit;
		return {
			markup: element('g', { transform: `scale(${hundredth(scale)})` }, sign) + placed(text, indent, 0),
			// Letters of the entry run to half their size on the average.
			width: indent + 0.5 * unit * words.length + unit,
			height: 1.45 * unit
		};
	});
}

/** Blocks under one another. */
export function stack(blocks: readonly Block[], gap: number): Block {
	let y = 0;
	const placedOnes = blocks
		.filter(({ height }) => height > 0)
		.map((block, index) => {
			y += index > 0 ? gap : 0;
			const markup = placed(block, 0, y);
			y += block.height;
			return markup;
		});
	return {
		markup: placedOnes.join(''),
		width: Math.max(0, ...blocks.map(({ width }) => width)),
		height: y
	};
}

/** Blocks beside one another, in as many rows as it takes. */
export function flow(blocks: readonly Block[], width: number, gap: number): Block {
	let [x, y, row] = [0, 0, 0];
	const placedOnes = blocks.map((block) => {
		if (x > 0 && x + block.width > width) {
			y += row;
			[x, row] = [0, 0];
		}
		const markup = placed(block, x, y);
		x += block.width + gap;
		row = Math.max(row, block.height);
		return markup;
	});
	return { markup: placedOnes.join(''), width, height: y + row };
}

/** A block at its place. */
export function placed({ markup }: Block, x: number, y: number): string {
	return element('g', { transform: `translate(${tenth(x)} ${tenth(y)})` }, markup);
}

/** Sheets are measured in millimetres too: sizes of letters there need more than a tenth. */
function hundredth(value: number): number {
	return Math.round(value * 100) / 100;
}
