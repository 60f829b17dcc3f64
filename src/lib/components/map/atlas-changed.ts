/** Where a map has to be painted again when other notes are to be drawn. */
import { noteOn, type DrawnNotes } from '#lib/components/ui/drawn-notes.ts';
import type { Scene } from '#lib/layout/scene-model.ts';
import type { Area } from './map-viewport.ts';

/** What of a scene the notes can change on the canvas. */
interface Changeable {
	/** Whether notes are painted in the boxes; where words can be read, links show them. */
	readonly boxes: boolean;
	/** The strokes that are drawn. */
	readonly strokes: Iterable<number>;
}

/** The part of the scene where the notes change what is painted; null where they paint all the same. */
export function changedArea(
	{ boxes, strokes }: Scene,
	before: DrawnNotes,
	after: DrawnNotes,
	painted: Changeable
): Area | null {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	const reach = (x: number, y: number) => {
		left = Math.min(left, x);
		top = Math.min(top, y);
		right = Math.max(right, x);
		bottom = Math.max(bottom, y);
	};
	for (let slot = 0; painted.boxes && slot < boxes.count; slot++) {
		const node = boxes.node[slot]!;
		const [was, is] = [noteOn(before, node), noteOn(after, node)];
		if (was === is || (was?.words === is?.words && was?.shape === is?.shape)) continue;
		reach(boxes.x[slot]!, boxes.y[slot]!);
		reach(boxes.x[slot]! + boxes.width[slot]!, boxes.y[slot]! + boxes.height[slot]!);
	}
	for (const stroke of painted.strokes) {
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
