import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Debate } from '#lib/debate/model.ts';
import { aifOf } from '#lib/pack/export/aif.ts';
import { aifImporter } from '#lib/pack/import/aif.ts';
import { losses } from '#lib/pack/import-result.ts';
import { writePack } from '#lib/pack/write-pack.ts';
import { flagshipPack, generatedPack, read, type ReadDebate } from '#tests/pack/export/read-debates.ts';
import { broughtFile, importOf } from './brought-file.ts';
import { comparable } from './comparable.ts';

const origin = { version: '0123456789ab', around: null };
const flagship = await flagshipPack();
const documentsOf = ({ sources }: Debate) => new Map(sources.map(({ id, text }) => [id, text]));

async function thereAndBack({ pack, files }: ReadDebate) {
	const { debate } = pack;
	const file = broughtFile('aif.json', JSON.stringify(aifOf(debate, origin)), documentsOf(debate));
	expect(aifImporter.recognises(file)).toBe(true);
	const result = await importOf(aifImporter, file);
	expect(losses(result)).toEqual([]);
	const written = await writePack({
		...result.draft,
		// The one thing of a pack that the exporter says it leaves out, besides the documents.
		kept: new Map([...files].filter(([path]) => path.startsWith('tours/')))
	});
	expect(written.left).toEqual([]);
	const again = await read(written.files, debate.id);
	expect(comparable(again.pack.debate)).toEqual(comparable(debate));
	expect(again.pack.tours).toEqual(pack.tours);
}

describe('a nodeset of ours', () => {
	test('of the flagship comes back whole with its documents', async () => {
		await thereAndBack(flagship);
	});

	test('of any generated debate does too', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 10, max: 120 }), fc.nat(1000), async (nodes, seed) => {
				await thereAndBack(await generatedPack({ nodes, seed }));
			}),
			{ numRuns: 20 }
		);
	});
});
