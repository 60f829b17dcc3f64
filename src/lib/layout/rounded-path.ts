import type { Point } from './local-map-model.ts';

/**
 * A line through the points as SVG path data, each corner rounded by at most `radius` and never by more than half
 * of the shorter stretch that meets there. No points give an empty path.
 */
export function roundedPath(points: readonly Point[], radius: number): string {
	const [first, ...rest] = points;
	if (!first) return '';
	const parts = [`M${text(first)}`];
	rest.forEach((corner, index) => {
		const before = points[index] ?? corner;
		const after = rest[index + 1];
		if (!after) {
			parts.push(`L${text(corner)}`);
			return;
		}
		const bend = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
		parts.push(
			`L${text(towards(corner, before, bend))}Q${text(corner)} ${text(towards(corner, after, bend))}`
		);
	});
	return parts.join('');
}

const text = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const round = (value: number) => Math.round(value * 100) / 100;
const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y);

function towards(from: Point, to: Point, length: number): Point {
	const whole = distance(from, to);
	if (whole === 0) return from;
	return {
		x: from.x + ((to.x - from.x) * length) / whole,
		y: from.y + ((to.y - from.y) * length) / whole
	};
}
