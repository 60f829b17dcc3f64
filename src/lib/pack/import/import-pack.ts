import type { Problem } from '#lib/debate/problem.ts';
import type { Import, ImportRefusal } from '#lib/pack/import-result.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { writePack } from '#lib/pack/write-pack.ts';
import { importFile } from './import-file.ts';
import type { BroughtFile } from './importer.ts';

/** A file read as a debate, the debate as the files of a pack, and what is left to do about these. Plain data. */
export interface ImportedPack extends Import {
	/** What the file's format is called. */
	readonly format: string;
	readonly files: PackFiles;
	/** Ids of relations of the draft that a map has no words for. */
	readonly unwritten: readonly string[];
	/** What `readPack` says of the files. */
	readonly problems: readonly Problem[];
}

export type PackImport =
	| { readonly ok: true; readonly value: ImportedPack }
	| { readonly ok: false; readonly refusal: ImportRefusal };

/** Seconds that a file may take; whoever runs `importPack` ends it then. */
export const importSeconds = 10;

/**
 * Reads a file of any format we know and writes it as a pack, under that id, or one of its own for null. Takes time: never
 * run it where somebody waits.
 */
export async function importPack(file: BroughtFile, id: string | null): Promise<PackImport> {
	const reading = await importFile(file);
	if (!reading.ok) return reading;
	const { draft: read, items } = reading.value;
	const draft = id === null ? read : { ...read, debate: { ...read.debate, id } };
	const { files, left } = await writePack(draft);
	const { problems } = await readPack(files, draft.debate.id);
	return { ok: true, value: { format: reading.format, draft, items, files, unwritten: left, problems } };
}
