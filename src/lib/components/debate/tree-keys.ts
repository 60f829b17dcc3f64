/** A row of a tree as the keys see it; only rows that are not folded away. */
export interface TreeRow {
	/** From 0 at the margin. */
	readonly level: number;
	readonly title: string;
	/** `none`: nothing hangs under it. `pointer`: it only points to the place where it stands in full. */
	readonly fold: 'open' | 'closed' | 'none' | 'pointer';
}

/** What a key does: go to a row, open or close rows (by their places in the list), or follow the pointer of a row. */
export type TreeMove =
	| { readonly go: number }
	| { readonly open: readonly number[] }
	| { readonly close: number }
	| { readonly follow: number };

/**
 * The keys of a tree, as the WAI-ARIA Authoring Practices give them: up and down to the rows beside, Home and End, right
 * to open and then into a branch, left to close and then out of it, `*` to open all beside. Null for other keys and
 * where there is nowhere to go.
 */
export function treeMove(rows: readonly TreeRow[], at: number, key: string): TreeMove | null {
	const row = rows[at];
	if (!row) return null;
	switch (key) {
		case 'ArrowDown':
			return goTo(rows, at + 1);
		case 'ArrowUp':
			return goTo(rows, at - 1);
		case 'Home':
			return goTo(rows, 0);
		case 'End':
			return goTo(rows, rows.length - 1);
		case 'ArrowRight':
			if (row.fold === 'closed') return { open: [at] };
			if (row.fold === 'pointer') return { follow: at };
			return row.fold === 'open' ? goTo(rows, at + 1) : null;
		case 'ArrowLeft':
			return row.fold === 'open' ? { close: at } : goTo(rows, parentOf(rows, at));
		case '*':
			return { open: siblingsOf(rows, at).filter((place) => rows[place]?.fold === 'closed') };
		default:
			return null;
	}
}

/** The next row, going round, whose title begins with what was typed, its quotation marks aside; null when none does. */
export function typeAhead(rows: readonly TreeRow[], at: number, typed: string): TreeMove | null {
	const wanted = typed.toLowerCase();
	// One letter goes on to the next such row, more letters first look where they are.
	const first = typed.length > 1 ? at : at + 1;
	const places = rows.map((_, n) => (first + n) % rows.length);
	const begins = ({ title }: TreeRow) =>
		title
			.toLowerCase()
			.replace(/^[“"‘']+/, '')
			.startsWith(wanted);
	return goTo(rows, places.find((place) => begins(rows[place]!)) ?? -1);
}

function goTo(rows: readonly TreeRow[], place: number): TreeMove | null {
	return rows[place] ? { go: place } : null;
}

/** The row the branch hangs under; -1 at the margin. */
function parentOf(rows: readonly TreeRow[], at: number): number {
	const level = rows[at]?.level ?? 0;
	return rows.findLastIndex((row, place) => place < at && row.level < level);
}

/** All rows of the same branch and level, the row itself among them. */
function siblingsOf(rows: readonly TreeRow[], at: number): readonly number[] {
	const level = rows[at]?.level ?? 0;
	const parent = parentOf(rows, at);
	const end = rows.findIndex((row, place) => place > at && row.level < level);
	return rows.flatMap((row, place) =>
		row.level === level && place > parent && (end < 0 || place < end) ? [place] : []
	);
}
