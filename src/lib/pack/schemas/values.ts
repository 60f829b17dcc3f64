import * as v from 'valibot';
import { hasSafeLinks, isWithoutHtml, isWithoutImages } from '#lib/pack/markdown-safety.ts';
import type { ProblemCode } from '#lib/pack/problem-codes.ts';

/** Ids are slugs, so none can name a path, an HTML attribute or a key that objects have by nature. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestId = 64;
const passagePattern = /^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/;

/** `arrest-as-rescue` */
export const slug = v.pipe(
	v.string(),
	v.regex(slugPattern),
	v.maxLength(longestId, `may have ${longestId} letters`)
);

/** What an answer came to: a slug, or `leans-` before one. */
export const outcomeId = v.pipe(
	v.string(),
	v.regex(slugPattern),
	v.maxLength('leans-'.length + longestId, 'is too long for an outcome')
);

/** A qualified passage id: `post-oped/lifeline`. */
export const passageId = v.pipe(
	v.string(),
	v.regex(passagePattern, 'must be <source id>/<passage id>'),
	v.maxLength(2 * longestId + 1, 'is too long for a passage')
);

/** Text of at most that many UTF-16 units, trimmed, not empty. */
export function text(most: number) {
	return v.pipe(
		v.string(),
		v.trim(),
		v.nonEmpty('must not be empty'),
		v.maxLength(most, `may have ${most} characters`)
	);
}

/** One line: a title, a name, a label. */
export const line = v.pipe(text(300), v.regex(/^[^\n]*$/, 'must be one line'));

/** Markdown of some paragraphs; the messages are problem codes. */
export const prose = v.pipe(
	text(8_000),
	v.check(isWithoutHtml, 'markdown-html' satisfies ProblemCode),
	v.check(isWithoutImages, 'markdown-image' satisfies ProblemCode),
	v.check(hasSafeLinks, 'markdown-link' satisfies ProblemCode)
);

/** A whole number without sign. */
export const count = v.pipe(v.string(), v.regex(/^\d{1,6}$/, 'must be a whole number'), v.transform(Number));

/** Lists no author needs longer. */
export function list<Item extends v.GenericSchema>(item: Item, most = 200) {
	return v.pipe(v.array(item), v.maxLength(most, `may have ${most} entries`));
}

/** A list with something in it. */
export function someOf<Item extends v.GenericSchema>(item: Item, most = 200) {
	return v.pipe(list(item, most), v.nonEmpty('must not be empty'));
}

/** A word for "we do not know", else text; null stands for unknown. */
export function unless(word: string) {
	return v.pipe(
		line,
		v.transform((value) => (value === word ? null : value))
	);
}
