import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardsDocx } from '#lib/classroom/brief-docx.ts';
import { debateCards } from '#lib/classroom/debate-cards.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import { aifOf } from '#lib/pack/export/aif.ts';
import { annotationsOf } from '#lib/pack/export/annotations.ts';
import { zipOf } from '#lib/pack/export/zip.ts';
import { aifImporter } from '#lib/pack/import/aif.ts';
import { carneadesImporter } from '#lib/pack/import/carneades.ts';
import { debateCardsImporter } from '#lib/pack/import/debate-cards.ts';
import type { BroughtFile, Importer } from '#lib/pack/import/importer.ts';
import { packZipImporter } from '#lib/pack/import/pack-zip.ts';
import { webAnnotationsImporter } from '#lib/pack/import/web-annotations.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { writePack } from '#lib/pack/write-pack.ts';
import { generatedPack } from '#tests/pack/export/read-debates.ts';
import { broughtFile } from './brought-file.ts';
import { fixtureBytes, letter, placesOf } from './fixture-files.ts';

const importers: readonly Importer[] = [
	aifImporter,
	carneadesImporter,
	webAnnotationsImporter,
	debateCardsImporter,
	packZipImporter
];
const { pack, files } = await generatedPack({ nodes: 24, seed: 3 });
const { debate } = pack;
const documents = new Map([
	['letter.txt', letter],
	...debate.sources.map(({ id, text }) => [id, text] as const)
]);
const origin = { version: '0123456789ab', around: null };
const decoder = new TextDecoder();

/** Reads it and checks what every reading must be, whatever went in. */
async function readSafely(importer: Importer, file: BroughtFile) {
	importer.recognises(file);
	const reading = await importer.read(file);
	if (!reading.ok) {
		const { message, hint, line } = reading.refusal;
		expect(message).toMatch(/^\S[^]*[.!?)]$/);
		expect(message.length).toBeLessThan(2_000);
		expect(hint).not.toBe('');
		if (line !== null) expect(line).toBeGreaterThanOrEqual(1);
		return null;
	}
	const { draft, items } = reading.value;
	placesOf(reading.value);
	for (const { fate, message, name, what } of items) {
		expect(name.length).toBeLessThanOrEqual(80);
		expect(what).not.toBe('');
		expect(message === '').toBe(fate === 'kept');
	}
	const written = await writePack(draft);
	expect(written.left).toEqual([]);
	for (const path of written.files.keys())
		expect(path).toMatch(/^(debate|map|facts|sources\/|tours\/)[a-z0-9./-]*$/);
	// What is wrong with the draft is said; the files themselves can be read, and every quotation is verbatim.
	const { problems } = await readPack(written.files, null);
	const ours = [
		...[
			'yaml-syntax',
			'not-utf8',
			'control-character',
			'bidi-character',
			'bad-id',
			'duplicate-id',
			'unsafe-path'
		],
		...(draft.map.nodes.length === 0 ? [] : ['argdown-syntax'])
	];
	expect(problems.filter(({ code }) => ours.includes(code) || code.startsWith('quote-'))).toEqual([]);
	return reading.value;
}

/** Words and numbers that mean something to one of the formats, and some that should mean nothing anywhere. */
const keys = [
	...[
		'nodes',
		'edges',
		'nodeID',
		'fromID',
		'toID',
		'id',
		'from',
		'to',
		'type',
		'text',
		'scheme',
		'parallax',
		'AIF'
	],
	...[
		'items',
		'first',
		'next',
		'body',
		'bodyValue',
		'target',
		'selector',
		'source',
		'exact',
		'prefix',
		'refinedBy'
	],
	...[
		'statements',
		'arguments',
		'premises',
		'conclusion',
		'undercutter',
		'issues',
		'positions',
		'meta',
		'assumptions'
	],
	...['participants', 'locutions', 'personID', 'surname', 'start', 'end', 'tags', 'rows', 'purpose', 'value'],
	...['__proto__', 'constructor', 'toString', 'length']
];
const leaf = fc.oneof(
	fc.constantFrom<unknown>(
		'I',
		'RA',
		'CA',
		'L',
		'YA',
		'1',
		'2',
		'3',
		1,
		2,
		-1,
		1e308,
		null,
		true,
		'',
		'\u202e\u0000',
		'\ud800'
	),
	fc.constantFrom<unknown>(
		'TextQuoteSelector',
		'TextPositionSelector',
		'linking',
		'warm room',
		'Many families',
		'[a]: <b> {c}'
	),
	fc.string({ maxLength: 30, unit: 'binary' })
);
const { tree: anyValue } = fc.letrec<{ tree: unknown }>((tie) => ({
	tree: fc.oneof(
		{ maxDepth: 6 },
		leaf,
		fc.array(tie('tree'), { maxLength: 6 }),
		fc.dictionary(fc.constantFrom(...keys), tie('tree'), { maxKeys: 6 })
	)
}));

/** The places in a value, each as the keys that lead there. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [path];
	return [path, ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, key]))];
}

/** The value with something else at that place; undefined takes it away. */
function changed(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
	if (key === undefined) return other;
	const part = changed((value as Record<string, unknown>)[key], rest, other);
	if (Array.isArray(value)) {
		return value.flatMap((item: unknown, index) =>
			String(index) !== key ? [item] : part === undefined ? [] : [part]
		);
	}
	return { ...(value as object), [key]: part };
}

const structured: readonly (readonly [importer: Importer, value: unknown])[] = [
	[aifImporter, JSON.parse(JSON.stringify(aifOf(debate, origin)))],
	[aifImporter, JSON.parse(decoder.decode(fixtureBytes('sunday-library-aif.json')))],
	[webAnnotationsImporter, JSON.parse(JSON.stringify(annotationsOf(debate, origin)))],
	[webAnnotationsImporter, JSON.parse(decoder.decode(fixtureBytes('sunday-library-annotations.jsonld')))]
];
const carneadesText = decoder.decode(fixtureBytes('sunday-library-carneades.yaml'));
const docx = new Uint8Array(await cardsDocx(debateCards(indexDebate(debate), origin.version), 'A4'));
const archive = zipOf(debate.id, { files, withheld: [] });

describe('whatever a file holds, an importer answers', { timeout: 120_000 }, () => {
	test('any bytes', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(...importers),
				fc.uint8Array({ maxLength: 500 }),
				async (importer, bytes) => {
					await readSafely(importer, broughtFile('file', bytes, documents));
				}
			),
			{ numRuns: 300 }
		);
	});

	test('any JSON, which is YAML too', async () => {
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...importers.slice(0, 3)), anyValue, async (importer, value) => {
				await readSafely(importer, broughtFile('file', JSON.stringify(value) ?? '', documents));
			}),
			{ numRuns: 1_000 }
		);
	});

	test.each(
		structured.map(([importer, value], index) => [`${importer.name} ${index}`, importer, value] as const)
	)('a file with parts taken away, changed or put elsewhere: %s', async (_, importer, value) => {
		const places = placesIn(value);
		const place = fc.nat(places.length - 1).map((index) => places[index]!);
		const at = (path: readonly string[]): unknown =>
			path.reduce((part: unknown, key) => (part as Record<string, unknown>)[key], value);
		const other = fc.oneof(place.map(at), leaf, fc.constant(undefined), anyValue);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(place, other), { minLength: 1, maxLength: 4 }), async (changes) => {
				let broken = value;
				for (const [path, part] of changes) {
					const isThere = placesIn(broken).some((each) => each.join('\n') === path.join('\n'));
					if (isThere) broken = changed(broken, path, part);
				}
				await readSafely(importer, broughtFile('file.json', JSON.stringify(broken) ?? '', documents));
			}),
			{ numRuns: 150 }
		);
	});

	test('a nodeset with any edges between its nodes', async () => {
		const type = fc.constantFrom('I', 'I', 'I', 'RA', 'CA', 'CA', 'L', 'YA', 'MA');
		await fc.assert(
			fc.asyncProperty(
				fc.array(type, { minLength: 1, maxLength: 14 }),
				fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 40 }),
				async (types, pairs) => {
					const nodes = types.map((each, index) => ({
						nodeID: `${index}`,
						type: each,
						text: `Words ${index % 5}`
					}));
					const edges = pairs.map(([from, to], index) => ({ edgeID: `${index}`, fromID: from, toID: to }));
					const value = await readSafely(
						aifImporter,
						broughtFile('any.json', JSON.stringify({ nodes, edges }), documents)
					);
					expect(value === null).toBe(!types.includes('I'));
					if (value)
						expect(value.items.filter(({ path }) => path !== '')).toHaveLength(nodes.length + edges.length);
				}
			),
			{ numRuns: 600 }
		);
	});

	test('a graph of Carneades with lines taken away, doubled, or indented', async () => {
		const lines = carneadesText.split('\n');
		const edit = fc.tuple(
			fc.nat(lines.length - 1),
			fc.constantFrom('drop', 'double', 'indent', 'cut', 'swap'),
			fc.nat()
		);
		await fc.assert(
			fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
				const broken = [...lines];
				for (const [at, how, other] of edits) {
					const line = broken[at] ?? '';
					if (how === 'drop') broken.splice(at, 1);
					else if (how === 'double') broken.splice(at, 0, line);
					else if (how === 'indent') broken[at] = `  ${line}`;
					else if (how === 'cut') broken[at] = line.slice(0, other % (line.length + 1));
					else broken[at] = lines[other % lines.length]!;
				}
				await readSafely(carneadesImporter, broughtFile('graph.yml', broken.join('\n'), documents));
			}),
			{ numRuns: 300 }
		);
	});

	test.each([
		[debateCardsImporter.name, debateCardsImporter, docx],
		[packZipImporter.name, packZipImporter, new Uint8Array(archive)]
	] as const)('an archive with bytes changed or missing: %s', async (_, importer, whole) => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
				fc.option(fc.tuple(fc.nat(whole.length), fc.nat(2_000))),
				async (bytes, gap) => {
					const broken = whole.slice();
					for (const [at, byte] of bytes) broken[at] = byte;
					const [start, length] = gap ?? [0, 0];
					const cut = new Uint8Array([...broken.subarray(0, start), ...broken.subarray(start + length)]);
					await readSafely(importer, broughtFile('file.zip', cut, documents));
				}
			),
			{ numRuns: 120 }
		);
	});

	test('more than can be read is refused before it is looked into', async () => {
		const large = broughtFile('large', new Uint8Array(50_000_001));
		for (const importer of importers) {
			const reading = await importer.read(large);
			expect(!reading.ok && reading.refusal.message).toMatch(
				/^The file has more than |^The file is not UTF-8/
			);
		}
	});

	test('depth and breadth beyond measure', async () => {
		const deep = '['.repeat(200_000);
		const closed = `${deep}${']'.repeat(200_000)}`;
		const many = JSON.stringify({
			nodes: Array.from({ length: 20_000 }, () => ({ nodeID: '1', type: 'I', text: 'Same' }))
		});
		const same = JSON.stringify({
			nodes: Array.from({ length: 20_000 }, (_, id) => ({ id, type: 'I', text: 'Same' }))
		});
		const star = JSON.stringify({
			nodes: [
				{ id: 'a', type: 'RA', text: '' },
				...Array.from({ length: 10_000 }, (_, id) => ({ id, type: id % 2 ? 'I' : 'CA', text: `T${id}` }))
			],
			edges: Array.from({ length: 10_000 }, (_, id) => ({ fromID: id, toID: id % 2 ? 'a' : 'a' }))
		});
		for (const text of [deep, closed, `{"nodes": ${closed}}`, `{"target": ${closed}}`, many, same, star])
			for (const importer of importers.slice(0, 3))
				await importer.read(broughtFile('file', text, documents)).then((reading) => {
					if (!reading.ok) expect(reading.refusal.hint).not.toBe('');
				});
	});
});
