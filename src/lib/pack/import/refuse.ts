import type { ImportReading, ImportRefusal } from '#lib/pack/import-result.ts';
import type { BroughtFile } from './importer.ts';

/** Bytes of the largest file that is read. */
export const maxImportBytes = 50_000_000;

/** Parts of a file that are looked at: ten times as many as the largest debate we tested has. */
export const maxImportParts = 150_000;

/** The refusal of a file of too many parts, such as `nodes and edges`; null for any other. */
export function tooMany(count: number, parts: string): ReturnType<typeof refuse> | null {
	if (count <= maxImportParts) return null;
	return refuse(`The file holds more than ${maxImportParts} ${parts}.`, 'Bring a part of it.');
}

/** A file that cannot be read: what is wrong, what to do about it, and the line that is to blame, if any. */
export function refuse(
	message: string,
	hint: string,
	line: number | null = null
): { readonly ok: false; readonly refusal: ImportRefusal } {
	return { ok: false, refusal: { message, line, hint } };
}

/** The refusal of a file that is too large to be looked into; null for any other. */
export function tooLarge({ bytes }: Pick<BroughtFile, 'bytes'>): ImportReading | null {
	if (bytes.length <= maxImportBytes) return null;
	const most = maxImportBytes / 1_000_000;
	return refuse(`The file has more than ${most} MB.`, `Bring a part of it that has at most ${most} MB.`);
}
