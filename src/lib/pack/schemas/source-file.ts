import * as v from 'valibot';
import {
	attitudes,
	datePrecisions,
	regionKinds,
	rightsKinds,
	sourceTypes,
	standings
} from '#lib/source/model.ts';
import { line, list, prose, slug, text, unless } from './values.ts';

const voice = v.strictObject({
	name: unless('unknown'),
	standing: v.picklist(standings),
	org: v.optional(line),
	role: v.optional(line)
});

const lineNumbers = v.pipe(
	v.string(),
	v.regex(/^[1-9]\d{0,6}(-[1-9]\d{0,6})?$/, 'must be a line or lines, such as 7 or 3-5'),
	v.transform((value) => {
		const [first = '', last = first] = value.split('-');
		return { firstLine: Number(first), lastLine: Number(last) };
	}),
	v.check(({ firstLine, lastLine }) => firstLine <= lastLine, 'must count upwards')
);

const passage = v.strictObject({
	id: slug,
	exact: text(5_000),
	prefix: v.optional(text(500)),
	voices: v.optional(list(voice, 12), []),
	attitude: v.optional(v.picklist(attitudes)),
	note: v.optional(text(2_000))
});

const datePatterns = {
	day: /^\d{4}-\d{2}-\d{2}$/,
	month: /^\d{4}-\d{2}$/,
	year: /^\d{4}$/,
	unknown: /^unknown$/
} as const;

const date = v.pipe(
	v.strictObject({ value: v.string(), precision: v.picklist(datePrecisions), basis: text(1_000) }),
	v.check(
		({ value, precision }) => datePatterns[precision].test(value) && isDate(value),
		'must have a value as precise as it says: 2019-03-04 day, 2019-03 month, 2019 year, unknown unknown'
	),
	v.transform(({ value, ...rest }) => ({ value: value === 'unknown' ? null : value, ...rest }))
);

/** Whether the calendar has that day or month; a year alone and `unknown` need no calendar. */
function isDate(value: string): boolean {
	if (value === 'unknown') return true;
	const full = value.length === 7 ? `${value}-01` : value;
	if (full.length !== 10) return true;
	const parsed = new Date(`${full}T00:00:00Z`);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full);
}

/** `sources/<id>.yaml` */
export const sourceFile = v.strictObject({
	file: v.optional(line),
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be the 64 hex digits of sha256sum')),
	shortName: text(60),
	title: unless('untitled'),
	author: voice,
	publisher: unless('unknown'),
	date,
	type: v.picklist(sourceTypes),
	url: v.optional(
		v.pipe(text(2_000), v.url('must be a web address'), v.regex(/^https?:/, 'must begin with http or https'))
	),
	rights: v.picklist(rightsKinds),
	note: v.optional(prose),
	regions: v.optional(list(v.strictObject({ kind: v.picklist(regionKinds), lines: lineNumbers }), 2_000), []),
	passages: v.optional(list(passage, 2_000), [])
});

/** What a `sources/<id>.yaml` says. */
export type SourceFile = v.InferOutput<typeof sourceFile>;
/** One passage as its author wrote it. */
export type PassageEntry = SourceFile['passages'][number];
/** A voice as its author wrote it: `name` null for `unknown`. */
export type VoiceEntry = SourceFile['author'];
