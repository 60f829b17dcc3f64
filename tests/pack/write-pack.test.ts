import { describe, expect, test } from 'vitest';
import type { Debate } from '#lib/debate/model.ts';
import { draftOf } from '#lib/pack/pack-draft.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { writePack } from '#lib/pack/write-pack.ts';
import { debateFiles } from '#tests/bench/debate-files.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { flagshipFiles, flagshipId } from '#tests/seeds/flagship.ts';

/** Reads a pack, which must have no faults. */
async function read(files: PackFiles, id: string) {
	const { pack, problems } = await readPack(files, id);
	expect(problems).toEqual([]);
	return pack!;
}

/** A debate apart from where its parts stand in the files. */
function bare({ nodes, relations, ...debate }: Debate) {
	return {
		...debate,
		nodes: nodes.map((node) => ({ ...node, line: 0 })),
		relations: relations
			.map((relation) => ({ ...relation, line: 0 }))
			.toSorted((a, b) => (a.id < b.id ? -1 : 1))
	};
}

describe('a pack written anew', () => {
	test.each([
		['the flagship', () => flagshipFiles(), flagshipId],
		['a generated debate', async () => debateFiles(generateDebate({ nodes: 300, seed: 3 })), 'generated-300']
	])('%s is read as the same debate', async (_, files, id) => {
		const before = await files();
		const pack = await read(before, id);
		const written = await writePack(draftOf(pack.debate, before));
		expect(written.left).toEqual([]);
		const again = await read(written.files, id);
		expect(bare(again.debate)).toEqual(bare(pack.debate));
		expect(again.tours).toEqual(pack.tours);
	});
});
