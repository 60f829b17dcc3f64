/** The words of a claim, and what was taken out of them. */
export interface KialoSentence {
	readonly text: string;
	/** Addresses behind words of the sentence. */
	readonly links: readonly string[];
	/** Marks such as `[1]` that name an entry of the list of sources. */
	readonly marks: readonly string[];
	/** Words between asterisks. */
	readonly emphasised: readonly string[];
}

const emphasis = /(?<![\\\p{L}\p{N}*])(\*{1,2})(?=[^\s*])([^*]*[^\s*\\])\1(?![\p{L}\p{N}*])/gu;
const link = /(?<!\\)\[([^[\]]*)\]\((\S+?)\)/g;

/** Takes Markdown out of a claim; `listed` says whether a number names a source. */
export function kialoSentence(written: string, listed: (number: string) => boolean): KialoSentence {
	const links: string[] = [];
	const marks: string[] = [];
	const emphasised: string[] = [];
	const text = written
		.replace(link, (_, words: string, address: string) => {
			links.push(address);
			return words;
		})
		.replace(/(?<!\\)\[(\d{1,4})\]/g, (mark, number: string) => {
			if (!listed(number)) return mark;
			marks.push(mark);
			return '';
		})
		.replace(emphasis, (_, _sign: string, words: string) => {
			emphasised.push(words);
			return words;
		})
		.replace(/\\([[\](){}*_#+.!>~`\\-])/g, '$1')
		.replace(/\s+([,.;:!?])/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();
	return { text, links, marks, emphasised };
}
