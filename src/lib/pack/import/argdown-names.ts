import { titleInArgdown } from '#lib/pack/escape-argdown.ts';
import type { MissingNames } from '#lib/pack/parse-argdown.ts';
import { clipWords } from './clip-words.ts';

/** Titles for claims and arguments that have none, made of their words and used by nobody else in the text. */
export function namesFor(text: string): MissingNames {
	const taken = new Set(
		[...text.matchAll(/\[([^[\]]+)\]|<([^<>]+)>/g)].map(([, claim, argument]) => claim ?? argument)
	);
	const free = (wish: string): string => {
		const title = titleInArgdown(clipWords(wish, 60)) || 'Untitled';
		let name = title;
		for (let n = 2; taken.has(name); n++) name = `${title} (${n})`;
		taken.add(name);
		return name;
	};
	return { claim: free, argument: (conclusion) => free(`Step to: ${conclusion}`) };
}
