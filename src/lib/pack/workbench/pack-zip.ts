import { zipOf } from '#lib/pack/export/zip.ts';
import type { PackFiles } from '#lib/pack/pack.ts';

/** All files of a draft as an archive, its documents whole: it is its author's own copy, to be opened again. */
export function packZip(debate: string, files: PackFiles): Uint8Array<ArrayBuffer> {
	return zipOf(debate, { files, withheld: [] });
}
