import { titleInArgdown } from '#lib/pack/escape-argdown.ts';
import { clipWords } from './clip-words.ts';

/** As long as a title made from a sentence gets, in characters. */
const longest = 60;

/** Gives out titles made of sentences, none twice: in a map, a title is the name of its node. */
export class Titles {
	readonly #taken = new Set<string>();
	readonly #used = new Map<string, number>();

	/** Keeps a title as it is, for whoever comes with one; false when it is taken. */
	claim(title: string): boolean {
		const isFree = !this.#taken.has(title);
		this.#taken.add(title);
		return isFree;
	}

	/** A title for a node that says this. */
	take(sentence: string): string {
		const base = titleInArgdown(clipWords(sentence, longest)) || 'Untitled';
		let title = base;
		let used = this.#used.get(base) ?? 1;
		for (; this.#taken.has(title); title = `${base} (${used})`) used++;
		this.#used.set(base, used);
		this.#taken.add(title);
		return title;
	}
}
