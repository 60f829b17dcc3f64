/** Cubic Béziers as flat lists: x, y of the start, two handles and the end, then two handles and the next end … */
import { rectangleEdge, type Rectangle } from './rectangle-edge.ts';

/** From a box's left side to the right side of one further left: level at both ends, bent only before `kneeX`. */
export function levelCurve(
	x: number,
	y: number,
	endX: number,
	endY: number,
	kneeX = endX
): readonly number[] {
	const bend = (kneeX - x) / 2;
	const curve = [x, y, x + bend, y, kneeX - bend, endY, kneeX, endY];
	if (kneeX - endX < 1) return curve;
	const third = (endX - kneeX) / 3;
	return [...curve, kneeX + third, endY, endX - third, endY, endX, endY];
}

/** From a box up or down to a point on a line at its left: leaves level, arrives upright. */
export function hookCurve(x: number, y: number, endX: number, endY: number): readonly number[] {
	return [x, y, x + (endX - x) * 0.7, y, endX, y + (endY - y) * 0.35, endX, endY];
}

/** A slightly bowed line from the edge of one box to the edge of another, or to a point when that has no size. */
export function bowedCurve(from: Rectangle, to: Rectangle): readonly number[] {
	const start = rectangleEdge(from, to);
	const end = rectangleEdge(to, from);
	const [dx, dy] = [end.x - start.x, end.y - start.y];
	const bow = 0.12;
	return [
		start.x,
		start.y,
		start.x + dx / 3 - dy * bow,
		start.y + dy / 3 + dx * bow,
		end.x - dx / 3 - dy * bow,
		end.y - dy / 3 + dx * bow,
		end.x,
		end.y
	];
}

/** The point of a stroke's points a share `at` (0 … 1) along it, by parameter for a curve, by length for straight stretches. */
export function pointOn(
	points: readonly number[],
	curved: boolean,
	at: number
): { readonly x: number; readonly y: number } {
	return curved ? onCurve(points, at) : onStretches(points, at);
}

function onCurve(points: readonly number[], at: number) {
	const pieces = (points.length - 2) / 6;
	const piece = Math.min(pieces - 1, Math.floor(at * pieces));
	const t = at * pieces - piece;
	const u = 1 - t;
	const along = (axis: 0 | 1) => {
		const [a, b, c, d] = [0, 2, 4, 6].map((offset) => points[piece * 6 + offset + axis] ?? 0);
		return u * u * u * a! + 3 * u * u * t * b! + 3 * u * t * t * c! + t * t * t * d!;
	};
	return { x: along(0), y: along(1) };
}

function onStretches(points: readonly number[], at: number) {
	const lengths: number[] = [];
	for (let index = 2; index < points.length; index += 2)
		lengths.push(Math.hypot(points[index]! - points[index - 2]!, points[index + 1]! - points[index - 1]!));
	let rest = at * lengths.reduce((sum, length) => sum + length, 0);
	for (const [index, length] of lengths.entries()) {
		if (rest <= length && length > 0) {
			const [x, y] = [points[2 * index]!, points[2 * index + 1]!];
			const share = rest / length;
			return { x: x + (points[2 * index + 2]! - x) * share, y: y + (points[2 * index + 3]! - y) * share };
		}
		rest -= length;
	}
	return { x: points.at(-2) ?? 0, y: points.at(-1) ?? 0 };
}
