/** The words in which this room's unions are shown to readers (English), in one place. */
import type { Attitude, RegionKind, SourceDate, SourceType, Standing } from './model.ts';

/** What the document's author does with the words, as a verb after "the author". */
export const attitudeLabels: Readonly<Record<Attitude, string>> = {
	asserts: 'agrees',
	reports: 'reports it',
	concedes: 'concedes it',
	rejects: 'rejects it'
};

/** What a stretch of a page is; `body` and `headline` are the document's own. */
export const regionLabels: Readonly<Record<RegionKind, string>> = {
	body: 'Text',
	headline: 'Headline',
	caption: 'Caption',
	link: 'Link to another article',
	'reader-comment': 'Reader’s comment',
	sidebar: 'Site text, not part of the article'
};

/** What kind of document a source is; lower case, stands after "a" or a possessive. */
export const typeLabels: Readonly<Record<SourceType, string>> = {
	opinion: 'opinion piece',
	news: 'news report',
	advocacy: 'article',
	column: 'column',
	court: 'court document',
	report: 'report',
	letter: 'letter',
	interview: 'interview',
	other: 'document'
};

/** In what capacity someone speaks; a noun that stands after "a" or alone. */
export const standingLabels: Readonly<Record<Standing, string>> = {
	affected: 'person affected',
	officer: 'police officer',
	official: 'official',
	advocate: 'advocate',
	provider: 'service provider',
	lawyer: 'lawyer',
	scholar: 'scholar',
	journalist: 'journalist',
	columnist: 'columnist',
	reader: 'reader',
	unknown: 'person'
};

/** `a` or `an`, by the first letter: enough for the labels above and for roles written in plain words. */
export function withArticle(noun: string): string {
	return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** The date as precisely as it is known: `March 4, 2019`, `March 2019`, `2019`; `no date stated` when unknown. */
export function dateLabel(date: SourceDate): string {
	if (date.value === null || date.precision === 'unknown') return 'no date stated';
	const shown = {
		day: { day: 'numeric', month: 'long', year: 'numeric' },
		month: { month: 'long', year: 'numeric' },
		year: { year: 'numeric' }
	} as const;
	return new Intl.DateTimeFormat('en-US', { ...shown[date.precision], timeZone: 'UTC' }).format(
		new Date(date.value)
	);
}
