/** Where a tour's progress is kept between visits. Neither ever throws: a browser may lend no storage. */
export interface KeptProgress {
	/** Null when nothing is kept. */
	readonly read: () => string | null;
	readonly write: (text: string) => void;
}

/** Progress of one tour in this browser only. */
export function keptInBrowser(debate: string, tour: string): KeptProgress {
	const key = `tour:${debate}/${tour}`;
	return {
		read() {
			try {
				return localStorage.getItem(key);
			} catch {
				return null;
			}
		},
		write(text) {
			try {
				localStorage.setItem(key, text);
			} catch {
				// Storage is closed or full: the walk lasts until the page is left.
			}
		}
	};
}
