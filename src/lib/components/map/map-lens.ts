import type { Snippet } from 'svelte';
import type { DrawnNotes } from '#lib/components/ui/drawn-notes.ts';

/** Opens a node, by its number; the drawing moves to it. */
export type Walk = (node: number) => void;

/** What a page lends its map to ask “what if?” with. */
export interface MapLens {
	/** What is drawn on every box; null while nobody asks. */
	readonly notes: DrawnNotes | null;
	/** Everything that is not about one node. */
	readonly sheet: Snippet<[walk: Walk, close: () => void]>;
	/** The part about the open node, by its id. */
	readonly node: Snippet<[id: string, walk: Walk]>;
}
