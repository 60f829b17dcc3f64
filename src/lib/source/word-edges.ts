/** Where a text may be cut without cutting a word. */
import type { Span } from './model.ts';

/** Writing without spaces between words: any place there may be an edge. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;
const digit = /\p{Nd}/u;
/** Apostrophes, hyphens (not dashes) and invisible joiners hold a word together: don't, anti-trafficking. */
const joiner = /['\u2018\u2019\u201B\u02BC\-\u2010\u2011\u00AD\u200C\u200D]/u;
/** Hold digits together: 40,000 · 6.6 · 12:43. A full stop also holds initials: U.S. */
const digitJoiner = /[.,:]/u;

/**
 * Whether a cut at this UTF-16 offset falls inside a word or a number, so that what is left would be a piece of
 * it: `traf|ficking`, `don|'t`, `anti-|trafficking`, `40|,000`, `U.|S.` False at both ends of the text.
 */
export function cutsWord(text: string, at: number): boolean {
	const before = characterBefore(text, at);
	if (isWord(before) && isWord(characterAt(text, at))) return true;
	return joins(text, at) || joins(text, at - before.length);
}

/** The span widened on both sides until it cuts no word. */
export function wholeWords(text: string, span: Span): Span {
	let { start, end } = span;
	while (start > 0 && cutsWord(text, start)) start -= characterBefore(text, start).length;
	while (end < text.length && cutsWord(text, end)) end += characterAt(text, end).length;
	return { start, end };
}

/** Whether the character at this offset holds what stands on both sides of it together. */
function joins(text: string, at: number): boolean {
	const middle = characterAt(text, at);
	const left = characterBefore(text, at);
	const right = characterAt(text, at + middle.length);
	if (joiner.test(middle)) return isWord(left) && isWord(right);
	if (digitJoiner.test(middle) && digit.test(left) && digit.test(right)) return true;
	const isInitial = isWord(left) && !isWord(characterBefore(text, at - left.length));
	return middle === '.' && isInitial && isWord(right);
}

function isWord(character: string): boolean {
	return wordCharacter.test(character) && !unspaced.test(character);
}

function characterAt(text: string, at: number): string {
	const point = at < 0 ? undefined : text.codePointAt(at);
	return point === undefined ? '' : String.fromCodePoint(point);
}

function characterBefore(text: string, at: number): string {
	const pair = at >= 2 ? characterAt(text, at - 2) : '';
	return pair.length === 2 ? pair : at >= 1 ? text.charAt(at - 1) : '';
}
