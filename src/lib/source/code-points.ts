/** Offsets in Unicode code points, the unit that W3C selectors count in. */
import type { Span } from './model.ts';

/**
 * How many code points stand before a UTF-16 offset. An offset inside a surrogate pair counts the pair; a lone
 * surrogate counts as one.
 */
export function codePointsBefore(text: string, offset: number): number {
	let points = 0;
	for (let at = 0; at < offset && at < text.length; points++)
		at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
	return points;
}

/** The same stretch of text, counted in code points. */
export function codePointSpan(text: string, span: Span): Span {
	const start = codePointsBefore(text, span.start);
	return { start, end: start + codePointsBefore(text.slice(span.start, span.end), span.end - span.start) };
}
