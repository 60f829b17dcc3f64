/** A few sentences around a place in a document, never beyond the region it stands in. */
import type { Span } from './model.ts';
import { cutsWord } from './word-edges.ts';

/**
 * Characters on each side at most, whatever a text calls a sentence: a page without a full stop must not come
 * along whole. Context that would be longer begins or ends at a space.
 */
const contextLimit = 600;
const hasWords = /[\p{L}\p{N}]/u;

/**
 * The text before `at`, from the start of the sentence it stands in or follows; at most `sentences` of them, a
 * part of one counting whole. Empty (start = end = at) at the region's start or when there is no space to cut at.
 */
export function sentencesBefore(
	text: string,
	region: Span,
	at: number,
	sentences: number,
	language: string
): Span {
	const from = Math.max(region.start, at - contextLimit);
	let start = at;
	let left = sentences;
	for (const sentence of sentenceSpans(text, { start: from, end: at }, language).toReversed()) {
		if (left === 0) break;
		if (hasWords.test(text.slice(sentence.start, sentence.end))) left--;
		start = sentence.start;
	}
	if (start === from && from > region.start) start = nextSpace(text, from, at);
	return { start, end: at };
}

/** The text after `at`, counted and limited in the same way. */
export function sentencesAfter(
	text: string,
	region: Span,
	at: number,
	sentences: number,
	language: string
): Span {
	const to = Math.min(region.end, at + contextLimit);
	let end = at;
	let left = sentences;
	for (const sentence of sentenceSpans(text, { start: at, end: to }, language)) {
		if (left === 0) break;
		if (hasWords.test(text.slice(sentence.start, sentence.end))) left--;
		end = sentence.end;
	}
	if (end === to && to < region.end) end = previousSpace(text, at, to);
	return { start: at, end };
}

function sentenceSpans(text: string, window: Span, language: string): readonly Span[] {
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	return Array.from(segmenter.segment(text.slice(window.start, window.end)), ({ index, segment }) => ({
		start: window.start + index,
		end: window.start + index + segment.length
	}));
}

function nextSpace(text: string, from: number, to: number): number {
	if (!cutsWord(text, from) && /\s/.test(text.charAt(from))) return from;
	const found = text.slice(from, to).search(/\s/);
	return found < 0 ? to : from + found;
}

function previousSpace(text: string, from: number, to: number): number {
	const found = text.slice(from, to).search(/\s\S*$/);
	return found < 0 ? from : from + found;
}
