import type { Span } from '#lib/source/model.ts';

/** Words of a text chosen by keys: from the one where the choice began to the one it stands at, in either direction. */
export interface WordChoice {
	readonly from: number;
	readonly at: number;
}

/** The choice after a step; `extend` keeps where it began. The first step of all chooses the first word. */
export function stepped(
	words: readonly Span[],
	choice: WordChoice | null,
	step: number,
	extend: boolean
): WordChoice {
	const last = Math.max(0, words.length - 1);
	const at = Math.max(0, Math.min(last, choice ? choice.at + step : 0));
	return { from: extend && choice ? choice.from : at, at };
}

/** The stretch of the text that is chosen; null for a text without words. */
export function chosenSpan(words: readonly Span[], { from, at }: WordChoice): Span | null {
	const first = words[Math.min(from, at)];
	const last = words[Math.max(from, at)];
	return first && last ? { start: first.start, end: last.end } : null;
}

/** The number of the word at a place of the text; between words that of the next one, or of the one before. */
export function wordAt(words: readonly Span[], place: number, between: 'next' | 'before' = 'next'): number {
	const found =
		between === 'next'
			? words.findIndex(({ end }) => end > place)
			: words.findLastIndex(({ start }) => start <= place);
	return found >= 0 ? found : between === 'next' ? Math.max(0, words.length - 1) : 0;
}
