import { foldText } from '#lib/source/fold-text.ts';
import { locateQuote } from '#lib/source/locate-quote.ts';
import { quotableRegions, type Passage, type Source, type Voice } from '#lib/source/model.ts';
import { regionAt, regionsOf, type NamedLines } from '#lib/source/regions.ts';

/** A named author, for tests that are not about who it is. */
export const someone: Voice = { name: 'Ada Writer', standing: 'journalist' };
export const nobody: Voice = { name: null, standing: 'unknown' };

/** A source of these words; every other field can be set. */
export function makeSource(
	text: string,
	fields: Partial<Source> = {},
	named: readonly NamedLines[] = []
): Source {
	return {
		id: 'doc',
		shortName: 'The document',
		sha256: '',
		title: 'A title',
		author: someone,
		publisher: 'The Paper',
		date: { value: '2019-03-04', precision: 'day', basis: 'printed' },
		type: 'opinion',
		url: null,
		rights: 'full',
		note: null,
		text,
		regions: regionsOf(text, named),
		passages: [],
		...fields
	};
}

/** The passage of these exact words, located as the pack reader does it; `inner` are the voices before the author. */
export function makePassage(
	source: Source,
	exact: string,
	fields: Partial<Passage> = {},
	inner: readonly Voice[] = []
): Passage {
	const location = locateQuote(foldText(source.text), exact);
	if (location.status !== 'found') throw new Error(`“${exact}” is ${location.status}`);
	const region = fields.region ?? regionAt(source.regions, location.segments[0].start)?.kind ?? 'body';
	const [first, ...others] = quotableRegions.has(region) ? [...inner, source.author] : inner;
	return {
		id: `${source.id}/${exact.toLowerCase().replace(/[^a-z]+/g, '-')}`,
		source: source.id,
		segments: location.segments,
		cuts: [],
		voices: [first ?? { name: null, standing: 'unknown' }, ...others],
		attitude: 'asserts',
		region,
		note: null,
		...fields
	};
}

/** The source with passages of these words. */
export function withPassages(source: Source, exacts: readonly string[]): Source {
	return { ...source, passages: exacts.map((exact) => makePassage(source, exact)) };
}
