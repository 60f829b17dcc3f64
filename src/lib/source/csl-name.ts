/** A speaker's name as CSL wants it. */
import type { Voice } from './model.ts';

/** A name of CSL-JSON: a person's in parts, an organisation's (or a name of one word) as `literal`. */
export type CslName =
	| {
			readonly family: string;
			readonly given: string;
			readonly 'non-dropping-particle'?: string;
			readonly suffix?: string;
	  }
	| { readonly literal: string };

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/**
 * Takes the last word for the family name, lower-case words before it (`van der`) for its particle, `Jr.` and
 * the like for a suffix. A voice that is its own organisation, or `organisation` itself, stays whole. null when
 * the voice has no name.
 */
export function cslName(voice: Voice, organisation: string | null = null): CslName | null {
	if (voice.name === null) return null;
	const words = voice.name.split(/[\s,]+/).filter((word) => word !== '');
	const whole = [voice.org, organisation].includes(voice.name) || /^the$/i.test(words[0] ?? '');
	const after = words.length > 2 && suffix.test(words.at(-1) ?? '') ? words.pop() : undefined;
	const family = words.pop();
	if (whole || family === undefined || words.length === 0) return { literal: voice.name };
	const particles: string[] = [];
	for (let word = words.at(-1); word !== undefined && /^\p{Ll}/u.test(word); word = words.at(-1)) {
		particles.unshift(word);
		words.pop();
	}
	return {
		family,
		given: words.join(' '),
		...(particles.length > 0 ? { 'non-dropping-particle': particles.join(' ') } : {}),
		...(after === undefined ? {} : { suffix: after })
	};
}
