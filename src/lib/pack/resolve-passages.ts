import type { Problem } from '#lib/debate/problem.ts';
import { cutsBetween } from '#lib/source/cuts.ts';
import { foldText, type FoldedText } from '#lib/source/fold-text.ts';
import { lineAt, lineStarts } from '#lib/source/lines.ts';
import { locateQuote, type QuoteLocation } from '#lib/source/locate-quote.ts';
import {
	quotableRegions,
	type CutConcern,
	type Passage,
	type Region,
	type Span,
	type Voice
} from '#lib/source/model.ts';
import { nearestQuote } from '#lib/source/nearest-quote.ts';
import { regionAt } from '#lib/source/regions.ts';
import type { ProblemCode } from './problem-codes.ts';
import { problem, type Checked, type Place } from './report-problem.ts';
import { resolveVoices } from './resolve-voices.ts';
import type { PassageEntry } from './schemas/source-file.ts';

/** A document as far as it is known before its passages are. */
export interface Document {
	readonly id: string;
	readonly text: string;
	readonly author: Voice;
	readonly regions: readonly Region[];
}

type Where = (index: number, key: string) => Place;
type Segments = readonly [Span, ...Span[]];

const cutCodes: Readonly<Record<CutConcern, ProblemCode>> = {
	negation: 'cut-hides-negation',
	number: 'cut-hides-number',
	contrast: 'cut-hides-contrast'
};

/**
 * Finds every passage in its document, word for word, and cuts it out by offsets; what its author typed is not kept.
 * A passage that cannot be found is a problem and left out. After `patience` of those the rest are not looked for:
 * a quotation that is nowhere, or everywhere, is slow to search, and a thousand of them are one mistake.
 */
export function resolvePassages(
	document: Document,
	entries: readonly PassageEntry[],
	at: Where,
	patience: number
): Checked<readonly Passage[]> {
	const folded = foldText(document.text);
	const seen = new Set<string>();
	const passages: Passage[] = [];
	const problems: Problem[] = [];
	let refused = 0;
	for (const [index, entry] of entries.entries()) {
		if (refused >= patience) break;
		const here = (key: string) => at(index, key);
		if (seen.has(entry.id)) {
			problems.push(problem('duplicate-id', here('id'), `The passage ${entry.id} stands here twice.`));
			continue;
		}
		seen.add(entry.id);
		const place = locateQuote(folded, entry.exact, entry.prefix);
		const region = place.status === 'found' ? regionOf(document.regions, place.segments) : null;
		const ownWords = region === null || quotableRegions.has(region.kind);
		const speaking = resolveVoices(entry, ownWords ? document.author : null, here);
		problems.push(...speaking.problems);
		if (place.status !== 'found') {
			refused++;
			problems.push(refusal(place, folded, entry, here));
			continue;
		}
		if (region === null) {
			problems.push(problem('passage-mixes-regions', here('exact'), 'The words run over different regions.'));
			continue;
		}
		const cuts = cutsBetween(document.text, place.segments);
		for (const concern of new Set(cuts.flatMap(({ hides }) => hides))) {
			problems.push(problem(cutCodes[concern], here('exact'), `What the cut leaves out holds a ${concern}.`));
		}
		passages.push({
			id: `${document.id}/${entry.id}`,
			source: document.id,
			segments: place.segments,
			cuts,
			...speaking.value,
			region: region.kind,
			note: entry.note ?? null
		});
	}
	return { value: passages, problems };
}

/** The one region all segments lie in, wholly; null when there is none. */
function regionOf(regions: readonly Region[], segments: Segments): Region | null {
	const region = regionAt(regions, segments[0].start);
	const inside = segments.every(({ start, end }) => region && start >= region.start && end <= region.end);
	return inside ? region : null;
}

function refusal(
	place: Exclude<QuoteLocation, { readonly status: 'found' }>,
	text: FoldedText,
	entry: PassageEntry,
	at: (key: string) => Place
): Problem {
	const { raw } = text;
	const lines = lineStarts(raw);
	const show = ({ start, end }: Span) => `line ${lineAt(lines, start)}: “${shorten(raw.slice(start, end))}”`;
	const part =
		'segment' in place && place.segment > 0
			? `segment ${place.segment + 1} of the quotation`
			: 'the quotation';
	switch (place.status) {
		case 'empty':
			return problem('quote-empty', at('exact'), 'A segment of the quotation has no words.');
		case 'inside-word':
			return problem(
				'quote-inside-word',
				at('exact'),
				`The document has ${part} only as a piece of longer words.`,
				`Quote whole words: ${show(place.at)}`
			);
		case 'prefix-mismatch':
			return problem(
				'quote-prefix-mismatch',
				at('prefix'),
				'The document has the words, but nowhere right after this prefix.',
				`Copy the words that stand just before it in ${show(place.at[0])}`
			);
		case 'ambiguous':
			return problem(
				'quote-ambiguous',
				at('exact'),
				`The document has ${part} ${place.count} times, in lines ${place.at.map(({ start }) => lineAt(lines, start)).join(', ')}.`
			);
		case 'missing':
			return missing(part, place.elsewhere, nearestQuote(text, entry.exact), at('exact'), show);
	}
}

function missing(
	part: string,
	elsewhere: Span | null,
	nearest: Span | null,
	at: Place,
	show: (span: Span) => string
): Problem {
	if (elsewhere) {
		const hint = `It stands before what it should follow, in ${show(elsewhere)}`;
		return problem('quote-not-verbatim', at, `The document has ${part} only in another order.`, hint);
	}
	const hint = nearest ? `The nearest words are in ${show(nearest)}` : undefined;
	return problem('quote-not-verbatim', at, `The document does not have the words of ${part}.`, hint);
}

function shorten(words: string): string {
	const line = words.replace(/\s+/g, ' ');
	return line.length > 240 ? `${line.slice(0, 240)}…` : line;
}
