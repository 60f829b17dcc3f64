/** A source as an item of CSL-JSON (https://docs.citationstyles.org), saying no more than the document says. */
import { cslName, type CslName } from './csl-name.ts';
import { typeLabels } from './labels.ts';
import type { Passage, Source, SourceDate, SourceType, Span } from './model.ts';
import { attributionSentence } from './voices.ts';

/** The fields of CSL-JSON that we fill; one that is absent is not known. */
export interface CslItem {
	readonly id: string;
	readonly type: 'article-newspaper' | 'webpage' | 'report' | 'interview' | 'document';
	readonly title?: string;
	/** A description in place of the title of an untitled document; styles put it in brackets or bare. */
	readonly genre?: string;
	readonly author?: readonly [CslName];
	/** The paper or site; of a report, a letter, a court document it is the `publisher` instead. */
	readonly 'container-title'?: string;
	readonly publisher?: string;
	readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
	readonly URL?: string;
	readonly archive?: string;
	readonly archive_location?: string;
	/** Who is speaking in the passage cited. */
	readonly note?: string;
}

/** A citation ready to copy, in each style; plain text without markup, `cslJson` an array of one item. */
export interface Citations {
	/** APA, 7th edition. */
	readonly apa: string;
	/** MLA, 9th edition. */
	readonly mla: string;
	/** Chicago, 17th edition, author-date. */
	readonly chicago: string;
	/** Ours: also names the voices between the words and the document. */
	readonly plain: string;
	readonly cslJson: string;
	/** Where the styles ask for italics, in their texts; in order, empty for none. */
	readonly italics: Readonly<Record<'apa' | 'mla' | 'chicago', readonly Span[]>>;
}

/** What a document is to CSL when we know who published it; without a publisher each is a `document`. */
const cslTypes: Readonly<Record<SourceType, CslItem['type']>> = {
	opinion: 'article-newspaper',
	news: 'article-newspaper',
	column: 'article-newspaper',
	advocacy: 'webpage',
	report: 'report',
	interview: 'interview',
	court: 'document',
	letter: 'document',
	other: 'document'
};

/**
 * The CSL item of a source. An unnamed author, an unknown publisher or date are left out, never filled in; an
 * untitled source has a description as `genre` instead of a title. `passage` adds who speaks in it, as a note.
 * `urlOfPage` is where Parallax shows the document, given as its archive.
 */
export function cslOf(source: Source, passage: Passage | null, urlOfPage: string | null = null): CslItem {
	const type = source.publisher === null ? 'document' : cslTypes[source.type];
	const whoPublished = type === 'report' || type === 'document' ? 'publisher' : 'container-title';
	const author = cslName(source.author, source.publisher);
	const dateParts = datePartsOf(source.date);
	return {
		id: source.id,
		type,
		...(source.title === null ? { genre: untitledLabel(source) } : { title: source.title }),
		...(author ? { author: [author] as const } : {}),
		...(source.publisher === null ? {} : { [whoPublished]: source.publisher }),
		...(dateParts ? { issued: { 'date-parts': [dateParts] as const } } : {}),
		...(source.url === null ? {} : { URL: source.url }),
		...(urlOfPage === null ? {} : { archive: 'Parallax', archive_location: urlOfPage }),
		...(passage === null ? {} : { note: `Passage: ${attributionSentence(source, passage)}` })
	};
}

/** What stands in place of a title that the document does not have: `Untitled opinion piece`. */
export function untitledLabel(source: Pick<Source, 'type'>): string {
	return `Untitled ${typeLabels[source.type]}`;
}

/** A title as it stands inside a citation: without its own full stop, which would meet the citation's. */
export function titleInCitation(title: string): string {
	return title.replace(/(?<!\.)\.$/, '');
}

function datePartsOf({ value, precision }: SourceDate): readonly number[] | null {
	if (value === null || precision === 'unknown') return null;
	return value.split('-').map(Number).slice(0, { year: 1, month: 2, day: 3 }[precision]);
}
