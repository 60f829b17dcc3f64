/**
 * How tangled a drawing is: points where two lines cross, and lines that run over boxes they do not belong to. Curves
 * are taken as eight straight stretches, and of trunks that strokes share, what is drawn once counts once. Stretches
 * meet in the cells of a grid, so that 10,000 nodes are no burden.
 */
import { endOfStroke, type Scene } from './scene-model.ts';

/** Counts over all strokes, and over those that are not quiet. */
export interface Tangle {
	readonly crossings: number;
	readonly loudCrossings: number;
	/** Pairs of a stroke and a box that it enters and neither leaves nor reaches. */
	readonly overBoxes: number;
	readonly loudOverBoxes: number;
}

const stretchesPerCurve = 8;
/** What happens so near to the end of a line is meeting, not crossing; in pixels. */
const near = 1.5;

interface Stretch {
	readonly stroke: number;
	readonly x: number;
	readonly y: number;
	readonly endX: number;
	readonly endY: number;
}

/** Counts what is tangled in a scene. */
export function tangleOf(scene: Scene): Tangle {
	const { boxes, strokes } = scene;
	const cell = Math.max(120, Math.sqrt((scene.width * scene.height) / 40_000));
	const perRow = Math.ceil(scene.width / cell) + 2;
	const grid = new Map<number, Stretch[]>();
	const stretches: Stretch[] = [];
	for (let stroke = 0; stroke < strokes.count; stroke++)
		for (const stretch of stretchesOf(scene, stroke)) {
			stretches.push(stretch);
			for (const key of cellsOf(stretch, cell, perRow)) {
				const list = grid.get(key);
				if (list) list.push(stretch);
				else grid.set(key, [stretch]);
			}
		}
	let [crossings, loudCrossings, overBoxes, loudOverBoxes] = [0, 0, 0, 0];
	for (const [key, list] of grid) {
		for (let one = 0; one < list.length; one++) {
			for (let other = one + 1; other < list.length; other++) {
				const at = crossingOf(list[one]!, list[other]!);
				// Long stretches share several cells: the crossing counts in the cell that holds it.
				if (!at || cellAt(at.x, at.y, cell, perRow) !== key) continue;
				if (meets(scene, list[one]!.stroke, list[other]!.stroke, at)) continue;
				crossings++;
				if (isLoud(scene, list[one]!.stroke) && isLoud(scene, list[other]!.stroke)) loudCrossings++;
			}
		}
	}
	for (let slot = 0; slot < boxes.count; slot++) {
		const entered = new Set<number>();
		const box = {
			stroke: -1,
			x: boxes.x[slot]!,
			y: boxes.y[slot]!,
			endX: boxes.x[slot]! + boxes.width[slot]!,
			endY: boxes.y[slot]! + boxes.height[slot]!
		};
		for (const key of cellsOf(box, cell, perRow))
			for (const stretch of grid.get(key) ?? []) {
				const { stroke } = stretch;
				if (strokes.from[stroke] === slot || strokes.to[stroke] === slot || entered.has(stroke)) continue;
				if (entersBox(stretch, box)) entered.add(stroke);
			}
		overBoxes += entered.size;
		for (const stroke of entered) if (isLoud(scene, stroke)) loudOverBoxes++;
	}
	return { crossings, loudCrossings, overBoxes, loudOverBoxes };
}

function isLoud({ strokes }: Scene, stroke: number): boolean {
	return strokes.quiet[stroke] === 0;
}

function stretchesOf({ strokes }: Scene, stroke: number): readonly Stretch[] {
	const { points, start, own, curved } = strokes;
	const first = start[stroke]!;
	const end = first + 2 * own[stroke]!;
	const found: Stretch[] = [];
	let [x, y] = [points[first]!, points[first + 1]!];
	const to = (endX: number, endY: number) => {
		found.push({ stroke, x, y, endX, endY });
		[x, y] = [endX, endY];
	};
	if (curved[stroke] === 0) for (let at = first + 2; at < end; at += 2) to(points[at]!, points[at + 1]!);
	else
		for (let at = first; at + 7 < end; at += 6)
			for (let step = 1; step <= stretchesPerCurve; step++) {
				const t = step / stretchesPerCurve;
				const u = 1 - t;
				const along = (axis: 0 | 1) =>
					u * u * u * points[at + axis]! +
					3 * u * u * t * points[at + 2 + axis]! +
					3 * u * t * t * points[at + 4 + axis]! +
					t * t * t * points[at + 6 + axis]!;
				to(along(0), along(1));
			}
	return found;
}

function cellAt(x: number, y: number, cell: number, perRow: number): number {
	return Math.floor(y / cell) * perRow + Math.floor(x / cell);
}

/** The cells of a stretch's bounding box that the stretch itself comes near. */
function* cellsOf({ x, y, endX, endY }: Stretch, cell: number, perRow: number): Generator<number> {
	const [left, right] = [Math.floor(Math.min(x, endX) / cell), Math.floor(Math.max(x, endX) / cell)];
	const [top, bottom] = [Math.floor(Math.min(y, endY) / cell), Math.floor(Math.max(y, endY) / cell)];
	for (let row = top; row <= bottom; row++)
		for (let column = left; column <= right; column++) yield row * perRow + column;
}

/** The inner point both stretches share; null when they touch, are parallel or miss each other. */
function crossingOf(a: Stretch, b: Stretch): { readonly x: number; readonly y: number } | null {
	if (a.stroke === b.stroke) return null;
	const [ax, ay, bx, by] = [a.endX - a.x, a.endY - a.y, b.endX - b.x, b.endY - b.y];
	const turn = ax * by - ay * bx;
	if (Math.abs(turn) < 1e-9) return null;
	const alongA = ((b.x - a.x) * by - (b.y - a.y) * bx) / turn;
	const alongB = ((b.x - a.x) * ay - (b.y - a.y) * ax) / turn;
	// A stretch owns its beginning, not its end: a line crossed at a corner is crossed once.
	if (alongA < 0 || alongA >= 1 || alongB < 0 || alongB >= 1) return null;
	return { x: a.x + ax * alongA, y: a.y + ay * alongA };
}

/** Lines meet where either begins or ends. */
function meets(
	scene: Scene,
	one: number,
	other: number,
	at: { readonly x: number; readonly y: number }
): boolean {
	const { points, start } = scene.strokes;
	return [one, other].some((stroke) => {
		const end = endOfStroke(scene.strokes, stroke);
		const first = start[stroke]!;
		return (
			Math.hypot(points[first]! - at.x, points[first + 1]! - at.y) < near ||
			Math.hypot(end.x - at.x, end.y - at.y) < near
		);
	});
}

/** Whether a stretch passes through the inside of a box (Liang–Barsky), a pixel from its edge being outside. */
function entersBox({ x, y, endX, endY }: Stretch, box: Stretch): boolean {
	let [from, to] = [0, 1];
	for (const [start, way, low, high] of [
		[x, endX - x, box.x + 1, box.endX - 1],
		[y, endY - y, box.y + 1, box.endY - 1]
	] as const) {
		if (way === 0) {
			if (start <= low || start >= high) return false;
			continue;
		}
		const [enter, leave] =
			way > 0 ? [(low - start) / way, (high - start) / way] : [(high - start) / way, (low - start) / way];
		from = Math.max(from, enter);
		to = Math.min(to, leave);
	}
	return from < to;
}
