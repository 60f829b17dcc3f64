import type { MissingNames } from '#lib/pack/parse-argdown.ts';
import { nameOf } from './argdown-nodes.ts';
import { Titles } from './titles.ts';

/** Names for what has none, and what has been named by them. */
export interface GivenNames extends MissingNames {
	/** `nameOf` each element that got its title here. */
	readonly given: ReadonlySet<string>;
}

/** Titles for claims and arguments that have none, made of their words and used by nobody else in the text. */
export function namesFor(text: string): GivenNames {
	const titles = new Titles();
	for (const [, claim, argument] of text.matchAll(/\[([^[\]]+)\]|<([^<>]+)>/g))
		titles.claim(claim ?? argument ?? '');
	const given = new Set<string>();
	const give = (type: 'claim' | 'argument', words: string) => {
		const title = titles.take(words);
		given.add(nameOf({ type, title }));
		return title;
	};
	return {
		given,
		claim: (sentence) => give('claim', sentence),
		argument: (conclusion) => give('argument', `Step to: ${conclusion}`)
	};
}
