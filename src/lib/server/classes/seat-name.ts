/** The longest display name, in characters. */
export const longestName = 40;

/**
 * A display name as it is kept: white space folded, nothing that cannot be seen except what joins letters and emoji,
 * nothing that turns the direction of the words beside it.
 */
export function cleanName(typed: string): string {
	return typed
		.slice(0, 1000)
		.normalize('NFC')
		.toWellFormed()
		.replace(/[\p{Cc}\p{Cn}\p{Co}\u2028\u2029]+/gu, ' ')
		.replace(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFFD]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Two names with the same key look the same to a class: neither case nor spaces tell them apart. */
export function nameKey(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s\u200C\u200D]+/gu, '');
}

/** Why a cleaned name cannot be used; null when it can. */
export function nameProblem(name: string): 'name-empty' | 'name-too-long' | null {
	if (nameKey(name) === '') return 'name-empty';
	return [...name].length > longestName ? 'name-too-long' : null;
}

/** A free name like the one asked for: `Ada 2`. `taken` holds keys. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
	for (let number = 2; ; number++) {
		const ending = ` ${number}`;
		const start = [...name]
			.slice(0, longestName - ending.length)
			.join('')
			.trimEnd();
		if (!taken.has(nameKey(start + ending))) return start + ending;
	}
}
