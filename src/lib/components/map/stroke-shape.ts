/** SVG path data for the strokes of a scene and for the marks at their ends. */
import { roundedPath } from '#lib/layout/rounded-path.ts';
import type { SceneStrokes, StrokeMark } from '#lib/layout/scene-model.ts';

/** Marks for a stroke that arrives from the left, its last point at the origin. */
export const markPaths: Readonly<Record<StrokeMark, string | null>> = {
	arrow: 'M-8 -4.5 -1 0 -8 4.5',
	bar: 'M-2 -6.5V6.5',
	cross: 'M-4.5 -4.5 4.5 4.5M-4.5 4.5 4.5 -4.5',
	none: null
};

/** The line of a stroke; `whole` draws also the points it leaves to another stroke at rest. */
export function strokePath(strokes: SceneStrokes, stroke: number, whole: boolean): string {
	const first = strokes.start[stroke]!;
	const end = whole ? strokes.start[stroke + 1]! : first + 2 * strokes.own[stroke]!;
	const points = Array.from({ length: (end - first) / 2 }, (_, at) => ({
		x: round(strokes.points[first + 2 * at]!),
		y: round(strokes.points[first + 2 * at + 1]!)
	}));
	if (strokes.curved[stroke] === 0) return roundedPath(points, 8);
	const [start, ...rest] = points;
	return start ? `M${start.x} ${start.y}C${rest.map(({ x, y }) => `${x} ${y}`).join(' ')}` : '';
}

/** Whether the stroke shows its mark at rest: the last point is its own. */
export function ownsEnd(strokes: SceneStrokes, stroke: number): boolean {
	return 2 * strokes.own[stroke]! === strokes.start[stroke + 1]! - strokes.start[stroke]!;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
