/** What a quotation leaves out between its segments, and what a reader might miss by it. */
import type { Cut, CutConcern, Span } from './model.ts';

/**
 * Whole words, lower case. English; in other languages only digits are noticed. `one` is not among the numbers:
 * it is a pronoun far more often, and a warning that cries wolf is not read.
 */
const concernWords: Readonly<Record<CutConcern, ReadonlySet<string>>> = {
	negation: wordSet(`not no none never nobody nothing nowhere neither nor without cannot non
		hardly barely scarcely rarely seldom`),
	number: wordSet(`zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
		sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
		thousand thousands million millions billion billions dozen dozens half twice`),
	contrast: wordSet(`however but although though yet unless except despite nevertheless nonetheless whereas
		notwithstanding instead otherwise`)
};
const words = /[\p{L}\p{M}]+(?:['\u2019\u02BC][\p{L}\p{M}]+)*/gu;
const shortenedNot = /n['\u2019\u02BC]t$/u;
const digits = /\p{N}/u;

/** One cut for each gap between neighbouring segments, white space at its ends left aside; empty for one segment. */
export function cutsBetween(text: string, segments: readonly Span[]): Cut[] {
	return segments.slice(1).map((next, index) => {
		const gap = trimmed(text, { start: segments[index]?.end ?? next.start, end: next.start });
		return { ...gap, hides: concernsOf(text.slice(gap.start, gap.end)) };
	});
}

function concernsOf(hidden: string): CutConcern[] {
	const found = new Set<CutConcern>();
	if (digits.test(hidden)) found.add('number');
	for (const [match] of hidden.toLowerCase().matchAll(words)) {
		if (shortenedNot.test(match)) found.add('negation');
		if (concernWords.negation.has(match)) found.add('negation');
		if (concernWords.number.has(match)) found.add('number');
		if (concernWords.contrast.has(match)) found.add('contrast');
	}
	return (['negation', 'number', 'contrast'] as const).filter((concern) => found.has(concern));
}

function trimmed(text: string, gap: Span): Span {
	const hidden = text.slice(gap.start, gap.end);
	const start = gap.start + hidden.length - hidden.trimStart().length;
	return { start, end: Math.max(start, gap.end - (hidden.length - hidden.trimEnd().length)) };
}

function wordSet(list: string): ReadonlySet<string> {
	return new Set(list.split(/\s+/));
}
