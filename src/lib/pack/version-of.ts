import type { PackFiles } from './pack.ts';

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
	const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', all));
	return [...digest.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
