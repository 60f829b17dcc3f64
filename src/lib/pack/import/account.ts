import type { Fate, ImportedItem } from '#lib/pack/import-result.ts';
import { clipWords } from './clip-words.ts';

/** Where a part stands in its file: a line from 1, or a path in formats without lines. */
export type Where = number | string;

/** Says of every part of a file what became of it. */
export class Account {
	readonly #items: ImportedItem[] = [];

	/** It stands in the draft as it was. */
	kept(what: string, name: string, at: Where): void {
		this.say('kept', what, name, at, '');
	}

	/** `message` says in a sentence why it was not kept as it was. */
	say(fate: Fate, what: string, name: string, at: Where, message: string): void {
		this.#items.push({
			what,
			name: clipWords(name, 80),
			line: typeof at === 'number' ? at : null,
			path: typeof at === 'number' ? '' : at,
			fate,
			message
		});
	}

	/** Something a pack needs that the file does not say: no part of the file, so it stands nowhere in it. */
	ours(what: string, name: string, message: string): void {
		this.say('guessed', what, name, '', message);
	}

	/** Every part once: by line, else in the order they were said, ours last. */
	items(): readonly ImportedItem[] {
		const place = ({ line, path }: ImportedItem) => line ?? (path === '' ? Infinity : 0);
		return this.#items.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
	}
}
