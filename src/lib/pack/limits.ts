/**
 * How big a pack may be. Far above what a debate needs (the largest we tested, 10,000 nodes, is a map of 1.5 MB),
 * and low enough that the worst file a stranger can send is answered in seconds.
 */

/** Bytes of one file, by the end of its name. */
export const maxFileBytes = {
	'.txt': 1_000_000,
	'.yaml': 600_000,
	'.argdown': 3_000_000,
	other: 200_000
} as const;
/** Bytes of all files together. */
export const maxPackBytes = 24_000_000;
/** Files of one pack: some hundred documents of two files each, and tours. */
export const maxFiles = 1_000;
/** Problems listed of one pack; the rest are counted in one more. */
export const maxProblems = 500;
/**
 * Characters looked through for quotations that are not found, over all sources; then the others are no longer
 * looked for. Enough for some hundred false quotations in articles, or a dozen in books.
 */
export const refusedQuoteBudget = 20_000_000;
/** What one quotation that is not found takes of the budget besides the length of its document. */
export const refusedQuoteCost = 150_000;

/** How many bytes a file of that name may have. */
export function maxBytesOf(path: string): number {
	const ending = path.slice(path.lastIndexOf('.'));
	return ending === '.txt' || ending === '.yaml' || ending === '.argdown'
		? maxFileBytes[ending]
		: maxFileBytes.other;
}
