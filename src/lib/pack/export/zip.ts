import { zipSync, type Zippable } from 'fflate';
import type { Debate } from '#lib/debate/model.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import { bystanders, sortFiles } from '#lib/pack/sort-files.ts';

/** The parts of a pack that may be handed on, and what was held back. */
export interface ShareableFiles {
	readonly files: PackFiles;
	/** Paths of documents that may only be shown in excerpts. */
	readonly withheld: readonly string[];
}

/**
 * The files of a pack without the text of documents that may only be shown in excerpts, or whose rights nobody states.
 * Files that are no part of the format stay behind too: nobody said what stands in them.
 */
export function shareableFiles(files: PackFiles, { sources }: Pick<Debate, 'sources'>): ShareableFiles {
	const { value: layout } = sortFiles(files.keys());
	if (!layout) return { files: new Map(), withheld: [] };
	const open = new Set(
		sources.filter(({ rights }) => rights === 'full').map(({ id }) => `sources/${id}.txt`)
	);
	const known = new Set([
		...bystanders,
		...[layout.debate, layout.map, layout.facts].filter((file) => file !== null),
		...layout.sources.map(({ file }) => file),
		...layout.tours.map(({ file }) => file),
		...layout.documents.filter((file) => open.has(file))
	]);
	return {
		files: new Map([...files].filter(([path]) => known.has(path))),
		withheld: layout.documents.filter((file) => !open.has(file))
	};
}

/** The name of the note that says what was held back; it lies beside the pack's folder, which holds nothing of ours. */
export const withheldNote = 'WITHHELD.txt';

/**
 * A pack in a folder of its id, as an archive; the files byte for byte. The same files give the same archive: names are
 * sorted and times are the earliest that a zip can hold.
 */
export function zipOf(debate: string, { files, withheld }: ShareableFiles): Uint8Array<ArrayBuffer> {
	const folder = [...files].map(([path, bytes]) => [`${debate}/${path}`, bytes] as const);
	const note = [
		'These documents are somebody’s copyright and are quoted in excerpts only, so their text is not in this archive:',
		'',
		...withheld.map((path) => `${debate}/${path}`),
		'',
		'Put your own copies there and the debate can be read again: the sha256 beside each says whether it is the same.',
		''
	].join('\n');
	const all = [
		...folder,
		...(withheld.length > 0 ? [[withheldNote, new TextEncoder().encode(note)] as const] : [])
	].sort(([a], [b]) => (a < b ? -1 : 1));
	const entries: Zippable = {};
	for (const [path, bytes] of all) entries[path] = bytes;
	return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}
