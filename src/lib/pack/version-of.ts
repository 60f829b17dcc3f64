import type { PackFiles } from './pack.ts';
import { sha256 } from './sha256.ts';

/** The first 12 hex digits of a sha256 over all paths and bytes, whatever order the files came in. */
export async function versionOf(files: PackFiles): Promise<string> {
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
		parts.push(encoder.encode(`${path}\0${bytes.length}\0`), bytes);
	}
	const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return (await sha256(all)).slice(0, 12);
}
