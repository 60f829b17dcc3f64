import { unzipSync } from 'fflate';
import { withheldNote } from '#lib/pack/export/zip.ts';
import { maxFiles, maxPackBytes } from '#lib/pack/limits.ts';
import type { PackFiles } from '#lib/pack/pack.ts';

/** The files of a pack that came as an archive, or why there are none, in a sentence. */
export type Unpacked =
	{ readonly ok: true; readonly files: PackFiles } | { readonly ok: false; readonly message: string };

/** What file managers leave in archives, and our own note. */
const litter = new RegExp(`(^|/)(__MACOSX/|\\.DS_Store$|Thumbs\\.db$)|^${withheldNote.replace('.', '\\.')}$`);

/** Unpacks a pack: its files lie at the top of the archive or in one folder. Never throws, whatever the bytes. */
export function unpackZip(bytes: Uint8Array): Unpacked {
	let [count, size] = [0, 0];
	let unpacked: Record<string, Uint8Array>;
	try {
		unpacked = unzipSync(bytes, {
			filter({ name, originalSize }) {
				if (name.endsWith('/') || litter.test(name)) return false;
				count++;
				size += originalSize;
				return count <= maxFiles && size <= maxPackBytes;
			}
		});
	} catch {
		return {
			ok: false,
			message: 'This file is no zip archive, or it is damaged. Save or download it again.'
		};
	}
	if (count > maxFiles)
		return { ok: false, message: `The archive has ${count} files; a pack may have ${maxFiles}.` };
	if (size > maxPackBytes) {
		const most = Math.round(maxPackBytes / 1_000_000);
		return {
			ok: false,
			message: `The archive is larger than a pack may be once it is unpacked (${most} MB).`
		};
	}
	const names = Object.keys(unpacked);
	const debate = names
		.filter((name) => /(^|\/)debate\.yaml$/.test(name))
		.sort((a, b) => a.length - b.length)[0];
	if (debate === undefined) {
		const message =
			'There is no debate.yaml in the archive, so it is no pack. A pack is what “Download the pack” gives.';
		return { ok: false, message };
	}
	const folder = debate.slice(0, -'debate.yaml'.length);
	const inFolder = Object.entries(unpacked).filter(([name]) => name.startsWith(folder));
	return {
		ok: true,
		files: new Map(inFolder.map(([name, content]) => [name.slice(folder.length), content]))
	};
}
