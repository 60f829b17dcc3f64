/** The scenario in an address, beside whatever else its query says. */

/** The value of `lens`; null where the address has none. */
export function lensIn(search: string): string | null {
	return new URLSearchParams(search).get('lens');
}

/** A query with another value of `lens`, or with null without it; empty, or beginning with `?`. */
export function withLens(search: string, value: string | null): '' | `?${string}` {
	const others = search
		.replace(/^\?/, '')
		.split('&')
		.filter((piece) => piece !== '' && piece !== 'lens' && !piece.startsWith('lens='));
	// Written as it is, because `~` and `.` need no escaping and the address stays readable.
	const pieces = value === null ? others : [...others, `lens=${value}`];
	return pieces.length > 0 ? `?${pieces.join('&')}` : '';
}
