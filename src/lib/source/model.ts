/**
 * The words of this room: a stored document, its regions, and the passages cut from it.
 * All offsets are UTF-16 code units into `Source.text`, start inclusive, end exclusive;
 * exporters turn them into Unicode code points (`code-points.ts`).
 */

/** A stretch of a text, in UTF-16 code units, `end` exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** What part of a page some lines are. Lines that no region names are `body`. */
export const regionKinds = ['body', 'headline', 'caption', 'link', 'reader-comment', 'sidebar'] as const;
export type RegionKind = (typeof regionKinds)[number];

/** The regions that are the document's own words; only these may stand behind a claim. */
export const quotableRegions: ReadonlySet<RegionKind> = new Set(['body', 'headline', 'caption']);

export interface Region extends Span {
	readonly kind: RegionKind;
}

/** What the author of the document does with the words: `rejects` means "prints them to argue against them". */
export const attitudes = ['asserts', 'reports', 'concedes', 'rejects'] as const;
export type Attitude = (typeof attitudes)[number];

/** In what capacity a voice speaks, as the document presents it. */
export const standings = [
	'affected',
	'officer',
	'official',
	'advocate',
	'provider',
	'lawyer',
	'scholar',
	'journalist',
	'columnist',
	'reader',
	'unknown'
] as const;
export type Standing = (typeof standings)[number];

/** Someone who speaks. `name` is null when the document names nobody: it is then shown as "author not named". */
export interface Voice {
	readonly name: string | null;
	readonly standing: Standing;
	readonly org?: string;
	readonly role?: string;
}

/** What kind of document a source is. */
export const sourceTypes = [
	'opinion',
	'news',
	'advocacy',
	'column',
	'court',
	'report',
	'letter',
	'interview',
	'other'
] as const;
export type SourceType = (typeof sourceTypes)[number];

/** How much of a date is known. */
export const datePrecisions = ['day', 'month', 'year', 'unknown'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/** `value` is ISO (`2019`, `2019-03`, `2019-03-04`), null when unknown; `basis` says how we know, or what hints there are. */
export interface SourceDate {
	readonly value: string | null;
	readonly precision: DatePrecision;
	readonly basis: string;
}

/** `excerpt`: only passages and a little context may be shown; `full`: the whole text may. */
export const rightsKinds = ['excerpt', 'full'] as const;
export type Rights = (typeof rightsKinds)[number];

/** Something left out between two segments of a passage, and what a reader might miss by it. */
export interface Cut extends Span {
	readonly hides: readonly CutConcern[];
}

/** What a cut may hide that changes the meaning: a “not”, a number, a “however”. */
export const cutConcerns = ['negation', 'number', 'contrast'] as const;
export type CutConcern = (typeof cutConcerns)[number];

/** A verbatim piece of a source: one or more segments in order, never the author's retyped words. */
export interface Passage {
	/** Qualified: `<source id>/<passage id>`. */
	readonly id: string;
	readonly source: string;
	/** At least one; in order; the words shown are `text.slice(start, end)` of each. */
	readonly segments: readonly Span[];
	readonly cuts: readonly Cut[];
	/** Innermost speaker first; the last is the document's own author, save in regions that are not its words. */
	readonly voices: readonly [Voice, ...Voice[]];
	readonly attitude: Attitude;
	readonly region: RegionKind;
	/** An editor's remark on how to read the words, plain text; shown as ours. */
	readonly note: string | null;
}

export interface Source {
	readonly id: string;
	/** A short name for labels, ours when the document has none. */
	readonly shortName: string;
	readonly sha256: string;
	/** null: untitled. */
	readonly title: string | null;
	/** Who wrote the document; `name` null where it does not say. */
	readonly author: Voice;
	/** null: not stated. */
	readonly publisher: string | null;
	readonly date: SourceDate;
	readonly type: SourceType;
	readonly url: string | null;
	readonly rights: Rights;
	/** An editor's note about the document as a whole, Markdown. */
	readonly note: string | null;
	/** The document as stored, decoded from UTF-8 and otherwise untouched. */
	readonly text: string;
	/** Cover the whole text, in order, without gaps. */
	readonly regions: readonly Region[];
	readonly passages: readonly Passage[];
}
