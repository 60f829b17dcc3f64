import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packFolders } from '#lib/server/read-folder.ts';
import { inProject } from './project.js';
import { Refusal } from './refusal.js';

/** The folder of debates: `SEEDS_DIR`, else `seeds` of the project. */
function seedsFolder(): string {
	return resolve(process.env.SEEDS_DIR ?? inProject('seeds'));
}

/** The folder of a debate, named by its id or by its path. Throws a Refusal when there is none. */
export function debateFolder(asked: string): string {
	const found = [join(seedsFolder(), asked), resolve(asked)].find((dir) =>
		existsSync(join(dir, 'debate.yaml'))
	);
	if (found === undefined)
		throw new Refusal(`There is no debate ${asked} in ${seedsFolder()}, nor a folder of that name.`);
	return found;
}

/** The folders of all debates. Throws a Refusal when there are none. */
export async function debateFolders(): Promise<readonly string[]> {
	const folders = await packFolders(seedsFolder()).catch(() => []);
	if (folders.length === 0) throw new Refusal(`${seedsFolder()} holds no debate.`);
	return folders;
}
