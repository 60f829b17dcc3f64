/** As long as an id may be. */
const longest = 64;

/**
 * Gives out ids: each a slug made of the words it is for, none twice. The same words in the same order give the same
 * ids, so a file read again has the ids it had.
 */
export class Slugs {
	readonly #taken = new Set<string>();
	/** The number that the next of the same words is tried with. */
	readonly #next = new Map<string, number>();

	/** The slug of these words; `instead` where they hold no letter or digit a slug can have. */
	take(words: string, instead: string): string {
		const slug = slugOf(words) || instead;
		const base = slug.slice(0, longest - 8).replace(/-$/, '');
		let free = slug;
		let n = this.#next.get(base) ?? 2;
		for (; this.#taken.has(free); n++) free = `${base}-${n}`;
		this.#next.set(base, n);
		this.#taken.add(free);
		return free;
	}
}

/** Words as a slug, cut at a word's end; empty where nothing is left. */
export function slugOf(words: string): string {
	const slug = words
		.slice(0, 1_000)
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	if (slug.length <= longest) return slug;
	return slug
		.slice(0, longest + 1)
		.replace(/-[^-]*$/, '')
		.slice(0, longest);
}
