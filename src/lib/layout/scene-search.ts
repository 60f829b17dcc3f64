/** What of a scene lies in an area, and which box lies under a point. */
import { gridOf, itemsNear, type RectangleGrid } from './rectangle-grid.ts';
import type { Rectangle } from './rectangle-edge.ts';
import type { Scene } from './scene-model.ts';

/** About a dozen boxes lie in a cell. */
const cellSide = 640;

export interface SceneSearch {
	/** Slots of the boxes that touch the area, in rising order. */
	boxesIn(area: Rectangle): Int32Array;
	/** Strokes that may touch the area, in drawing order: all that do, and some that pass near. */
	strokesIn(area: Rectangle): Int32Array;
	/** The slot of the box under a point, or of the nearest at most `reach` away; -1 for none. */
	boxAt(x: number, y: number, reach: number): number;
}

/** Prepares a scene for many questions; the grid of strokes is made when it is first needed. */
export function searchScene(scene: Scene): SceneSearch {
	const { boxes } = scene;
	const boxGrid = gridOf(scene, cellSide, boxes.count, (covers) => {
		for (let slot = 0; slot < boxes.count; slot++) {
			const [x, y] = [boxes.x[slot]!, boxes.y[slot]!];
			covers(slot, x, y, x + boxes.width[slot]!, y + boxes.height[slot]!);
		}
	});
	let strokeGrid: RectangleGrid | null = null;
	return {
		boxesIn: (area) =>
			itemsNear(boxGrid, area).filter(
				(slot) =>
					boxes.x[slot]! <= area.x + area.width &&
					boxes.y[slot]! <= area.y + area.height &&
					boxes.x[slot]! + boxes.width[slot]! >= area.x &&
					boxes.y[slot]! + boxes.height[slot]! >= area.y
			),
		strokesIn: (area) => itemsNear((strokeGrid ??= gridOfStrokes(scene)), area),
		boxAt: (x, y, reach) => {
			const near = itemsNear(boxGrid, { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });
			let best = -1;
			let least = reach;
			for (const slot of near) {
				const dx = beyond(x, boxes.x[slot]!, boxes.width[slot]!);
				const dy = beyond(y, boxes.y[slot]!, boxes.height[slot]!);
				const away = Math.hypot(dx, dy);
				if (away > least || (away === least && best >= 0)) continue;
				best = slot;
				least = away;
			}
			return best;
		}
	};
}

/** Straight strokes cover what each stretch covers; a curve stays inside the hull of its points. */
function gridOfStrokes(scene: Scene): RectangleGrid {
	const { count, start, points, curved } = scene.strokes;
	return gridOf(scene, cellSide, count, (covers) => {
		for (let stroke = 0; stroke < count; stroke++) {
			const [first, end] = [start[stroke]!, start[stroke + 1]!];
			const reach = curved[stroke] === 1 ? end : first + 4;
			for (let at = first; at + reach - first <= end; at += 2) {
				let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
				for (let point = at; point < at + reach - first; point += 2) {
					left = Math.min(left, points[point]!);
					right = Math.max(right, points[point]!);
					top = Math.min(top, points[point + 1]!);
					bottom = Math.max(bottom, points[point + 1]!);
				}
				covers(stroke, left, top, right, bottom);
			}
		}
	});
}

function beyond(value: number, from: number, length: number): number {
	return Math.max(from - value, value - from - length, 0);
}
