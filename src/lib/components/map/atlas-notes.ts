/** The notes of boxes on a canvas, where their words are still too small to be read. */
import { noteOn, type DrawnNote, type DrawnNotes } from '#lib/components/ui/drawn-notes.ts';
import type { SceneBoxes } from '#lib/layout/scene-model.ts';
import type { AtlasInk } from './atlas-ink.ts';

/** From that zoom on the words of a note can be read, set as large as their box allows. */
const wordsFrom = 0.26;
const mostSize = 40;

const paths = new Map<string, Path2D>();
function pathOf(data: string): Path2D {
	const known = paths.get(data) ?? new Path2D(data);
	paths.set(data, known);
	return known;
}

/** Draws the mark of each box's note, and its words where there is room. The context draws in pixels of the scene. */
export function paintNotes(
	context: CanvasRenderingContext2D,
	boxes: SceneBoxes,
	slots: Iterable<number>,
	drawn: DrawnNotes,
	ink: AtlasInk,
	zoom: number
): void {
	context.save();
	context.globalAlpha = 1;
	context.textBaseline = 'middle';
	for (const slot of slots) {
		const note = noteOn(drawn, boxes.node[slot]!);
		if (note) paintNote(context, note, boxes, slot, ink, zoom >= wordsFrom);
	}
	context.restore();
}

function paintNote(
	context: CanvasRenderingContext2D,
	{ shape, tone, words }: DrawnNote,
	boxes: SceneBoxes,
	slot: number,
	ink: AtlasInk,
	worded: boolean
): void {
	const [x, y, width, height] = [boxes.x[slot]!, boxes.y[slot]!, boxes.width[slot]!, boxes.height[slot]!];
	const size = Math.min(mostSize, height * 0.7, (width - 20) / (worded ? 1 + words.length * 0.42 : 1));
	const left = worded ? x + 10 : x + (width - size) / 2;
	const colour = ink[tone];
	if (shape) {
		context.save();
		context.translate(left, y + (height - size) / 2);
		context.scale(size / 16, size / 16);
		context.fillStyle = context.strokeStyle = colour;
		context.lineWidth = 1.8;
		if (shape.fill) context.fill(pathOf(shape.fill));
		if (shape.stroke) context.stroke(pathOf(shape.stroke));
		if (shape.dashed) {
			context.setLineDash([2.2, 1.6]);
			context.stroke(pathOf(shape.dashed));
		}
		context.restore();
	}
	if (!worded) return;
	context.fillStyle = colour;
	context.font = `600 ${Math.round(size * 0.8)}px ${ink.font}`;
	context.fillText(words, left + (shape ? size * 1.2 : 0), y + height / 2);
}
