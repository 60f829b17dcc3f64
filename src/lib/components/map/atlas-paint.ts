/** A large map on a canvas: ground, lines, boxes and names, at the level of detail of its zoom. */
import { noteOn, type DrawnNotes } from '#lib/components/ui/drawn-notes.ts';
import { mapBoxMeasures } from '#lib/layout/box-size.ts';
import { detailAt, detailFrom } from '#lib/layout/detail.ts';
import type { SceneBoxes } from '#lib/layout/scene-model.ts';
import type { AtlasInk } from './atlas-ink.ts';
import { paintLabels } from './atlas-labels.ts';
import { paintNotes } from './atlas-notes.ts';
import type { AtlasPicture } from './atlas-picture.ts';
import { strokesSeen } from './atlas-sight.ts';
import { onStage, sceneArea, type Painted } from './atlas-sheet.ts';
import { paintStrokes } from './atlas-strokes.ts';
import type { Emphasis } from './map-emphasis.ts';
import type { Area } from './map-viewport.ts';

/** White around a ground, in pixels of the scene. */
const groundPadding = 14;
/** From that zoom on boxes have an edge. */
const edgesFrom = 0.16;

/** Names by node number; an empty one is not written. */
export type Titles = (node: number) => string;

/** Paints everything as it is at rest, or only a part of it. The context draws in pixels of the scene. */
export function paintAtlas(
	context: CanvasRenderingContext2D,
	picture: AtlasPicture,
	painted: Painted,
	ink: AtlasInk,
	titleOf: Titles,
	notes: DrawnNotes | null,
	part: Area | null = null
): void {
	const { k } = painted.viewport;
	const detail = detailAt(k);
	const sheet = sceneArea(painted);
	const area = part ?? sheet;
	paintGrounds(context, picture, area, ink, k);
	if (detail !== 'far') {
		const { strokes } = picture.scene;
		const quietly = strokesSeen(picture, sheet, detail);
		const faint = notes?.faint ?? null;
		const wish = { zoom: k, lit: false, quietly, faint };
		paintStrokes(context, strokes, picture.search.strokesIn(area), ink, wish);
	}
	paintBoxes(context, picture, picture.search.boxesIn(area), ink, k, notes);
	if (detail !== 'far' && detail !== 'boxes') return;
	onStage(context, painted);
	paintLabels(context, picture, painted, ink, titleOf);
}

function paintGrounds(
	context: CanvasRenderingContext2D,
	{ territories, headings }: AtlasPicture,
	within: Area,
	ink: AtlasInk,
	zoom: number
): void {
	const meets = (area: Area) =>
		area.x - 2 * groundPadding < within.x + within.width &&
		within.x < area.x + area.width + 2 * groundPadding &&
		area.y - 2 * groundPadding < within.y + within.height &&
		within.y < area.y + area.height + 2 * groundPadding;
	const colours = new Map(headings.map(({ node, colour }) => [node, colour]));
	for (const { root, depth, areas: all } of territories) {
		const areas = all.filter(meets);
		if (areas.length === 0) continue;
		const colour = colours.get(root);
		const padding = groundPadding / (depth + 1);
		context.beginPath();
		for (const { x, y, width, height } of areas)
			context.roundRect(x - padding, y - padding, width + 2 * padding, height + 2 * padding, 12);
		context.fillStyle = colour ? ink.hues[colour].tint : ink.line;
		context.globalAlpha = depth === 0 ? 1 : 0;
		context.fill();
		if (depth === 0) continue;
		context.fillStyle = ink.raised;
		context.globalAlpha = depth === 1 ? 0.55 : 0.4;
		context.fill();
		if (depth > 1) continue;
		context.globalAlpha = 0.5;
		context.strokeStyle = colour ? ink.hues[colour].mark : ink.strong;
		context.lineWidth = 0.6 / zoom;
		context.stroke();
	}
	context.globalAlpha = 1;
}

function paintBoxes(
	context: CanvasRenderingContext2D,
	{ scene: { boxes }, hueOf, hues }: AtlasPicture,
	slots: Iterable<number>,
	ink: AtlasInk,
	zoom: number,
	notes: DrawnNotes | null
): void {
	const edged = zoom >= edgesFrom;
	const fills = [ink.soft, ...hues.map((hue) => ink.hues[hue].mark)];
	const byHue = fills.map((): number[] => []);
	for (const slot of slots) (byHue[hueOf[slot]!] ?? byHue[0]!).push(slot);
	byHue.forEach((list, hue) => {
		context.fillStyle = edged ? ink.raised : fills[hue]!;
		context.strokeStyle = edged ? ink.strong : fills[hue]!;
		context.lineWidth = Math.max(1, 0.6 / zoom);
		context.globalAlpha = edged ? 1 : 0.42;
		if (!edged) {
			for (const slot of list) {
				if (notes) context.globalAlpha = noteOn(notes, boxes.node[slot]!)?.presence ?? 0.42;
				context.fillRect(boxes.x[slot]!, boxes.y[slot]!, boxes.width[slot]!, boxes.height[slot]!);
			}
			return;
		}
		context.beginPath();
		// Links stand where words can be read: the canvas then only keeps the ground below them clear.
		const within = zoom < detailFrom.titles ? 0 : 1;
		for (const slot of list)
			context.rect(
				boxes.x[slot]! + within,
				boxes.y[slot]! + within,
				boxes.width[slot]! - 2 * within,
				boxes.height[slot]! - 2 * within
			);
		context.fill();
		if (within > 0) return;
		context.stroke();
		if (notes) paintNotes(context, boxes, list, notes, ink, zoom);
		else paintLinesOfWords(context, boxes, list, fills[hue]!);
	});
	context.globalAlpha = 1;
}

/** Where words will stand once they can be read: a bar for each line, as in a small print of a page. */
function paintLinesOfWords(
	context: CanvasRenderingContext2D,
	boxes: SceneBoxes,
	slots: readonly number[],
	colour: string
): void {
	const { padding, headHeight, lineHeight } = mapBoxMeasures.claim;
	context.fillStyle = colour;
	context.globalAlpha = 0.3;
	for (const slot of slots) {
		const [left, top] = [boxes.x[slot]! + padding, boxes.y[slot]! + padding];
		const room = boxes.width[slot]! - 2 * padding;
		const lines = Math.round((boxes.height[slot]! - 2 * padding - headHeight) / lineHeight);
		for (let line = 0; line < lines; line++) {
			const share = line === lines - 1 && lines > 1 ? 0.6 : 0.94;
			context.fillRect(left, top + headHeight + line * lineHeight + 4, room * share, 7);
		}
	}
}

/** What is brought forward, to lie above the map that has stepped back. */
export interface Forward {
	readonly emphasis: Emphasis | null;
	/** Node numbers; -1 for none. */
	readonly selected: number;
	readonly pointed: number;
}

/** Paints only what is brought forward. The context draws in pixels of the scene. */
export function paintForward(
	context: CanvasRenderingContext2D,
	picture: AtlasPicture,
	painted: Painted,
	ink: AtlasInk,
	{ emphasis, selected, pointed }: Forward,
	slotOf: Int32Array,
	notes: DrawnNotes | null
): void {
	const { boxes, strokes } = picture.scene;
	const { k } = painted.viewport;
	const area = sceneArea(painted);
	if (emphasis) {
		const lit = picture.search
			.strokesIn(area)
			.filter((stroke) => emphasis.relations.has(strokes.relation[stroke]!));
		paintStrokes(context, strokes, lit, ink, {
			zoom: k,
			lit: true,
			quietly: () => true,
			faint: notes?.faint ?? null
		});
	}
	const place = (slot: number, least: number) => {
		const width = Math.max(boxes.width[slot]!, least / k);
		const height = Math.max(boxes.height[slot]!, least / k);
		const x = boxes.x[slot]! - (width - boxes.width[slot]!) / 2;
		const y = boxes.y[slot]! - (height - boxes.height[slot]!) / 2;
		return [x, y, width, height] as const;
	};
	context.lineWidth = Math.max(1, 0.8 / k);
	context.strokeStyle = ink.ink;
	for (const node of emphasis?.nodes ?? []) {
		const slot = slotOf[node]!;
		if (slot < 0) continue;
		const hue = picture.hues[picture.hueOf[slot]! - 1];
		context.fillStyle = k >= edgesFrom ? ink.raised : hue ? ink.hues[hue].mark : ink.ink;
		const box = place(slot, 3);
		context.fillRect(...box);
		if (k < edgesFrom) continue;
		context.strokeRect(...box);
		if (notes && k < detailFrom.titles) paintNotes(context, boxes, [slot], notes, ink, k);
	}
	for (const [node, colour, width] of [
		[pointed, ink.ink, 2],
		[selected, ink.accent, 3]
	] as const) {
		const slot = slotOf[node] ?? -1;
		if (slot < 0) continue;
		context.strokeStyle = colour;
		context.lineWidth = Math.max(width, width / k);
		context.strokeRect(...place(slot, 9));
	}
}
