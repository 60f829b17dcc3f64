import type { FoldedText } from './fold-text.ts';
import { cutMark } from './cut-mark.ts';
import { locateQuote } from './locate-quote.ts';
import type { Span } from './model.ts';
import { wholeWords } from './word-edges.ts';

/** How a passage is written down so that it is found again. */
export interface WrittenQuote {
	readonly exact: string;
	/** The words just before; undefined where the quotation stands in one place only. */
	readonly prefix?: string;
}

/** Lengths of a prefix that are tried, in UTF-16 units; the last is what a source's description allows. */
const prefixLengths = [24, 48, 96, 192, 480];

/**
 * Writes down a selection of a document: the inverse of `locateQuote`. Null when the words, even with those before
 * them, fit in several places, hold no word or cut one; a longer selection helps.
 */
export function quoteOfSpans(text: FoldedText, segments: readonly Span[]): WrittenQuote | null {
	const [first] = segments;
	if (!first) return null;
	const exact = segments.map(({ start, end }) => text.raw.slice(start, end).trim()).join(` ${cutMark} `);
	if (finds(text, exact, undefined, segments)) return { exact };
	for (const length of prefixLengths) {
		const { start } = wholeWords(text.raw, { start: Math.max(0, first.start - length), end: first.start });
		const prefix = text.raw.slice(start, first.start).trim();
		if (prefix !== '' && prefix.length <= 500 && finds(text, exact, prefix, segments)) {
			return { exact, prefix };
		}
	}
	return null;
}

/** Whether the quotation is found right there; white space at the edges of a selection is no difference. */
function finds(
	text: FoldedText,
	exact: string,
	prefix: string | undefined,
	segments: readonly Span[]
): boolean {
	const found = locateQuote(text, exact, prefix);
	if (found.status !== 'found' || found.segments.length !== segments.length) return false;
	return found.segments.every(({ start, end }, index) => {
		const wanted = segments[index];
		return wanted !== undefined && same(text.raw, start, wanted.start) && same(text.raw, end, wanted.end);
	});
}

/** Whether only white space lies between two offsets. */
function same(raw: string, a: number, b: number): boolean {
	return raw.slice(Math.min(a, b), Math.max(a, b)).trim() === '';
}
