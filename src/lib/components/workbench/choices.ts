import { kindMeaning } from '#lib/debate/plain-words.ts';
import { nodeKinds } from '#lib/debate/model.ts';
import { regionLabels, standingLabels, typeLabels } from '#lib/source/labels.ts';
import {
	regionKinds,
	sourceTypes,
	standings,
	type Attitude,
	type DatePrecision,
	type Rights
} from '#lib/source/model.ts';

/** What a select offers: values with the words for them. */
export type Choices<Value extends string> = readonly (readonly [value: Value, words: string])[];

/** What kind of document it is. */
export const typeChoices = sourceTypes.map((type) => [type, typeLabels[type]] as const);

/** In what capacity somebody speaks. */
export const standingChoices = standings.map(
	(standing) => [standing, standing === 'unknown' ? 'not stated' : standingLabels[standing]] as const
);

/** What part of a page words stand in. */
export const regionChoices = regionKinds.map((kind) => [kind, regionLabels[kind]] as const);

/** What kind of question a claim answers. */
export const kindChoices = nodeKinds.map((kind) => [kind, kindMeaning[kind]] as const);

/** How much of a date is known. */
export const precisionChoices: Choices<DatePrecision> = [
	['day', 'the day'],
	['month', 'the month'],
	['year', 'the year'],
	['unknown', 'nothing']
];

/** How much of a document may be shown. */
export const rightsChoices: Choices<Rights> = [
	['excerpt', 'Passages with a little around them: somebody else holds the rights'],
	['full', 'All of it: it is free, or you hold the rights']
];

/** What the author of a document does with the words of others. */
export const attitudeChoices: Choices<Attitude> = [
	['asserts', 'agrees with them'],
	['reports', 'reports them'],
	['concedes', 'concedes them'],
	['rejects', 'rejects them: prints them to argue against them']
];
