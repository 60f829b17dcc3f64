/** The lines of a scene on a canvas, in its own coordinates: one path for each kind. */
import { relationKinds } from '#lib/debate/model.ts';
import { endOfStroke, type SceneStrokes } from '#lib/layout/scene-model.ts';
import type { AtlasInk } from './atlas-ink.ts';
import { markPaths, ownsEnd } from './stroke-shape.ts';

/** From that zoom on a dash, a mark and a rounded corner can be told from none. */
const finelyFrom = 0.3;
const radius = 8;

/** How strokes are drawn: at rest, or brought forward with every point they have. */
export interface StrokeWish {
	readonly zoom: number;
	readonly lit: boolean;
	/** Which quiet strokes are drawn at rest. */
	readonly quietly: (stroke: number) => boolean;
	/** By relation number, 1 for those that step back; null for none. */
	readonly faint: Uint8Array | null;
}

/** Draws these strokes. */
export function paintStrokes(
	context: CanvasRenderingContext2D,
	strokes: SceneStrokes,
	which: Iterable<number>,
	ink: AtlasInk,
	{ zoom, lit, quietly, faint }: StrokeWish
): void {
	const fine = zoom >= finelyFrom;
	const paths = relationKinds.map(() => new Path2D());
	const quiet = new Path2D();
	const fainter = new Path2D();
	const marks = new Path2D();
	for (const stroke of which) {
		const hushed = strokes.quiet[stroke] === 1 && !lit;
		if (hushed && !quietly(stroke)) continue;
		if (faint?.[strokes.relation[stroke]!] === 1) {
			trace(fainter, strokes, stroke, lit, fine);
			continue;
		}
		trace(hushed ? quiet : paths[strokes.kind[stroke]!]!, strokes, stroke, lit, fine);
		if (fine && (lit || ownsEnd(strokes, stroke))) addMark(marks, strokes, stroke);
	}
	const hair = (width: number) => Math.max(width, 0.7 / zoom);
	context.lineCap = 'round';
	context.lineJoin = 'round';
	context.strokeStyle = ink.strong;
	context.lineWidth = hair(1.1);
	context.stroke(quiet);
	context.strokeStyle = lit ? ink.soft : ink.line;
	context.stroke(fainter);
	context.strokeStyle = lit ? ink.ink : fine ? ink.soft : ink.strong;
	relationKinds.forEach((kind, at) => {
		const dash = kind === 'supports' || !fine ? [] : ink.dashes[kind];
		context.setLineDash([...dash]);
		context.lineWidth = lit ? Math.max(2.2, 1.6 / zoom) : hair(kind === 'undercuts' ? 1.9 : 1.4);
		context.stroke(paths[at]!);
	});
	context.setLineDash([]);
	context.strokeStyle = ink.ink;
	context.lineWidth = lit ? 2.2 : 1.75;
	context.stroke(marks);
}

function trace(path: Path2D, strokes: SceneStrokes, stroke: number, whole: boolean, fine: boolean): void {
	const { points, start, own, curved } = strokes;
	const first = start[stroke]!;
	const end = whole ? start[stroke + 1]! : first + 2 * own[stroke]!;
	path.moveTo(points[first]!, points[first + 1]!);
	if (curved[stroke] === 1) {
		for (let at = first + 2; at + 5 < end; at += 6)
			path.bezierCurveTo(
				points[at]!,
				points[at + 1]!,
				points[at + 2]!,
				points[at + 3]!,
				points[at + 4]!,
				points[at + 5]!
			);
		return;
	}
	for (let at = first + 2; at < end; at += 2) {
		const [x, y] = [points[at]!, points[at + 1]!];
		if (!fine || at + 2 >= end) path.lineTo(x, y);
		else {
			const [nextX, nextY] = [points[at + 2]!, points[at + 3]!];
			const before = Math.hypot(x - points[at - 2]!, y - points[at - 1]!);
			path.arcTo(x, y, nextX, nextY, Math.min(radius, before / 2, Math.hypot(nextX - x, nextY - y) / 2));
		}
	}
}

const markShapes = new Map<string, Path2D>();

function addMark(path: Path2D, strokes: SceneStrokes, stroke: number): void {
	const { mark, x, y, angle } = endOfStroke(strokes, stroke);
	const data = markPaths[mark];
	if (data === null) return;
	const shape = markShapes.get(data) ?? new Path2D(data);
	markShapes.set(data, shape);
	path.addPath(shape, new DOMMatrix().translateSelf(x, y).rotateSelf((angle * 180) / Math.PI));
}
