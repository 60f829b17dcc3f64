/** One thing wrong with a pack, where it is, and what to do about it. */
export interface Problem {
	/** A name from the catalogue of its room (`pack/problem-codes.ts`). */
	readonly code: string;
	readonly severity: 'error' | 'warning';
	/** Path inside the pack, `/`-separated. */
	readonly file: string;
	/** From 1; 1 when the whole file is meant. */
	readonly line: number;
	/** Where inside the data: `passages[3].exact`, `steps[0].next`; empty when the line says it all. */
	readonly path: string;
	readonly message: string;
	readonly hint?: string;
}
