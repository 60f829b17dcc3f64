import { withheldNote } from '#lib/pack/export/zip.ts';
import { openZip } from '#lib/pack/import/open-zip.ts';
import { maxFiles, maxPackBytes } from '#lib/pack/limits.ts';
import type { PackFiles } from '#lib/pack/pack.ts';

/** The files of a pack that came as an archive, or why there are none, in a sentence or two. */
export type Unpacked =
	{ readonly ok: true; readonly files: PackFiles } | { readonly ok: false; readonly message: string };

/** What systems put into archives of their own accord, and our own note. */
const litter = new RegExp(`(^|/)(__MACOSX/|\\.DS_Store$|Thumbs\\.db$|desktop\\.ini$)|^${withheldNote}$`);

/** Unpacks a pack: its files lie at the top of the archive or in one folder. Never throws, whatever the bytes. */
export function unpackZip(bytes: Uint8Array): Unpacked {
	const opened = openZip(bytes, (path) => !litter.test(path), { entries: 2 * maxFiles, bytes: maxPackBytes });
	if (!opened.ok) return { ok: false, message: `${opened.refusal.message} ${opened.refusal.hint}` };
	const [debate] = [...opened.files.keys()]
		.filter((path) => /(^|\/)debate\.yaml$/.test(path))
		.sort((a, b) => a.length - b.length);
	if (debate === undefined) {
		const message = 'The archive holds no debate.yaml, so it is no pack. “Download the pack” gives one.';
		return { ok: false, message };
	}
	const folder = debate.slice(0, -'debate.yaml'.length);
	const inside = [...opened.files].filter(([path]) => path.startsWith(folder));
	return { ok: true, files: new Map(inside.map(([path, content]) => [path.slice(folder.length), content])) };
}
