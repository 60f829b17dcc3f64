import type { PackFiles } from '#lib/pack/pack.ts';
import { decodeFile } from '#lib/pack/decode-file.ts';
import { readYaml } from '#lib/pack/read-yaml.ts';
import { sha256 } from '#lib/pack/sha256.ts';

/** The files of a pack with the documents that could be put in. */
export interface CompletedFiles {
	readonly files: PackFiles;
	/** Paths of what was put in. */
	readonly added: ReadonlySet<string>;
	/** Paths of documents that are described but not there. */
	readonly missing: readonly string[];
}

/** Brought documents by the sha256 of their bytes. A byte order mark is lost when a file becomes text, so both count. */
export async function documentsBySum(
	documents: ReadonlyMap<string, string>
): Promise<ReadonlyMap<string, { readonly name: string; readonly bytes: Uint8Array }>> {
	const encoder = new TextEncoder();
	const sums = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
	for (const [name, text] of documents)
		for (const start of ['', '\ufeff']) {
			const bytes = encoder.encode(start + text);
			sums.set(await sha256(bytes), { name, bytes });
		}
	return sums;
}

/** Puts documents that a pack describes but does not hold in their places, where one brought is the same to the byte. */
export async function withDocuments(
	files: PackFiles,
	documents: ReadonlyMap<string, string>
): Promise<CompletedFiles> {
	const bySum = await documentsBySum(documents);
	const added = new Map<string, Uint8Array>();
	const missing: string[] = [];
	for (const [path, bytes] of files) {
		const [, id] = /^sources\/([^/]+)\.yaml$/.exec(path) ?? [];
		if (id === undefined) continue;
		const described = describedBy(path, bytes);
		const document = `sources/${described.file ?? `${id}.txt`}`;
		if (files.has(document)) continue;
		const found = bySum.get(described.sha256 ?? '');
		if (found) added.set(document, found.bytes);
		else missing.push(document);
	}
	return { files: new Map([...files, ...added]), added: new Set(added.keys()), missing };
}

/** What a description says of its file; its faults are named when the whole pack is read. */
function describedBy(path: string, bytes: Uint8Array) {
	const text = decodeFile(path, bytes).value;
	const data: unknown = text === null ? null : readYaml(path, text).value?.value;
	const entry = (key: string): string | null => {
		const said: unknown =
			typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : null;
		return typeof said === 'string' ? said : null;
	};
	return { file: entry('file'), sha256: entry('sha256') };
}
