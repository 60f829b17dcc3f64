import { cutMark } from '#lib/source/cut-mark.ts';
import type { Span } from '#lib/source/model.ts';
import { wholeWords } from '#lib/source/word-edges.ts';

/** The words of a line one by one, what stands for a cut left aside; a word keeps the punctuation that touches it. */
export function wordPlaces(line: string): readonly Span[] {
	return [...line.matchAll(/\S+/g)]
		.filter(([word]) => word !== cutMark)
		.map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** A selection made by hand: without space at its ends, widened to whole words; null when nothing is in it. */
export function selectedWords(line: string, { start, end }: Span): Span | null {
	const text = line.slice(start, end);
	if (text.trim() === '') return null;
	return wholeWords(line, {
		start: start + text.length - text.trimStart().length,
		end: end - (text.length - text.trimEnd().length)
	});
}
