/**
 * The text of the reading room: all of it, or — for `rights: excerpt` — the passages with a sentence around them
 * and gaps that tell how much was left out. What is not in here is not sent to anyone.
 */
import type { RegionKind, Source, Span } from './model.ts';
import { paragraphsOf } from './paragraphs.ts';
import { contextOf, cutsOf, usualContext } from './passage-context.ts';
import { countWords } from './word-count.ts';

/** A stretch of text under the same passages. */
export interface ReadingRun {
	readonly text: string;
	/** Qualified ids of the passages it belongs to, in the source's order; empty between passages. */
	readonly marks: readonly string[];
	/** Of those, the ones that begin here: where a link to a passage lands. */
	readonly starts: readonly string[];
}

export type ReadingBlock =
	/** A paragraph, or a piece of one; `continues` when the piece before it stands in the same paragraph. */
	| {
			readonly kind: 'text';
			readonly region: RegionKind;
			readonly continues: boolean;
			readonly runs: readonly ReadingRun[];
	  }
	/** Left out here: never less than one word. */
	| { readonly kind: 'gap'; readonly omitted: { readonly characters: number; readonly words: number } };

/** The blocks in reading order. `language` (BCP 47) tells sentences apart. */
export function excerptOf(source: Source, language: string = usualContext.language): readonly ReadingBlock[] {
	const shown =
		source.rights === 'full' ? [{ start: 0, end: source.text.length }] : shownSpans(source, language);
	const blocks: ReadingBlock[] = [];
	let reached = 0;
	const pass = (to: number): void => {
		const omitted = omission(source.text.slice(reached, to));
		if (omitted.words > 0) blocks.push({ kind: 'gap', omitted });
	};
	for (const paragraph of paragraphsOf(source)) {
		let continues = false;
		for (const piece of shown.map((span) => overlap(span, paragraph))) {
			if (piece === null) continue;
			pass(piece.start);
			blocks.push({ kind: 'text', region: paragraph.kind, continues, runs: runsOf(source, piece) });
			reached = piece.end;
			continues = true;
		}
	}
	pass(source.text.length);
	return blocks;
}

/** What may be shown of an excerpt source, in order, touching stretches joined and nothing else joined. */
function shownSpans(source: Source, language: string): readonly Span[] {
	const spans = source.passages.flatMap((passage) => {
		const { before, after } = contextOf(source, passage, { ...usualContext, language });
		const cuts = cutsOf(source, passage).filter((cut) => cut.mayShow);
		return [before, ...passage.segments, ...cuts, after];
	});
	const joined: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		const last = joined.at(-1);
		if (last && source.text.slice(last.end, span.start).trim() === '') {
			joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
		} else if (span.end > span.start) {
			joined.push(span);
		}
	}
	return joined;
}

/** Cuts a piece where passages begin and end. */
function runsOf(source: Source, piece: Span): readonly ReadingRun[] {
	const within = source.passages.filter(({ segments }) => segments.some((span) => overlap(span, piece)));
	const edges = within.flatMap(({ segments }) => segments.flatMap(({ start, end }) => [start, end]));
	const inside = edges.filter((edge) => edge > piece.start && edge < piece.end);
	const borders = [...new Set([piece.start, ...inside, piece.end])].toSorted((a, b) => a - b);
	return borders.slice(1).map((end, index) => {
		const run = { start: borders[index] ?? piece.start, end };
		const here = within.filter(({ segments }) => segments.some((span) => overlap(span, run)));
		return {
			text: source.text.slice(run.start, run.end),
			marks: here.map(({ id }) => id),
			starts: here.filter(({ segments }) => segments[0]?.start === run.start).map(({ id }) => id)
		};
	});
}

function omission(left: string) {
	return {
		characters: left.trim().length,
		words: countWords(left)
	};
}

function overlap(a: Span, b: Span): Span | null {
	const start = Math.max(a.start, b.start);
	const end = Math.min(a.end, b.end);
	return end > start ? { start, end } : null;
}
