import { escapeArgdown } from '#lib/pack/escape-argdown.ts';
import type { Account, Where } from './account.ts';

/** Characters of a sentence as it is typed in a map, where a line has few more. */
const longest = 1_500;

/** A sentence that fits a line of a map; what is cut off its end is accounted for. */
export function clipSentence(sentence: string, at: Where, account: Account): string {
	if (escapeArgdown(sentence).length <= longest) return sentence;
	// Each character may need a backslash.
	const most = escapeArgdown(sentence.slice(0, longest)).length <= longest + 100 ? longest : longest / 2;
	const kept = sentence.slice(0, most).replace(/\s+\S*$|[\ud800-\udbff]$/, '');
	account.say(
		'dropped',
		'words',
		sentence.slice(kept.length),
		at,
		`A sentence in a map has at most ${longest} characters.`
	);
	return `${kept} …`;
}
