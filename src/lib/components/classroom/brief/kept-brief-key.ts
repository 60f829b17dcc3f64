/** Under what a reader's work on the briefs of a debate is kept. */
export function keyOf(debate: string): string {
	return `brief:${debate}`;
}

/** Whether something is kept; if not, nothing that reads it need be fetched. */
export function isKept(debate: string): boolean {
	try {
		return localStorage.getItem(keyOf(debate)) !== null;
	} catch {
		return false;
	}
}
