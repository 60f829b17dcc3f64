import { foldText, type FoldedText } from '#lib/source/fold-text.ts';
import { cutMark } from '#lib/source/cut-mark.ts';
import { locateQuote, quoteSegments } from '#lib/source/locate-quote.ts';
import type { Span } from '#lib/source/model.ts';
import { quoteOfSpans, type WrittenQuote } from '#lib/source/quote-of-spans.ts';
import { maxFileBytes } from '#lib/pack/limits.ts';
import type { DraftPassage, DraftSource } from '#lib/pack/pack-draft.ts';
import { Slugs } from './slugs.ts';

/** Words to be found, and what helps to find them. */
export interface WantedWords {
	/** Segments in order, joined by `[…]`. */
	readonly exact: string;
	readonly prefix?: string;
	/** Where each segment stands, in code points; asked only when the words stand in several places. */
	readonly positions?: readonly Span[];
	/** Ids of the sources to look in; all when left out. */
	readonly sources?: readonly string[];
}

export type FoundWords =
	| {
			readonly ok: true;
			readonly source: string;
			readonly quote: WrittenQuote;
			/** From the first word to the last. */
			readonly span: Span;
	  }
	/** Why not, in a sentence. */
	| { readonly ok: false; readonly message: string };

/** Characters looked through for words, over all documents: some thousand quotations in a long article. */
const searchBudget = 2_000_000_000;
/** What one search costs besides the length of the text. */
const searchCost = 1_000;
const longestQuote = 5_000;

interface SearchedText {
	readonly source: DraftSource;
	readonly folded: FoldedText;
	/** Code points before each character that takes two units. */
	readonly wide: readonly number[];
}

/**
 * Sources with the passages that are found in them, word for word: what no document has becomes no passage. Passages
 * are numbered, and the same words of a document are one passage.
 */
export class FoundPassages {
	readonly #texts: readonly SearchedText[];
	readonly #passages = new Map<string, Map<string, DraftPassage>>();
	readonly #slugs = new Map<string, Slugs>();
	readonly #sources: readonly DraftSource[];
	#budget = searchBudget;

	constructor(sources: readonly DraftSource[]) {
		this.#sources = sources;
		this.#texts = sources
			.filter(({ text }) => text.length <= maxFileBytes['.txt'])
			.map((source) => ({ source, folded: foldText(source.text), wide: wideCharacters(source.text) }));
	}

	/** Where the words stand: in one place of one document, or it says why not. */
	find(wanted: WantedWords): FoundWords {
		const { sources } = wanted;
		const texts = sources ? this.#texts.filter(({ source }) => sources.includes(source.id)) : this.#texts;
		if (texts.length === 0) return lost('The document it stands in was not brought.');
		if (wanted.exact.length > longestQuote)
			return lost(`It is longer than a passage may be, which is ${longestQuote} characters.`);
		this.#budget -= texts.reduce((sum, { folded }) => sum + folded.folded.length + searchCost, 0);
		if (this.#budget < 0) return lost('So many words were looked for before that these no longer were.');
		let several = false;
		const found = texts.flatMap((text) => {
			const place = placeIn(text, wanted);
			several ||= place === 'several';
			return typeof place === 'string' ? [] : [{ ok: true, source: text.source.id, ...place } as const];
		});
		const [only, ...more] = found;
		if (only && more.length === 0 && !several) return only;
		return only || several
			? lost(
					'The words stand in several places of the documents; a longer quotation would tell which is meant.'
				)
			: lost('No document that was brought has these words.');
	}

	/** Makes what was found a passage; its qualified id, and whether the same passage was there before. */
	add(
		{ source, quote }: Extract<FoundWords, { readonly ok: true }>,
		more: Omit<DraftPassage, 'id' | 'exact' | 'prefix'>,
		name: string
	): { readonly id: string; readonly isNew: boolean } {
		const passages = this.#passages.get(source) ?? new Map<string, DraftPassage>();
		this.#passages.set(source, passages);
		const key = `${quote.prefix ?? ''}\n${quote.exact}`;
		const known = passages.get(key);
		if (known) return { id: `${source}/${known.id}`, isNew: false };
		const slugs = this.#slugs.get(source) ?? new Slugs();
		this.#slugs.set(source, slugs);
		const passage = { id: slugs.take(name, 'passage'), ...quote, ...more };
		passages.set(key, passage);
		return { id: `${source}/${passage.id}`, isNew: true };
	}

	/** The sources with their passages, in the order of adding. */
	sources(): readonly DraftSource[] {
		return this.#sources.map((source) => ({
			...source,
			passages: [...source.passages, ...(this.#passages.get(source.id)?.values() ?? [])]
		}));
	}
}

/** The words as they are written down for their one place in a text. */
function placeIn(text: SearchedText, { exact, prefix, positions }: WantedWords) {
	let place = locateQuote(text.folded, exact, prefix);
	if (place.status === 'prefix-mismatch') place = locateQuote(text.folded, exact);
	if (place.status === 'found') return written(text, place.segments);
	if (place.status !== 'ambiguous') return 'nowhere';
	const spans = positions?.map((span) => unitSpan(text, span)) ?? [];
	const segments = quoteSegments(exact);
	const fits =
		spans.length === segments.length &&
		spans.every(({ start, end }, index) => {
			return quoteSegments(text.source.text.slice(start, end)).join(cutMark) === segments[index];
		});
	return fits ? written(text, spans) : 'several';
}

function written({ folded }: SearchedText, segments: readonly Span[]) {
	const quote = quoteOfSpans(folded, segments);
	const [first, last] = [segments[0], segments.at(-1)];
	return quote && first && last ? { quote, span: { start: first.start, end: last.end } } : 'several';
}

function wideCharacters(text: string): readonly number[] {
	const wide: number[] = [];
	for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) wide.push(index - wide.length);
	return wide;
}

/** A span in UTF-16 units, of one in code points. */
function unitSpan({ wide }: SearchedText, { start, end }: Span): Span {
	const units = (points: number): number => {
		let [low, high] = [0, wide.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (wide[middle]! < points) low = middle + 1;
			else high = middle;
		}
		return points + low;
	};
	return { start: units(start), end: units(end) };
}

function lost(message: string): FoundWords {
	return { ok: false, message };
}
