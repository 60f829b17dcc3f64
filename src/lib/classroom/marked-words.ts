/** Words that a student marked in a quotation. The quotation itself is never changed. */
import { cutMark } from '#lib/source/cut-mark.ts';
import type { Span } from '#lib/source/model.ts';

/** A marked stretch of a card's words (`cardWords`), in UTF-16 code units. */
export interface MarkedSpan extends Span {
	/** The words themselves: a mark whose words no longer stand there is not shown. */
	readonly words: string;
	/** Underlined and emphasised, not only underlined. */
	readonly strong: boolean;
}

/** A stretch of a card's words in one face. */
export interface WordRun {
	readonly text: string;
	readonly mark: 'underline' | 'emphasis' | null;
}

/** The words cut where their face changes; joined, the runs are the words. What stands for a cut is never marked. */
export function wordRuns(words: string, marks: readonly MarkedSpan[]): readonly WordRun[] {
	const runs: WordRun[] = [];
	let reached = 0;
	const pass = (to: number, mark: WordRun['mark']): void => {
		if (to > reached) runs.push({ text: words.slice(reached, to), mark });
		reached = Math.max(reached, to);
	};
	for (const { start, end, strong } of standing(words, marks)) {
		pass(start, null);
		const face = strong ? 'emphasis' : 'underline';
		for (let cut = words.indexOf(cutMark, reached); cut >= 0 && cut < end;) {
			pass(cut, face);
			pass(cut + cutMark.length, null);
			cut = words.indexOf(cutMark, reached);
		}
		pass(end, face);
	}
	pass(words.length, null);
	return runs;
}

/** The marks that still stand on these words, in order and without overlap. */
export function standing(words: string, marks: readonly MarkedSpan[]): readonly MarkedSpan[] {
	let reached = 0;
	return marks
		.filter(({ start, end, words: marked }) => end > start && words.slice(start, end) === marked)
		.toSorted((a, b) => a.start - b.start)
		.filter(({ start, end }) => start >= reached && (reached = end) > 0);
}

/** The marks with one more: it takes the place of what it covers, and joins what it touches if that has its face. */
export function withMark(
	words: string,
	marks: readonly MarkedSpan[],
	{ start, end }: Span,
	strong: boolean
): readonly MarkedSpan[] {
	const others = withoutMark(words, marks, { start, end });
	const near = others.filter(
		(mark) => mark.strong === strong && (gapless(words, mark.end, start) || gapless(words, end, mark.start))
	);
	const joined = {
		start: Math.min(start, ...near.map((mark) => mark.start)),
		end: Math.max(end, ...near.map((mark) => mark.end))
	};
	return [...others.filter((mark) => !near.includes(mark)), marked(words, joined, strong)].toSorted(
		(a, b) => a.start - b.start
	);
}

/** The marks without that stretch; of a mark that reaches beyond it there remains the rest. */
export function withoutMark(
	words: string,
	marks: readonly MarkedSpan[],
	{ start, end }: Span
): readonly MarkedSpan[] {
	return standing(words, marks).flatMap((mark) =>
		[
			{ start: mark.start, end: Math.min(mark.end, start) },
			{ start: Math.max(mark.start, end), end: mark.end }
		]
			.map((rest) => withoutSpace(words, rest))
			.filter((rest) => rest.end > rest.start)
			.map((rest) => marked(words, rest, mark.strong))
	);
}

/** Whether this is a list of marks, as it is kept. */
export function isSpans(value: unknown): value is readonly MarkedSpan[] {
	return Array.isArray(value) && value.every(isSpan);
}

function isSpan(value: unknown): value is MarkedSpan {
	if (typeof value !== 'object' || value === null) return false;
	const { start, end, words, strong } = value as Partial<Record<keyof MarkedSpan, unknown>>;
	return (
		Number.isInteger(start) &&
		Number.isInteger(end) &&
		typeof words === 'string' &&
		typeof strong === 'boolean'
	);
}

function marked(words: string, { start, end }: Span, strong: boolean): MarkedSpan {
	return { start, end, words: words.slice(start, end), strong };
}

/** Whether only space lies from one place to the other. */
function gapless(words: string, from: number, to: number): boolean {
	return from <= to && words.slice(from, to).trim() === '';
}

function withoutSpace(words: string, { start, end }: Span): Span {
	const text = words.slice(start, end);
	return {
		start: start + text.length - text.trimStart().length,
		end: Math.max(start, end - (text.length - text.trimEnd().length))
	};
}
