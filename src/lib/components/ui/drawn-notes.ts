/** What a drawing of a debate says on its nodes beside their own words: a mark and a word or two. */

/** A mark in a box of 16 × 16: what is filled, what is drawn in outline, what is drawn dashed. Empty: nothing. */
export interface NoteShape {
	readonly fill: string;
	readonly stroke: string;
	readonly dashed: string;
}

export interface DrawnNote {
	/** Short enough for the head of a box. */
	readonly words: string;
	/** The whole of it, to be read out. */
	readonly says: string;
	/** Null for words without a mark. */
	readonly shape: NoteShape | null;
	readonly tone: 'ink' | 'soft' | 'accent';
	/** How strongly a box is drawn where it is too small for any mark, 0 to 1. */
	readonly presence: number;
}

/** Notes by number, so that ten thousand nodes cost a list and no objects. */
export interface DrawnNotes {
	readonly notes: readonly DrawnNote[];
	/** By node number: place in `notes` and one; 0 for none. */
	readonly at: Uint16Array;
	/** By relation number, 1 for those that step back. */
	readonly faint: Uint8Array;
}

/** The note on a node; null for none. */
export function noteOn(drawn: DrawnNotes | null, node: number): DrawnNote | null {
	return drawn?.notes[(drawn.at[node] ?? 0) - 1] ?? null;
}
