/** A scene as SVG markup that stands alone: no classes, no style attributes, every colour written out. */
import { markShapes } from '#lib/components/ui/mark-shapes.ts';
import { relationKinds, type DebateNode, type Position } from '#lib/debate/model.ts';
import { endOfStroke, type Scene } from '#lib/layout/scene-model.ts';
import { textWidth } from '#lib/layout/text-width.ts';
import { boxWords, type BoxLine } from './box-words.ts';
import type { Emphasis } from './map-emphasis.ts';
import type { Area } from './map-viewport.ts';
import { dashes, hues, ink } from './sheet-ink.ts';
import { markPaths, ownsEnd, strokePath } from './stroke-shape.ts';
import { element, escapeMarkup, tenth } from './svg-markup.ts';

/** What of a debate is drawn, and how. */
export interface Drawing {
	readonly scene: Scene;
	readonly positions: readonly Position[];
	/** By the scene's numbers; null for a node whose words are not there: it is left out. */
	readonly nodeOf: (node: number) => DebateNode | null;
	/** A relation as a sentence. */
	readonly sentenceOf: (relation: number) => string;
	/** How many passages stand behind a node, by its number. */
	readonly quotations: (node: number) => number;
	/** Null: nothing is brought forward. */
	readonly emphasis: Emphasis | null;
	/** With the sentences, to be read enlarged. */
	readonly near: boolean;
	/** What lies wholly outside is left out; in pixels of the scene. */
	readonly area: Area;
	/** The area cuts through what is drawn. */
	readonly cropped: boolean;
}

/** How much wider the widest stand-in for our face runs: Arial bold. */
const standIn = 1.115;
/** What `textWidth` knows to the unit. */
const measured = /^[\u0020-\u024f‘’“”–—…]*$/;

/** The strokes and, over them, the boxes. */
export function drawScene(drawing: Drawing): string {
	const { scene } = drawing;
	const quiet: string[] = [];
	const loud: string[] = [];
	for (let stroke = 0; stroke < scene.strokes.count; stroke++)
		if (strokeIsIn(scene, stroke, drawing.area))
			(scene.strokes.quiet[stroke] === 1 ? quiet : loud).push(drawStroke(drawing, stroke));
	const lines = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
	return [
		element('g', { ...lines, stroke: ink['line-strong'], 'stroke-width': 1.1 }, ...quiet),
		element('g', { ...lines, stroke: ink['ink-soft'], 'stroke-width': 1.4 }, ...loud),
		element(
			'g',
			{ fill: ink.ink, 'font-size': 14 },
			...Array.from({ length: scene.boxes.count }, (_, slot) => drawBox(drawing, slot))
		)
	].join('');
}

/** The numbers of the nodes whose boxes reach into what is seen. */
export function nodesIn({ scene, area }: Pick<Drawing, 'scene' | 'area'>): readonly number[] {
	return Array.from(scene.boxes.node).filter((_, slot) => overlaps(areaOf(scene, slot), area));
}

function drawStroke({ scene: { strokes }, sentenceOf, emphasis }: Drawing, stroke: number): string {
	const number = strokes.relation[stroke]!;
	const kind = relationKinds[strokes.kind[stroke]!]!;
	const lit = emphasis?.relations.has(number) ?? false;
	const end = endOfStroke(strokes, stroke);
	const mark = lit || ownsEnd(strokes, stroke) ? markPaths[end.mark] : null;
	const degrees = Math.round((end.angle * 180) / Math.PI);
	const loud = lit ? { stroke: ink.ink, 'stroke-width': 2.2 } : {};
	const quiet = strokes.quiet[stroke] === 1 && !lit;
	const wider = kind === 'undercuts' && !quiet && !lit ? 1.9 : null;
	return element(
		'g',
		{ 'data-relation': number, opacity: emphasis && !lit ? '0.16' : null, ...loud },
		element('title', {}, escapeMarkup(sentenceOf(number))),
		element('path', {
			d: strokePath(strokes, stroke, lit),
			'stroke-dasharray': dashes[kind],
			'stroke-width': wider
		}),
		mark
			? element('path', {
					d: mark,
					transform: `translate(${tenth(end.x)} ${tenth(end.y)}) rotate(${degrees})`,
					stroke: quiet ? null : ink.ink,
					'stroke-width': quiet ? null : '1.75'
				})
			: ''
	);
}

function drawBox(drawing: Drawing, slot: number): string {
	const { scene, positions, quotations, emphasis, near, area: seen } = drawing;
	const area = areaOf(scene, slot);
	const number = scene.boxes.node[slot]!;
	const node = drawing.nodeOf(number);
	if (!node || !overlaps(area, seen)) return '';
	const words = boxWords(node, area, positions, quotations(number), near);
	const lit = emphasis?.nodes.has(number) ?? false;
	const hidden = scene.boxes.hidden[slot]!;
	return element(
		'g',
		{ 'data-node': node.id, opacity: emphasis && !lit ? '0.28' : null },
		element('title', {}, escapeMarkup(node.text === '' ? node.title : `${node.title}: ${node.text}`)),
		element('rect', {
			...area,
			rx: 3,
			...frameOf(node, words.marks[0]?.colour),
			...(lit && { stroke: ink.ink })
		}),
		...words.marks.map(({ colour, size, x, y }) =>
			element('path', {
				d: markShapes[colour],
				transform: `translate(${tenth(x)} ${tenth(y)}) scale(${size / 10})`,
				fill: hues[colour].mark
			})
		),
		...words.lines.map((line) => drawLine(line, node.implicit, area.x + area.width - 4 - line.x)),
		hidden > 0
			? element(
					'text',
					{
						x: area.x + area.width - 8,
						y: area.y + area.height - 6,
						'text-anchor': 'end',
						'font-size': 11.5,
						'font-weight': 600,
						fill: ink.accent
					},
					`+${hidden}`
				)
			: ''
	);
}

function frameOf(node: DebateNode, hue: keyof typeof hues | undefined): Record<string, string> {
	if (node.type === 'position' && hue)
		return { fill: hues[hue].tint, stroke: hues[hue].mark, 'stroke-width': '2' };
	if (node.implicit) return { fill: ink.paper, stroke: ink['line-strong'], 'stroke-dasharray': '3 3' };
	return { fill: ink.raised, stroke: ink['line-strong'] };
}

function drawLine({ role, words, size, x, y }: BoxLine, implicit: boolean, room: number): string {
	const width = textWidth(words, size);
	// Only where a stand-in could leave the box: other lines keep the width their face gives them.
	const tight = role === 'title' && !implicit && width * standIn > room && measured.test(words);
	return element(
		'text',
		{
			x,
			y,
			'font-size': size === 14 ? null : String(size),
			'font-weight': role === 'title' ? (implicit ? 500 : 600) : null,
			'font-style': role === 'title' && implicit ? 'italic' : null,
			fill: role === 'head' ? ink['ink-soft'] : null,
			textLength: tight ? width : null,
			lengthAdjust: tight ? 'spacingAndGlyphs' : null
		},
		escapeMarkup(words)
	);
}

function areaOf({ boxes }: Pick<Scene, 'boxes'>, slot: number): Area {
	return {
		x: boxes.x[slot]!,
		y: boxes.y[slot]!,
		width: boxes.width[slot]!,
		height: boxes.height[slot]!
	};
}

function overlaps(a: Area, b: Area): boolean {
	return a.x < b.x + b.width && a.x + a.width > b.x && a.y < b.y + b.height && a.y + a.height > b.y;
}

function strokeIsIn({ strokes }: Scene, stroke: number, area: Area): boolean {
	const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
	for (let at = strokes.start[stroke]!; at < strokes.start[stroke + 1]!; at += 2) {
		box.left = Math.min(box.left, strokes.points[at]!);
		box.right = Math.max(box.right, strokes.points[at]!);
		box.top = Math.min(box.top, strokes.points[at + 1]!);
		box.bottom = Math.max(box.bottom, strokes.points[at + 1]!);
	}
	// A stroke along an axis has no width: a pixel more makes it an area.
	return overlaps(
		{ x: box.left - 1, y: box.top - 1, width: box.right - box.left + 2, height: box.bottom - box.top + 2 },
		area
	);
}
