/** The scenario in an address, beside whatever else its query says. */

/** What follows the path: a query, a fragment, both or nothing. */
export type AddressRest = '' | `?${string}` | `#${string}`;

/** The value of `lens`; null where the address has none. */
export function lensIn(search: string): string | null {
	return new URLSearchParams(search).get('lens');
}

/** A query with another value of `lens`, or with null without it, and the fragment (with its `#`). */
export function withLens(search: string, value: string | null, hash = ''): AddressRest {
	const others = search
		.replace(/^\?/, '')
		.split('&')
		.filter((piece) => piece !== '' && piece !== 'lens' && !piece.startsWith('lens='));
	// Written as it is, because `~` and `.` need no escaping and the address stays readable.
	const pieces = value === null ? others : [...others, `lens=${value}`];
	if (pieces.length > 0) return `?${pieces.join('&')}${hash}`;
	return hash === '' ? '' : `#${hash.slice(1)}`;
}
