/** The only way to the words of a source: cut them from its stored text. */
import { cutMark } from './cut-mark.ts';
import type { Passage, Source, Span } from './model.ts';

/** The source's own characters between two offsets. */
export function sliceSpan(source: Pick<Source, 'text'>, span: Span): string {
	return source.text.slice(span.start, span.end);
}

/** The words of a passage in one line of text, cuts shown as ` […] `. */
export function passageText(source: Pick<Source, 'text'>, passage: Pick<Passage, 'segments'>): string {
	return passage.segments.map((segment) => sliceSpan(source, segment)).join(` ${cutMark} `);
}
