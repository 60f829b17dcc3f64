/** How many choices a reader made about a debate in this browser, without opening the lens; 0 for none. */
export function keptChoices(debate: string): number {
	try {
		const present = localStorage.getItem(keptKey(debate))?.split('\n')[1] ?? '';
		return present.split('.').filter((piece) => piece !== '').length;
	} catch {
		// A browser may lend no storage.
		return 0;
	}
}

/** Under which name choices are kept. */
export function keptKey(debate: string): string {
	return `lens:${debate}`;
}
