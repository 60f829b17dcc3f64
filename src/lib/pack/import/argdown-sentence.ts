import { slugOf } from './slugs.ts';

/** What was taken out of a sentence, by what it is. */
export interface TakenOut {
	readonly what: 'emphasis' | 'link' | 'mention' | 'tag';
	readonly name: string;
}

/** A sentence as the reader of maps takes it, without what a map has no place for. */
export interface PlainSentence {
	readonly text: string;
	readonly taken: readonly TakenOut[];
}

const link = /(?<!\\)\[([^[\]]+)\]\(([^()\s]*)\)/g;
const mention = /@(?:\[([^[\]<>]+)\]|<([^[\]<>]+)>)/g;
const tag = /(?<=^|\s)#(?:\(([^()]+)\)|([\p{L}\p{N}_-]+))/gu;
const emphasis = /(?<![\\\p{L}\p{N}])(\*\*|__|\*|_)(?=\S)((?:(?!\1).)*?[^\s\\])\1(?![\p{L}\p{N}])/gu;

/** Links and emphasis become plain words, tags are written as slugs, and what else is a sign to Argdown is escaped. */
export function plainSentence(sentence: string): PlainSentence {
	const taken: TakenOut[] = [];
	const take = (what: TakenOut['what'], name: string) => void taken.push({ what, name });
	const worded = sentence
		.replace(link, (_, words: string, address: string) => {
			take('link', address);
			return words;
		})
		.replace(mention, (_, claim?: string, argument?: string) => {
			take('mention', claim ?? argument ?? '');
			return claim ?? argument ?? '';
		})
		.replace(tag, (_, several?: string, one?: string) => {
			const slug = slugOf(several ?? one ?? '');
			if (slug === '') take('tag', several ?? one ?? '');
			return slug === '' ? '' : `#${slug}`;
		});
	let plain = worded;
	for (let depth = 0; depth < 3; depth++)
		plain = plain.replace(emphasis, (_, _sign: string, words: string) => {
			take('emphasis', words);
			return words;
		});
	return { text: escapeRest(plain), taken };
}

/** Backslashes before what the reader of maps would refuse; those that stand there already stay. */
function escapeRest(sentence: string): string {
	return sentence.replace(/\\$/, '').replace(/\\.|={3,}|\/(?=[/*])|[[\]<>{}*_@]|^\s*,|(?<=\S)#/gs, (sign) => {
		if (sign.startsWith('\\')) return sign;
		if (sign.startsWith('=')) return sign.replaceAll('=', '\\=');
		return sign.replace(/\S/, '\\$&');
	});
}
