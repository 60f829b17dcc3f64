/** What a student gave for an answer: small JSON values, ids wherever they can be, so that they can be saved. */
import type { AskKindName } from './ask.ts';

/** 0 to 10, or `unknown` for “I don’t know”. */
export type Rating = number | 'unknown';

/** Where a student stands; empty words were not written. */
export interface StanceAnswer {
	/** Position id → 0 (strongly against) to 10 (strongly for); every position is there. */
	readonly ratings: Readonly<Record<string, Rating>>;
	/** 0 to 10; null when not given. */
	readonly confidence: number | null;
	/** The strongest reason for one's own view. */
	readonly reason: string;
	/** The strongest reason on the other side. */
	readonly otherSide: string;
	/** What would change one's mind; asked afterwards. */
	readonly wouldChange: string;
}

/** Item id → what it was matched with; every item is there. */
export type MatchAnswer = Readonly<Record<string, string>>;

/** Ids of the options marked, each once, in any order; may be none. */
export type MarkAnswer = readonly string[];

/** A position's case in the student's words; an empty text passes the task by. */
export interface RestateAnswer {
	readonly text: string;
	/** Qualified ids of the passages picked, each once. */
	readonly passages: readonly string[];
}

/** The shape of an answer by the kind of what is asked. A choice is answered with its id. */
export interface AnswerByKind {
	readonly choice: string;
	readonly stance: StanceAnswer;
	readonly 'who-said-it': MatchAnswer;
	readonly 'claim-or-step': MatchAnswer;
	readonly sort: MatchAnswer;
	readonly predict: MarkAnswer;
	readonly 'pick-evidence': MarkAnswer;
	readonly restate: RestateAnswer;
}
export type Answer = AnswerByKind[AskKindName];

/** The most characters of one free text: about two pages. */
export const longestText = 4_000;

/** A mapping with own keys, as JSON gives it. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the mapping has exactly these keys. */
export function hasKeys(value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
	return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}

/** Whether it is a list of some of these, each at most once. */
export function isPartOf(value: unknown, all: readonly string[]): value is readonly string[] {
	return (
		Array.isArray(value) &&
		new Set(value).size === value.length &&
		value.every((each) => typeof each === 'string' && all.includes(each))
	);
}

/** Whether it is text that may be kept. */
export function isText(value: unknown): value is string {
	return typeof value === 'string' && value.length <= longestText;
}

/** Whether it is a whole number from 0 to 10. */
export function isRating(value: unknown): value is number {
	return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
}
