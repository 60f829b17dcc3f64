import { readPackFolder } from '#lib/server/read-folder.ts';
import type { PackFiles } from '#lib/pack/pack.ts';

/** The folder name and id of the debate that is shipped. */
export const flagshipId = 'massage-parlor-raids';

/** Its files as they lie in the repository. */
export async function flagshipFiles(): Promise<PackFiles> {
	const dir = new URL(`../../seeds/${flagshipId}`, import.meta.url).pathname;
	return (await readPackFolder(dir)).files;
}

/** The text of one of them. Throws when it is not there: then nothing is tested. */
export function textOf(files: PackFiles, file: string): string {
	const bytes = files.get(file);
	if (!bytes) throw new Error(`${file} is missing from the flagship debate.`);
	return new TextDecoder().decode(bytes);
}

/** The same files with one of them changed. Throws when the change changes nothing. */
export function withText(files: PackFiles, file: string, change: (text: string) => string): PackFiles {
	const before = textOf(files, file);
	const after = change(before);
	if (after === before) throw new Error(`Nothing was changed in ${file}.`);
	return new Map([...files, [file, new TextEncoder().encode(after)]]);
}

/** The line, from 1, on which an index of the text stands. */
export function lineOf(text: string, index: number): number {
	return text.slice(0, index).split('\n').length;
}
