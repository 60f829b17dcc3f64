/** Text that authors type, as the files of a pack can hold it. */
import * as v from 'valibot';
import { problemCodes, type ProblemCode } from '#lib/pack/problem-codes.ts';
import { line, prose, text } from '#lib/pack/schemas/values.ts';

/** Characters that no file of ours may hold: control characters, and marks that reverse the writing. */
const unfit = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** The text in one line: white space is single spaces, what no file may hold is gone. */
export function asLine(raw: string): string {
	return raw.replace(unfit, '').replace(/\s+/g, ' ').trim();
}

/** The text in paragraphs: what no file may hold is gone. */
export function asProse(raw: string): string {
	return raw.replace(unfit, '').replace(/\r\n?/g, '\n').trim();
}

/** What a field of a pack takes. */
export type FieldKind =
	'title' | 'label' | 'line' | 'sentence' | 'answer' | 'note' | 'prose' | 'basis' | 'url';

const rules: Readonly<Record<FieldKind, v.GenericSchema<string>>> = {
	/** Of a node: a map writes it on one line together with its relations. */
	title: text(120),
	/** A name for tight places. */
	label: text(24),
	line,
	/** A line of a map may have 2,000 characters, escapes included. */
	sentence: text(700),
	answer: text(200),
	note: text(2_000),
	prose,
	basis: text(1_000),
	url: v.pipe(text(2_000), v.url('must be a web address'), v.regex(/^https?:/, 'must begin with https://'))
};

/** What is wrong with a text for such a field, as a sentence; null when it fits. Empty fits where it may. */
export function faultOf(kind: FieldKind, value: string, mayBeEmpty: boolean): string | null {
	if (value.trim() === '') return mayBeEmpty ? null : 'This cannot be empty.';
	const result = v.safeParse(rules[kind], value);
	if (result.success) return null;
	const [{ message }] = result.issues;
	const entry = message in problemCodes ? problemCodes[message as ProblemCode] : null;
	return entry ? `${entry.meaning} ${entry.advice}` : `This ${message}${/[.]$/.test(message) ? '' : '.'}`;
}
