/** A text kept in this browser only. Nothing here ever throws: a browser may lend no storage. */
export interface KeptText {
	/** Null when nothing is kept. */
	readonly read: () => string | null;
	/** Whether it will be there on the next visit; if not, it lasts until the page is left. */
	readonly write: (text: string) => boolean;
	readonly forget: () => void;
}

/** What the browser would not take. */
const unkept = new Map<string, string>();

/** The text under this key of the browser's storage. */
export function keptText(key: string): KeptText {
	return {
		read() {
			try {
				return unkept.get(key) ?? localStorage.getItem(key);
			} catch {
				return null;
			}
		},
		write(text) {
			try {
				localStorage.setItem(key, text);
				unkept.delete(key);
				return true;
			} catch {
				// Storage is closed or full.
				unkept.set(key, text);
				return false;
			}
		},
		forget() {
			unkept.delete(key);
			try {
				localStorage.removeItem(key);
			} catch {
				// Closed storage holds nothing of ours.
			}
		}
	};
}
