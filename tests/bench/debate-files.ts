/** Writes a debate as the files of a pack, so that what is measured has come the way of a real one. */
import type { Debate } from '#lib/debate/model.ts';
import { draftOf } from '#lib/pack/pack-draft.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import { writePack } from '#lib/pack/write-pack.ts';

/** The files of a debate. Throws when the pack format has no words for some of it. */
export async function debateFiles(debate: Debate): Promise<PackFiles> {
	const { files, left } = await writePack(draftOf(debate, new Map()));
	if (left.length > 0) throw new Error(`No map can say: ${left.join(', ')}`);
	return files;
}
