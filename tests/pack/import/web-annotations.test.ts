import { describe, expect, test } from 'vitest';
import { annotationsOf } from '#lib/pack/export/annotations.ts';
import { webAnnotationsImporter } from '#lib/pack/import/web-annotations.ts';
import { writePack } from '#lib/pack/write-pack.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { flagshipPack } from '#tests/pack/export/read-debates.ts';
import { broughtFile, importOf } from './brought-file.ts';
import { fatesOf, fixtureFile, letter, placesOf } from './fixture-files.ts';

const flagship = (await flagshipPack()).pack.debate;

describe('annotations of ours', () => {
	const file = JSON.stringify(annotationsOf(flagship, { version: '0123456789ab', around: null }));
	const documents = new Map(flagship.sources.map(({ text }, index) => [`document ${index}`, text]));

	test('give back every passage of the documents with its voices, and the claims it stands behind', async () => {
		const brought = broughtFile('annotations.jsonld', file, documents);
		expect(webAnnotationsImporter.recognises(brought)).toBe(true);
		const result = await importOf(webAnnotationsImporter, brought);
		const { files } = await writePack(result.draft);
		const { problems } = await readPack(files, null);
		expect(
			problems.filter(({ file: name, severity }) => name.startsWith('sources/') && severity === 'error')
		).toEqual([]);
		const passages = result.draft.sources.flatMap(({ id, passages }) =>
			passages.map((each) => `${id}/${each.id}`)
		);
		expect(passages.toSorted()).toEqual(
			flagship.sources.flatMap((source) => source.passages.map(({ id }) => id)).toSorted()
		);
		const quoting = flagship.nodes.filter((node) => node.passages.length > 0);
		expect(
			result.draft.map.nodes.map(({ id, text }) => ({ id, text })).toSorted((a, b) => (a.id < b.id ? -1 : 1))
		).toEqual(
			quoting
				.map(({ id, text }) => ({ id, text: text.replace(/\s+/g, ' ') }))
				.toSorted((a, b) => (a.id < b.id ? -1 : 1))
		);
		for (const { id, passages: behind } of result.draft.map.nodes)
			expect(behind.toSorted()).toEqual(flagship.nodes.find((node) => node.id === id)!.passages.toSorted());
	});

	test('name the document, by its hash, where it was not brought', async () => {
		const result = await importOf(webAnnotationsImporter, broughtFile('annotations.jsonld', file));
		expect(result.draft.sources).toEqual([]);
		const [first] = result.items.filter(({ what }) => what === 'quotation');
		expect(first?.fate).toBe('dropped');
		expect(first?.message).toContain(flagship.sources[0]!.sha256);
	});
});

describe('annotations of others', () => {
	const name = 'sunday-library-annotations.jsonld';

	test('become passages of the document that has their words', async () => {
		const result = await importOf(webAnnotationsImporter, fixtureFile(name, true));
		const { sources, map } = result.draft;
		expect(sources[0]?.passages).toMatchObject([
			{ exact: 'Many families work six days a week.', note: null },
			{
				exact: 'warm room',
				prefix: expect.stringMatching(/A$/),
				note: 'Said twice; here it ends the letter.'
			}
		]);
		expect(sources[0]?.text).toBe(letter);
		expect(map.nodes).toMatchObject([
			{
				text: 'The library should be open when families are free.',
				passages: ['sunday-library-letter/many-families-work-six-days-a-week']
			}
		]);
		expect(placesOf(result).size).toBe(4 + 5);
		expect(fatesOf(result, 'quotation')).toEqual([
			'Many families work six days a week.: guessed',
			'warm room: guessed',
			'The library costs a fortune.: dropped',
			'items[3].target: dropped'
		]);
		expect(fatesOf(result, 'tagging')).toEqual(['winter: dropped']);
		expect(fatesOf(result, 'commenting').toSorted()).toEqual([
			'Where is this from?: dropped',
			'items[1].body[2]: dropped'
		]);
	});

	test('that stand in several places are told apart by their position, and only by that', async () => {
		const { bytes } = fixtureFile(name, true);
		const without = new TextDecoder().decode(bytes).replace('TextPositionSelector', 'DataPositionSelector');
		const result = await importOf(
			webAnnotationsImporter,
			broughtFile(name, without, new Map([['letter', letter]]))
		);
		const quotation = result.items.find((item) => item.name === 'warm room');
		expect(quotation).toMatchObject({ fate: 'dropped', path: 'items[1].target' });
		expect(quotation?.message).toContain('several places');
	});

	test('without their document are listed with its name, and nothing is quoted', async () => {
		const result = await importOf(webAnnotationsImporter, fixtureFile(name, false));
		expect(result.draft.sources).toEqual([]);
		expect(result.items.find((item) => item.path === 'items[2].target')?.message).toContain(
			'https://example.org/elsewhere.html'
		);
	});

	test('that are no annotations are refused', async () => {
		for (const text of ['{}', '[]', '{"items": [{}]}', '"x"', 'null', '{"first": 5}']) {
			const reading = await webAnnotationsImporter.read(broughtFile('x.jsonld', text));
			expect(!reading.ok && reading.refusal.message).toBe('The file holds no annotation with a target.');
		}
		const broken = await webAnnotationsImporter.read(broughtFile('x.jsonld', '{\n"items": [\n}'));
		expect(!broken.ok && broken.refusal.line).toBe(3);
	});
});
