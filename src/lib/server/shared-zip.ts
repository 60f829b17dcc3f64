import { shareableFiles, zipOf } from '#lib/pack/export/zip.ts';
import { versionOf } from '#lib/pack/version-of.ts';
import { packFolder, type LoadedPack } from './library.ts';
import { readPackFolder } from './read-folder.ts';

/**
 * The pack as an archive that may be handed to anybody. Null while its files are not those the debate was read from,
 * because what may be shared was decided by those.
 */
export async function sharedZip({ pack }: LoadedPack): Promise<Uint8Array<ArrayBuffer> | null> {
	const folder = await packFolder(pack.debate.id);
	if (folder === null) return null;
	const { files } = await readPackFolder(folder);
	if ((await versionOf(files)) !== pack.version) return null;
	return zipOf(pack.debate.id, shareableFiles(files, pack.debate));
}
