/** Which lines of a large map are drawn at rest: one that only crosses says nothing where its ends cannot be seen. */
import type { Detail } from '#lib/layout/detail.ts';
import type { AtlasPicture } from './atlas-picture.ts';
import type { Area } from './map-viewport.ts';

/** Tells of each stroke whether it is drawn on that sheet: a quiet one only where words stand and both ends are seen. */
export function strokesSeen(
	{ scene: { boxes, strokes }, search }: AtlasPicture,
	sheet: Area,
	detail: Exclude<Detail, 'far'>
): (stroke: number) => boolean {
	const inSight = new Uint8Array(boxes.count);
	if (detail !== 'boxes') for (const slot of search.boxesIn(sheet)) inSight[slot] = 1;
	return (stroke) =>
		strokes.quiet[stroke] === 0 ||
		(inSight[strokes.from[stroke]!] === 1 && inSight[strokes.to[stroke]!] === 1);
}
