import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate } from '#lib/debate/model.ts';
import { aifOf } from '#lib/pack/export/aif.ts';
import { partOfDebate } from '#lib/pack/export/part-of-debate.ts';
import { losses } from '#lib/pack/import-result.ts';
import { aifImporter } from '#lib/pack/import/aif.ts';
import { writePack } from '#lib/pack/write-pack.ts';
import { flagshipPack, generatedPack, read, type ReadDebate } from '#tests/pack/export/read-debates.ts';
import { broughtFile, importOf } from './brought-file.ts';
import { comparable } from './comparable.ts';
import { fatesOf, fixtureFile, placesOf } from './fixture-files.ts';

const origin = { version: '0123456789ab', around: null };
const flagship = await flagshipPack();
const documentsOf = ({ sources }: Pick<Debate, 'sources'>) =>
	new Map(sources.map(({ id, text }) => [`${id}.txt`, text]));
const exported = (debate: Debate) => JSON.stringify(aifOf(debate, origin));

/** Everything comes back but what the exporter says it leaves out: tours, and documents, which are brought along. */
async function expectWhole({ pack, files }: ReadDebate) {
	const { debate } = pack;
	const file = broughtFile('aif.json', exported(debate), documentsOf(debate));
	expect(aifImporter.recognises(file)).toBe(true);
	const result = await importOf(aifImporter, file);
	expect(losses(result)).toEqual([]);
	const { nodes, edges, participants, locutions, parallax } = JSON.parse(exported(debate));
	const places = placesOf(result);
	for (const [key, list] of Object.entries({ nodes, edges, participants, locutions }))
		for (const index of (list as unknown[]).keys()) expect(places.has(`${key}[${index}]`)).toBe(true);
	expect(places.size).toBe(
		[nodes, edges, participants, locutions, parallax.sources, parallax.facts].flat().length +
			debate.sources.flatMap(({ passages }) => passages).length +
			1
	);
	const tours = new Map([...files].filter(([path]) => path.startsWith('tours/')));
	const written = await writePack({ ...result.draft, kept: tours });
	expect(written.left).toEqual([]);
	const again = await read(written.files, debate.id);
	expect(comparable(again.pack.debate)).toEqual(comparable(debate));
	expect(again.pack.tours).toEqual(pack.tours);
}

describe('a nodeset of ours', () => {
	test('comes back whole with its documents: the flagship', async () => {
		await expectWhole(flagship);
	});

	test('comes back whole with its documents: any generated debate', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 10, max: 120 }), fc.nat(1000), async (nodes, seed) => {
				await expectWhole(await generatedPack({ nodes, seed }));
			}),
			{ numRuns: 20 }
		);
	});

	test('names each document it lacks, and keeps the graph without its words', async () => {
		const { debate } = flagship.pack;
		const [gone, ...brought] = debate.sources;
		const file = broughtFile('aif.json', exported(debate), documentsOf({ sources: brought }));
		const result = await importOf(aifImporter, file);
		const dropped = losses(result);
		const documents = dropped.filter(({ what }) => what === 'document');
		expect(documents.map(({ name }) => name)).toEqual([gone!.shortName]);
		expect(documents[0]!.message).toContain(gone!.sha256);
		expect(dropped.filter(({ what }) => what === 'quotation')).toHaveLength(gone!.passages.length);
		const passages = new Set(
			result.draft.sources.flatMap(({ id, passages }) => passages.map((each) => `${id}/${each.id}`))
		);
		const { nodes, relations } = result.draft.map;
		for (const node of nodes) for (const id of node.passages) expect(passages.has(id)).toBe(true);
		for (const fact of result.draft.facts) expect(fact.answers.length).toBeGreaterThan(0);
		expect(nodes.map(({ id }) => id).toSorted()).toEqual(debate.nodes.map(({ id }) => id).toSorted());
		expect(relations.map(({ id }) => id).toSorted()).toEqual(debate.relations.map(({ id }) => id).toSorted());
	});

	test('a document that was changed is not taken for the one it quotes', async () => {
		const { debate } = flagship.pack;
		const changed = debate.sources.map((source) => ({ ...source, text: `${source.text} ` }));
		const { draft } = await importOf(
			aifImporter,
			broughtFile('aif.json', exported(debate), documentsOf({ sources: changed }))
		);
		expect(draft.sources).toEqual([]);
	});

	test('around one claim has every position all the same', async () => {
		const { debate } = flagship.pack;
		const claim = debate.nodes.find(({ type, passages }) => type === 'claim' && passages.length > 0)!;
		const part = partOfDebate(indexDebate(debate), claim.id, 'with-neighbours')!;
		const { draft } = await importOf(
			aifImporter,
			broughtFile('aif.json', exported(part), documentsOf(debate))
		);
		const { files, left } = await writePack(draft);
		expect(left).toEqual([]);
		const { pack } = await read(files, debate.id);
		expect(pack.debate.positions).toEqual(debate.positions);
		expect(pack.debate.nodes.some(({ id }) => id === claim.id)).toBe(true);
	});

	test('a sentence changed in another tool counts, and what was added there comes in', async () => {
		const { debate } = flagship.pack;
		const set = JSON.parse(exported(debate));
		const claim = set.nodes.find(({ type }: { type: string }) => type === 'I');
		claim.text = 'Somebody wrote this anew.';
		set.nodes.push(
			{ nodeID: 'n1', type: 'I', text: 'A new reason' },
			{ nodeID: 'n2', type: 'RA', text: 'RA' }
		);
		set.edges.push(
			{ edgeID: 'e1', fromID: 'n1', toID: 'n2' },
			{ edgeID: 'e2', fromID: 'n2', toID: claim.nodeID }
		);
		const { draft } = await importOf(
			aifImporter,
			broughtFile('aif.json', JSON.stringify(set), documentsOf(debate))
		);
		const edited = draft.map.nodes.find(({ id }) => id === claim.parallax.node.id)!;
		expect(edited.text).toBe('Somebody wrote this anew.');
		expect(draft.map.relations.map(({ id }) => id)).toContain(`a-new-reason.supports.${edited.id}`);
	});

	test('is read like any other where its key was tampered with', async () => {
		const { debate } = flagship.pack;
		const set = JSON.parse(exported(debate));
		set.parallax.sources[0].id = '../../etc/passwd';
		const result = await importOf(aifImporter, broughtFile('aif.json', JSON.stringify(set)));
		const [setting] = losses(result).filter(({ what }) => what === 'setting');
		expect(setting?.path).toBe('parallax.sources.0.id');
		expect(result.draft.sources).toEqual([]);
		expect(result.draft.map.nodes.length).toBeGreaterThan(30);
	});
});

describe('a nodeset of others', () => {
	test('has claims, linked premises, attacks and undercuts, and says what it could not keep', async () => {
		const result = await importOf(aifImporter, fixtureFile('sunday-library-aif.json', true));
		const { map, sources } = result.draft;
		const open = 'the-library-should-be-open-on-sundays';
		const inference = `inference-${open}`;
		expect(map.relations.map(({ id }) => id)).toEqual([
			`families-come-when-they-are-free+many-families-work-six-days-a-week.supports.${inference}`,
			`${inference}.supports.${open}`,
			`one-more-day-costs-too-much.supports.conflict-${open}`,
			`conflict-${open}.attacks.${open}`,
			`most-families-go-to-the-river-on-sundays.undercuts.${inference}.supports.${open}`,
			`the-roof-is-paid-for.undercuts.conflict-${open}.attacks.${open}`
		]);
		expect((await writePack(result.draft)).left).toEqual([]);
		expect(result.draft.debate.positions[0]?.id).toBe(open);

		const [source] = sources;
		expect(source?.passages).toMatchObject([
			{
				exact: 'Many families work six days a week.',
				voices: [{ name: 'Ann Baker', standing: 'unknown' }],
				attitude: 'reports'
			}
		]);
		const quoting = map.nodes.find(({ id }) => id === 'many-families-work-six-days-a-week');
		expect(quoting?.passages).toEqual([`${source?.id}/${source?.passages[0]?.id}`]);
		expect(fatesOf(result, 'participant')).toEqual(['Ann Baker: kept', 'Cem Demir: dropped']);

		const places = placesOf(result);
		const fate = (path: string) => places.get(path)?.fate;
		expect(places.size).toBe(18 + 15 + 2 + 2);
		expect(places.get('nodes[3]')?.message).toContain('Practical Reasoning');
		expect(['nodes[10]', 'nodes[11]', 'nodes[12]', 'nodes[15]', 'nodes[16]', 'nodes[17]'].map(fate)).toEqual(
			Array.from({ length: 6 }, () => 'dropped')
		);
		expect(['edges[9]', 'edges[10]', 'edges[13]', 'edges[14]'].map(fate)).toEqual(
			Array.from({ length: 4 }, () => 'dropped')
		);
		expect(places.get('edges[13]')?.message).toBe('The file has no node 99.');
	});

	test('makes up no document: words that nobody brought are listed', async () => {
		const result = await importOf(aifImporter, fixtureFile('sunday-library-aif.json', false));
		expect(result.draft.sources).toEqual([]);
		expect(fatesOf(result, 'locution').every((line) => line.endsWith('dropped'))).toBe(true);
	});

	test('is read as OVA writes it, with numbers and at either depth', async () => {
		const { bytes } = fixtureFile('sunday-library-ova.json', false);
		const plain = new TextDecoder().decode(bytes);
		for (const text of [plain, `{"AIF": ${plain}, "OVA": {}, "text": ""}`]) {
			const file = broughtFile('ova.json', text);
			expect(aifImporter.recognises(file)).toBe(true);
			const { draft } = await importOf(aifImporter, file);
			expect(draft.map.relations.map(({ id }) => id)).toEqual([
				'a-warm-room-is-good-in-winter.supports.the-library-should-be-open-on-sundays'
			]);
		}
	});

	test('with steps that cut each other in a ring is read to the end', async () => {
		const nodes = [
			...['a', 'b', 'c'].map((nodeID) => ({ nodeID, type: 'I', text: `Claim ${nodeID}` })),
			...['x', 'y', 'z'].map((nodeID) => ({ nodeID, type: 'CA', text: 'CA' }))
		];
		const edge = (fromID: string, toID: string) => ({ edgeID: `${fromID}${toID}`, fromID, toID });
		const edges = [
			edge('a', 'x'),
			edge('b', 'y'),
			edge('c', 'z'),
			edge('x', 'y'),
			edge('y', 'z'),
			edge('z', 'x')
		];
		const result = await importOf(aifImporter, broughtFile('ring.json', JSON.stringify({ nodes, edges })));
		expect(result.draft.map.relations).toEqual([]);
		expect(fatesOf(result, 'conflict')).toEqual(['CA: dropped', 'CA: dropped', 'CA: dropped']);
	});
});
