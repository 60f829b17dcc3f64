/** Where a map has to be painted again when other notes are to be drawn. */
import { noteOn, type DrawnNotes } from '#lib/components/ui/drawn-notes.ts';
import type { Scene } from '#lib/layout/scene-model.ts';
import type { Area } from './map-viewport.ts';

/** The part of the scene whose boxes or lines the notes draw otherwise; null where they draw all the same. */
export function changedArea(
	{ boxes, strokes }: Scene,
	before: DrawnNotes,
	after: DrawnNotes,
	withStrokes: boolean
): Area | null {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	const reach = (x: number, y: number) => {
		left = Math.min(left, x);
		top = Math.min(top, y);
		right = Math.max(right, x);
		bottom = Math.max(bottom, y);
	};
	for (let slot = 0; slot < boxes.count; slot++) {
		const node = boxes.node[slot]!;
		const [was, is] = [noteOn(before, node), noteOn(after, node)];
		if (was === is || (was?.words === is?.words && was?.shape === is?.shape)) continue;
		reach(boxes.x[slot]!, boxes.y[slot]!);
		reach(boxes.x[slot]! + boxes.width[slot]!, boxes.y[slot]! + boxes.height[slot]!);
	}
	for (let stroke = 0; withStrokes && stroke < strokes.count; stroke++) {
		const relation = strokes.relation[stroke]!;
		if (before.faint[relation] === after.faint[relation]) continue;
		for (let at = strokes.start[stroke]!; at < strokes.start[stroke + 1]!; at += 2)
			reach(strokes.points[at]!, strokes.points[at + 1]!);
	}
	return right < left ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** What of an area with some white around it lies within another; null for nothing. */
export function within(area: Area, white: number, sheet: Area): Area | null {
	const left = Math.max(sheet.x, area.x - white);
	const top = Math.max(sheet.y, area.y - white);
	const right = Math.min(sheet.x + sheet.width, area.x + area.width + white);
	const bottom = Math.min(sheet.y + sheet.height, area.y + area.height + white);
	return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}
