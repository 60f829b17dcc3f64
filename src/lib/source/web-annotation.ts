/** Selectors of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#selectors). */
import { codePointSpan } from './code-points.ts';
import type { Source, Span } from './model.ts';
import { sliceSpan } from './slice.ts';

/** The words and what stands around them. */
export interface TextQuoteSelector {
	readonly type: 'TextQuoteSelector';
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
}

/** Code points from the start of the text; `end` exclusive. */
export interface TextPositionSelector {
	readonly type: 'TextPositionSelector';
	readonly start: number;
	readonly end: number;
}

/** Code points on each side that help to find the words again in another edition. */
const sideLength = 32;

/** Both selectors of a span; prefix and suffix are shorter at the ends of the text and never halve a pair. */
export function selectorsOf(
	source: Pick<Source, 'text'>,
	span: Span
): readonly [TextQuoteSelector, TextPositionSelector] {
	const before = [...source.text.slice(Math.max(0, span.start - 2 * sideLength), span.start)];
	const after = [...source.text.slice(span.end, span.end + 2 * sideLength)];
	return [
		{
			type: 'TextQuoteSelector',
			exact: sliceSpan(source, span),
			prefix: before.slice(-sideLength).join(''),
			suffix: after.slice(0, sideLength).join('')
		},
		{ type: 'TextPositionSelector', ...codePointSpan(source.text, span) }
	];
}
