/**
 * Finds the one place in a document where a quotation stands, or says why there is none. An inexact match is
 * never accepted: equality is that of `fold-text.ts`, and a quotation begins and ends with whole words.
 *
 * A quotation of several segments (joined by `[…]`) must fit in exactly one way: each segment after the end of
 * the one before, and none of them able to stand anywhere else. Taking the nearest place instead would let a
 * short last segment silently land in another sentence; an author can always lengthen a segment, and can tell
 * the first one apart by `prefix`, the words just before it.
 */
import { cutMark } from './cut-mark.ts';
import { foldText, type FoldedText } from './fold-text.ts';
import type { Span } from './model.ts';
import { cutsWord, wholeWords } from './word-edges.ts';

/** Segments are counted from 0; all spans are of the raw text. */
export type QuoteLocation =
	| { readonly status: 'found'; readonly segments: readonly [Span, ...Span[]] }
	/** Not in the text; `elsewhere` is where the words do stand when only the order is wrong, else null. */
	| { readonly status: 'missing'; readonly segment: number; readonly elsewhere: Span | null }
	/** The letters occur, but only as a piece of longer words; `at` covers those words. */
	| { readonly status: 'inside-word'; readonly segment: number; readonly at: Span }
	/** The words occur at `at`, but nowhere right after `prefix`. */
	| { readonly status: 'prefix-mismatch'; readonly at: readonly [Span, ...Span[]] }
	/** The segment fits in `count` places (2 or more); `at` lists the first of them. */
	| {
			readonly status: 'ambiguous';
			readonly segment: number;
			readonly count: number;
			readonly at: readonly Span[];
	  }
	/** Nothing to look for: no words, or nothing on one side of a `[…]`. */
	| { readonly status: 'empty'; readonly segment: number };

/** Enough places for a message; the rest are only counted. */
const listedPlaces = 10;
/**
 * Characters compared in places that match, before the search gives up and refuses. Only a text that repeats
 * itself tens of thousands of times gets there; going on would take length of quotation times length of text.
 */
const comparisonBudget = 200_000_000;

/** A stretch of the folded text. */
interface Place {
	readonly start: number;
	readonly end: number;
}

/** The folded, trimmed segments of a quotation; at least one, empty ones included. */
export function quoteSegments(exact: string): readonly string[] {
	return exact.split(cutMark).map(trimmed);
}

function trimmed(words: string): string {
	return foldText(words).folded.replace(/^ | $/g, '');
}

/** Where `exact` stands in the text; `prefix` is the words just before it, when they are needed. */
export function locateQuote(text: FoldedText, exact: string, prefix = ''): QuoteLocation {
	const needles = quoteSegments(exact);
	const empty = needles.indexOf('');
	if (empty >= 0) return { status: 'empty', segment: empty };

	const before = trimmed(prefix);
	const places: Place[][] = [];
	let from = 0;
	for (const [segment, needle] of needles.entries()) {
		const search = findPlaces(text, needle, from);
		const [firstWhole] = search.whole;
		if (firstWhole === undefined) return refuse(text, needle, segment, search.pieces);
		if (search.exhausted) return ambiguous(text, segment, [...search.whole, ...search.pieces]);
		const fitting =
			segment === 0 ? search.whole.filter((place) => follows(text, before, place)) : search.whole;
		const [first] = fitting;
		if (first === undefined) return { status: 'prefix-mismatch', at: listed(text, firstWhole, search.whole) };
		places.push(fitting);
		from = first.end;
	}
	return onlyWay(text, places);
}

/** Keeps of each segment the places from which the later ones can still be reached; one each, or it is ambiguous. */
function onlyWay(text: FoldedText, places: readonly Place[][]): QuoteLocation {
	let latest = Infinity;
	const reachable = places.toReversed().map((candidates) => {
		const kept = candidates.filter((place) => place.end <= latest);
		latest = kept.at(-1)?.start ?? 0;
		return kept;
	});
	const ways = reachable.toReversed();
	const segment = ways.findIndex((kept) => kept.length > 1);
	if (segment >= 0) return ambiguous(text, segment, ways[segment] ?? []);
	const [first, ...rest] = ways.flat().map((place) => rawSpan(text, place));
	return first ? { status: 'found', segments: [first, ...rest] } : { status: 'empty', segment: 0 };
}

/** All places of `needle` at or after `from`: those of whole words, and those that are pieces of words. */
function findPlaces(text: FoldedText, needle: string, from: number) {
	const whole: Place[] = [];
	const pieces: Place[] = [];
	let budget = comparisonBudget;
	for (let start = text.folded.indexOf(needle, from); start >= 0;) {
		const place = { start, end: start + needle.length };
		if (text.isBoundary(place.start) && text.isBoundary(place.end)) {
			const cut = cutsWord(text.raw, text.toRaw(place.start)) || cutsWord(text.raw, text.toRaw(place.end));
			(cut ? pieces : whole).push(place);
		}
		budget -= needle.length;
		if (budget < 0) return { whole, pieces, exhausted: true };
		start = text.folded.indexOf(needle, start + 1);
	}
	return { whole, pieces, exhausted: false };
}

function refuse(text: FoldedText, needle: string, segment: number, pieces: readonly Place[]): QuoteLocation {
	const [piece] = pieces;
	if (piece) return { status: 'inside-word', segment, at: wholeWords(text.raw, rawSpan(text, piece)) };
	const [elsewhere] = segment > 0 ? findPlaces(text, needle, 0).whole : [];
	return { status: 'missing', segment, elsewhere: elsewhere ? rawSpan(text, elsewhere) : null };
}

function follows(text: FoldedText, words: string, place: Place): boolean {
	const end = text.folded.charAt(place.start - 1) === ' ' ? place.start - 1 : place.start;
	return words.length <= end && text.folded.endsWith(words, end);
}

function ambiguous(text: FoldedText, segment: number, places: readonly Place[]): QuoteLocation {
	return {
		status: 'ambiguous',
		segment,
		count: places.length,
		at: places.slice(0, listedPlaces).map((place) => rawSpan(text, place))
	};
}

function listed(text: FoldedText, first: Place, all: readonly Place[]): readonly [Span, ...Span[]] {
	return [rawSpan(text, first), ...all.slice(1, listedPlaces).map((place) => rawSpan(text, place))];
}

function rawSpan(text: FoldedText, place: Place): Span {
	return { start: text.toRaw(place.start), end: text.toRaw(place.end) };
}
