/** Milliseconds after which a page has long been there. */
const patience = 5_000;

/** Fetches what may be wanted later while nothing else happens, so that it is there without a network too. */
export function warmUp(...fetches: readonly (() => Promise<unknown>)[]): () => void {
	const later = setTimeout(() => {
		// What fails now is asked for again when it is wanted.
		for (const fetch of fetches) void fetch().catch(() => null);
	}, patience);
	return () => clearTimeout(later);
}
