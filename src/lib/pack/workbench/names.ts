import type { DebateNode } from '#lib/debate/model.ts';
import { titleInArgdown } from '#lib/pack/escape-argdown.ts';
import { slugOf } from '#lib/pack/import/slugs.ts';
import { asLine } from './plain-text.ts';

/** Long enough to be known again, well below what an id may have. */
const longestSlug = 40;
/** Characters of a sentence that make a title. */
const longestTitle = 60;

/** A text as a short id: `The women are victims` → `the-women-are-victims`; `fallback` for one without Latin letters. */
export function shortSlug(text: string, fallback: string): string {
	const slug = slugOf(text);
	if (slug.length <= longestSlug) return slug || fallback;
	return slug.slice(0, longestSlug + 1).replace(/-[^-]*$/, '');
}

/** The wanted name, with a number where it is taken: `raid`, `raid-2`. */
export function freeId(wanted: string, taken: Iterable<string>): string {
	const all = new Set(taken);
	let id = wanted;
	for (let number = 2; all.has(id); number++) id = `${wanted}-${number}`;
	return id;
}

/**
 * The wanted title as a map can have it: one line without brackets, and unlike that of every other node, because a map
 * knows its nodes by their titles. `except` is the node that is to have it. Empty stays empty.
 */
export function freeTitle(nodes: readonly DebateNode[], wanted: string, except: string | null): string {
	const plain = asLine(titleInArgdown(wanted));
	const taken = new Set(nodes.filter(({ id }) => id !== except).map(({ title }) => title));
	let title = plain;
	for (let number = 2; taken.has(title) && title !== ''; number++) title = `${plain} (${number})`;
	return title;
}

/** A title for a sentence: its first words, without what punctuation ends them. */
export function titleFrom(sentence: string): string {
	const line = asLine(sentence);
	const words = line.length > longestTitle ? line.slice(0, longestTitle + 1).replace(/\s\S*$/, '') : line;
	return words.slice(0, longestTitle).replace(/[\p{P}\s]+$/u, '');
}
