import type { ImportReading } from '#lib/pack/import-result.ts';

/** A file somebody brings, and the documents its quotations may be found in. */
export interface BroughtFile {
	/** As it was called; a hint, never believed against the bytes. */
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Texts of documents by a short name, in the order they were given; none when the file comes alone. */
	readonly documents: ReadonlyMap<string, string>;
}

/** Reads one format as a draft. Runs in the browser as well as on the command line; never throws for what a file holds. */
export interface Importer {
	readonly id: string;
	/** What the format is called: `Argdown`. */
	readonly name: string;
	/** Whether a file is of this format, by its content first and its name only where the content leaves it open. */
	readonly recognises: (file: BroughtFile) => boolean;
	readonly read: (file: BroughtFile) => Promise<ImportReading>;
}
