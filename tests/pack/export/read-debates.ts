import type { Pack, PackFiles } from '#lib/pack/pack.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { debateFiles } from '#tests/bench/debate-files.ts';
import { generateDebate, type DebateShape } from '#tests/bench/generate-debate.ts';
import { flagshipFiles, flagshipId } from '#tests/seeds/flagship.ts';

/** A pack with the files it was read from. */
export interface ReadDebate {
	readonly pack: Pack;
	readonly files: PackFiles;
}

/** The debate that is shipped. Throws when it has faults: then nothing is tested. */
export async function flagshipPack(): Promise<ReadDebate> {
	return read(await flagshipFiles(), flagshipId);
}

/** A generated debate, as a reader of its files has it. */
export async function generatedPack(shape: DebateShape): Promise<ReadDebate> {
	const debate = generateDebate(shape);
	return read(await debateFiles(debate), debate.id);
}

/** Reads files that must have no faults. */
export async function read(files: PackFiles, id: string): Promise<ReadDebate> {
	const { pack, problems } = await readPack(files, id);
	if (!pack) throw new Error(problems.map(({ message }) => message).join('\n'));
	return { pack, files };
}
