import type { PackDraft } from './pack-draft.ts';

/**
 * What became of a part of an imported file: it stands in the draft as it was; it stands there, and something about it
 * is ours (a kind, a position, an author); it became one with another part; the draft has no place for it.
 */
export const fates = ['kept', 'guessed', 'merged', 'dropped'] as const;
export type Fate = (typeof fates)[number];

/** One part of an imported file: a claim, a relation, a quotation, a setting. */
export interface ImportedItem {
	/** What it is, in a word: `claim`, `relation`, `tag`. */
	readonly what: string;
	/** Enough of it to know it again; at most 80 characters. */
	readonly name: string;
	/** Line in the file, from 1; null for formats without lines, whose `path` tells. */
	readonly line: number | null;
	/** Where it stands in formats without lines: `nodes[12].text`; else empty. With no line either, it is not in the file: a guess that the pack needed. */
	readonly path: string;
	readonly fate: Fate;
	/** Why it was not kept as it was, in one sentence; empty for what was kept. */
	readonly message: string;
}

/** A file read as a debate, with an account of every part of it. */
export interface Import {
	readonly draft: PackDraft;
	/** Every part of the file once, in its order. */
	readonly items: readonly ImportedItem[];
}

/** Why a file cannot be read at all. */
export interface ImportRefusal {
	readonly message: string;
	/** Line in the file, from 1; null when no line is to blame. */
	readonly line: number | null;
	/** What to do about it. */
	readonly hint: string;
}

export type ImportReading =
	{ readonly ok: true; readonly value: Import } | { readonly ok: false; readonly refusal: ImportRefusal };

/** The loss list: what was not kept as it was. */
export function losses({ items }: Import): readonly ImportedItem[] {
	return items.filter(({ fate }) => fate !== 'kept');
}
