/** How grave a problem is, what it means and what to do. What has an error is not used; a warning is something to look at. */
export interface CodeEntry {
	readonly severity: 'error' | 'warning';
	readonly meaning: string;
	readonly advice: string;
}

/** A problem that keeps a pack or a format from being used. */
export function error(meaning: string, advice: string): CodeEntry {
	return { severity: 'error', meaning, advice };
}

/** A problem that should be looked at. */
export function warning(meaning: string, advice: string): CodeEntry {
	return { severity: 'warning', meaning, advice };
}
