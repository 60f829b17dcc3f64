import type { Fate, ImportedItem } from '#lib/pack/import-result.ts';
import { countInWords } from '#lib/debate/plain-words.ts';

/** How many parts of a file met each fate; what is ours alone is counted apart. */
export interface FateCount extends Readonly<Record<Fate, number>> {
	/** Parts of the file. */
	readonly all: number;
	/** What a pack needs and the file does not say. */
	readonly added: number;
}

/** Whether an item is no part of the file: a pack cannot be without it, so it was made. */
export function isAdded({ line, path }: ImportedItem): boolean {
	return line === null && path === '';
}

/** Counts the parts of a file by fate. */
export function countFates(items: readonly ImportedItem[]): FateCount {
	const count = { all: 0, added: 0, kept: 0, guessed: 0, merged: 0, dropped: 0 };
	for (const item of items) {
		if (isAdded(item)) count.added++;
		else {
			count.all++;
			count[item.fate]++;
		}
	}
	return count;
}

/** “12 parts: 9 kept, 1 guessed, 1 merged, 1 dropped. 2 things were added that a pack needs.” */
export function countInSentence(items: readonly ImportedItem[]): string {
	const { all, added, kept, guessed, merged, dropped } = countFates(items);
	const sum = `${countInWords(all, 'part')}: ${kept} kept, ${guessed} guessed, ${merged} merged, ${dropped} dropped.`;
	if (added === 0) return sum;
	return `${sum} ${added === 1 ? '1 thing was' : `${added} things were`} added that a pack needs.`;
}
