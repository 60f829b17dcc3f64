import type { Snippet } from 'svelte';
import type { Quotation } from '#lib/source/quotation.ts';

/** What a question shows that belongs to other features; the page lends it. */
export interface AskParts {
	/** A quotation with all that a reader needs to judge it. */
	readonly card: Snippet<[Quotation]>;
	/** The same without the words around it, where it stands among others. */
	readonly short: Snippet<[Quotation]>;
	/** BCP 47, of the quotations. */
	readonly language: string;
	/** The neighbourhood of a node with what the lens says there, on this step; draws nothing where there is none. */
	readonly lens: Snippet<[step: string, node: string]>;
	/** Leads to the lens under what this step supposes. */
	readonly tryIt: Snippet<[step: string]>;
}
