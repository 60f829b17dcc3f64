import * as v from 'valibot';
import { stepKinds } from '#lib/classroom/round-format.ts';
import { count, line, list, slug, someOf } from './values.ts';

/** `8:00`, `1:30`: minutes and seconds; three hours at most. */
const time = v.pipe(
	v.string(),
	v.regex(/^\d{1,3}:[0-5]\d$/, 'must be minutes and seconds, such as 1:30'),
	v.transform((text) => {
		const [minutes, seconds] = text.split(':');
		return Number(minutes) * 60 + Number(seconds);
	}),
	v.maxValue(3 * 3600, 'may be three hours')
);

/** A time on a clock. */
const clock = v.pipe(time, v.minValue(1, 'must be a second or more'));

const side = v.strictObject({
	id: slug,
	name: line,
	bench: v.optional(slug),
	seats: v.pipe(count, v.minValue(1, 'must be 1 or more'), v.maxValue(20, 'may be 20'))
});

/** `all`, `none`, or the sides by id; `null` for all. */
const speakers = v.lazy((data) =>
	typeof data === 'string'
		? v.pipe(
				v.picklist(['all', 'none']),
				v.transform((word): string[] | null => (word === 'all' ? null : []))
			)
		: someOf(slug, 20)
);

/** `all-ready`, or the side that confirms. */
const leave = v.lazy((data) =>
	typeof data === 'string'
		? v.pipe(
				v.literal('all-ready'),
				v.transform((when) => ({ when }))
			)
		: v.pipe(
				v.strictObject({ confirmed: slug }),
				v.transform(({ confirmed }) => ({ when: 'confirmed' as const, by: confirmed }))
			)
);

const step = v.strictObject({
	id: slug,
	name: line,
	kind: v.picklist(stepKinds),
	time: v.optional(clock),
	speakers,
	speaker: v.optional(line),
	seat: v.optional(v.pipe(count, v.minValue(1, 'must be 1 or more'))),
	task: line,
	others: v.optional(line),
	leave: v.optional(leave),
	reasons: v.optional(v.pipe(count, v.maxValue(20, 'may be 20')), '0'),
	questions: v.optional(v.strictObject({ from: time, to: time })),
	rotation: v.optional(v.pipe(count, v.maxValue(19, 'may be 19')), '0')
});

const head = { name: line, summary: line, origin: v.picklist(['standard', 'ours']) } as const;

const wholeFormat = v.strictObject({
	...head,
	sides: v.pipe(list(side, 20), v.minLength(2, 'must have two entries or more')),
	pool: v.optional(clock),
	steps: someOf(step, 100)
});

const switchedFormat = v.strictObject({
	...head,
	switchSidesOf: slug,
	prepare: v.optional(clock, '5:00')
});

/** `<id>.yaml`: a format of its own, or another one run again with sides exchanged. */
export const formatFile = v.lazy((data) =>
	typeof data === 'object' && data !== null && 'switchSidesOf' in data ? switchedFormat : wholeFormat
);

/** What a format's file says. */
export type FormatFile = v.InferOutput<typeof wholeFormat> | v.InferOutput<typeof switchedFormat>;
/** A format of its own, as its author wrote it. */
export type WholeFormatFile = v.InferOutput<typeof wholeFormat>;
/** A format made of another, as its author wrote it. */
export type SwitchedFormatFile = v.InferOutput<typeof switchedFormat>;
