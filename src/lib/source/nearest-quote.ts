/** A hint for someone whose quotation is not in the document. Never used to accept one. */
import type { FoldedText } from './fold-text.ts';
import { quoteSegments } from './locate-quote.ts';
import type { Span } from './model.ts';
import { wholeWords } from './word-edges.ts';

/** Beyond this a hint needs no more of the quotation. */
const quoteLimit = 5_000;
/** Trigrams are counted by a 16-bit hash: a collision only makes a hint a little worse. */
const tableSize = 1 << 16;
/** Less than half of the quotation's letter triples in one window is no likeness worth showing. */
const leastLikeness = 0.5;

/**
 * The stretch of the text, in whole words, that shares most letter triples with the quotation (for one of several
 * segments: the longest), case aside; null when nothing is half alike or the quotation is shorter than a triple.
 * Time grows with the text's length only: two table look-ups per character.
 */
export function nearestQuote(text: FoldedText, exact: string): Span | null {
	const longest = quoteSegments(exact).reduce((a, b) => (b.length > a.length ? b : a));
	const quote = lowered(longest.slice(0, quoteLimit));
	const page = lowered(text.folded);
	const width = Math.min(quote.length, page.length) - 2;
	if (width < 1) return null;

	const missing = new Int32Array(tableSize);
	for (let at = 0; at < quote.length - 2; at++) increase(missing, triple(quote, at), 1);
	let shared = 0;
	let best = { shared: 0, start: 0 };
	for (let at = 0; at < page.length - 2; at++) {
		const entering = triple(page, at);
		if (increase(missing, entering, -1) >= 0) shared++;
		if (at >= width && increase(missing, triple(page, at - width), 1) > 0) shared--;
		if (at >= width - 1 && shared > best.shared) best = { shared, start: at - width + 1 };
	}
	if (best.shared < (quote.length - 2) * leastLikeness) return null;
	return wholeWords(text.raw, withoutOuterSpaces(text, best.start, best.start + width + 2));
}

function withoutOuterSpaces(text: FoldedText, start: number, end: number): Span {
	const from = text.folded.charAt(start) === ' ' ? start + 1 : start;
	const to = text.folded.charAt(end - 1) === ' ' ? end - 1 : end;
	return { start: text.toRaw(from), end: text.toRaw(to) };
}

/** Lower case where that keeps every index in place. */
function lowered(folded: string): string {
	const lower = folded.toLowerCase();
	return lower.length === folded.length ? lower : folded;
}

function triple(text: string, at: number): number {
	const hash = (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2);
	return hash & (tableSize - 1);
}

/** Adds to a count and answers the new one. */
function increase(counts: Int32Array, key: number, by: number): number {
	return (counts[key] = (counts[key] ?? 0) + by);
}
