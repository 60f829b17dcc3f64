import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { argdownOf } from '#lib/pack/export/argdown.ts';
import { argdownImporter } from '#lib/pack/import/argdown.ts';
import { importFile, importFormats } from '#lib/pack/import/import-file.ts';
import type { Importer } from '#lib/pack/import/importer.ts';
import { kialoImporter } from '#lib/pack/import/kialo.ts';
import { maxImportBytes } from '#lib/pack/import/refuse.ts';
import { inProject } from '#commands/project.js';
import { flagshipPack } from '#tests/pack/export/read-debates.ts';
import { brought, checkReading } from './check-import.ts';

const fixture = (name: string) => readFile(inProject(`tests/fixtures/import/${name}`), 'utf8');
const { debate } = (await flagshipPack()).pack;
const origin = { version: '0123456789ab', around: null };

interface Target {
	readonly importer: Importer;
	readonly nodeItems: ReadonlySet<string>;
	readonly files: readonly string[];
	/** Pieces that mean something to the format. */
	readonly shards: readonly string[];
}

const targets: readonly (readonly [string, Target])[] = [
	[
		'Argdown',
		{
			importer: argdownImporter,
			nodeItems: new Set(['claim', 'argument']),
			files: [await fixture('sunday-library.argdown'), argdownOf(debate, origin).slice(0, 9_000)],
			shards: [
				...[
					'[A]',
					'<B>',
					'[A]: ',
					'<B>: ',
					'[C]: c. ',
					'+ ',
					'- ',
					'_ ',
					'+> ',
					'-> ',
					'_> ',
					'>< ',
					'<+ ',
					'<_ '
				],
				...[
					'(1) ',
					'(2) ',
					'----\n',
					'--\n',
					'-- rule --\n',
					'{',
					'}',
					'{id: x}',
					'{a: {b: c}}',
					'{id: [',
					'===\n'
				],
				...[
					'# ',
					'#tag ',
					'#(a b) ',
					'*',
					'**',
					'_',
					'__',
					'@[A]',
					'[w](u)',
					'//',
					'/*',
					'*/',
					'<!--',
					'-->',
					'\\'
				],
				...[
					'* ',
					'1. ',
					'  ',
					'    ',
					'\n',
					'\n\n',
					'\t',
					'.A.',
					':x:',
					',',
					'word ',
					'__proto__',
					'é',
					'\u{1f4a9}'
				]
			]
		}
	],
	[
		'Kialo',
		{
			importer: kialoImporter,
			nodeItems: new Set(['thesis', 'pro', 'con']),
			files: [
				await fixture('sunday-library-kialo-older.txt'),
				await fixture('sunday-library-kialo-newer.txt')
			],
			shards: [
				...[
					'1. ',
					'2. ',
					'1.1. ',
					'1.1.1. ',
					'1.2. ',
					'Pro: ',
					'Con: ',
					'-> See 1.1.',
					'-> See 1.',
					'Discussion Title: '
				],
				...[
					'Discussion Name: ',
					'Sources:\n',
					'[1] ',
					'[w](u)',
					'**',
					'*',
					'\\(',
					'\\',
					'<',
					'>',
					'[',
					']',
					'{',
					'}'
				],
				...[
					'\n',
					'\n\n',
					'  ',
					'word ',
					'#tag ',
					'===',
					'//',
					'__proto__',
					'é',
					'\u{1f4a9}',
					'\r\n',
					'1.1.1.1.1.1. Con: x\n'
				]
			]
		}
	]
];

/** A real file with some of it cut, doubled, swapped, flipped or put in. */
function mutated({ files, shards }: Target): fc.Arbitrary<string> {
	const change = fc.record({
		kind: fc.constantFrom('cut', 'double', 'swap', 'flip', 'insert', 'truncate', 'indent'),
		at: fc.nat(),
		to: fc.nat(),
		shard: fc.constantFrom(...shards)
	});
	return fc
		.tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }))
		.map(([file, changes]) =>
			changes.reduce((text, { kind, at, to, shard }) => applied(text, kind, at, to, shard), file)
		);
}

function applied(text: string, kind: string, at: number, to: number, shard: string): string {
	const lines = text.split('\n');
	const [one, other] = [at % lines.length, to % lines.length];
	const start = at % (text.length + 1);
	switch (kind) {
		case 'cut':
			return text.slice(0, start) + text.slice(start + (to % 60));
		case 'double':
			return lines.toSpliced(one, 0, lines[other]!).join('\n');
		case 'swap':
			return lines.with(one, lines[other]!).with(other, lines[one]!).join('\n');
		case 'flip':
			return text.slice(0, start) + String.fromCharCode(33 + (to % 94)) + text.slice(start + 1);
		case 'insert':
			return text.slice(0, start) + shard + text.slice(start);
		case 'truncate':
			return text.slice(0, start);
		default:
			return lines.with(one, `${' '.repeat(to % 12)}${lines[one]!}`).join('\n');
	}
}

describe.each(targets)('whatever a file of %s holds', { timeout: 300_000 }, (_, target) => {
	const check = async (text: string) =>
		checkReading(await target.importer.read(brought(text)), text.split('\n').length, target.nodeItems);

	test('any text at all is read or refused', async () => {
		await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 300 });
	});

	test('any bytes at all are read or refused', async () => {
		const bytes = fc.uint8Array({ maxLength: 300 });
		await fc.assert(
			fc.asyncProperty(bytes, async (file) =>
				checkReading(await target.importer.read(brought(file)), 300, target.nodeItems)
			),
			{ numRuns: 100 }
		);
	});

	test('a soup of its signs is read or refused', async () => {
		const soup = fc
			.array(fc.constantFrom(...target.shards), { maxLength: 80 })
			.map((parts) => parts.join(''));
		await fc.assert(fc.asyncProperty(soup, check), { numRuns: 1_000 });
	});

	test('a real file that was damaged is read or refused', async () => {
		await fc.assert(fc.asyncProperty(mutated(target), check), { numRuns: 500 });
	});

	test('a file made to be slow is read or refused', async () => {
		for (const shard of target.shards) {
			const lines = shard.split('\n').length - 1;
			const times = lines > 0 ? Math.floor(79_000 / lines) : 300_000;
			await check(shard.repeat(Math.min(times, Math.floor(2_900_000 / (shard.length * 2)))));
			await check(`${shard}\n`.repeat(20_000));
		}
		await check(
			Array.from({ length: 2_000 }, (_line, depth) => `${' '.repeat(depth)}+ [c${depth}]: d`).join('\n')
		);
		await check(
			`1. a\n${Array.from({ length: 300 }, (_line, depth) => `1${'.1'.repeat(depth + 1)}. Pro: d`).join('\n')}`
		);
	});
});

describe('recognising a file', () => {
	test.each([
		['sunday-library.argdown', 'Argdown'],
		['sunday-library-kialo-older.txt', 'Kialo text export'],
		['sunday-library-kialo-newer.txt', 'Kialo text export']
	])('%s by what stands in it', async (name, format) => {
		const reading = await importFile(brought(await fixture(name), 'unnamed'));
		expect(reading.ok && reading.format).toBe(format);
	});

	test('what is no format is refused, and what can be read is named', async () => {
		for (const text of ['', 'Dear Sir or Madam,\n', '{"a": 1}', '<html>\n<body>\n', '\u0000\u0001']) {
			const reading = await importFile(brought(text));
			expect(reading.ok).toBe(false);
			await checkReading(reading, 1, new Set());
		}
		const reading = await importFile(brought('Hello.\n'));
		for (const { name } of importFormats) expect(!reading.ok && reading.refusal.hint).toContain(name);
	});

	test('a file that is too large is refused unread', async () => {
		const reading = await importFile(brought(new Uint8Array(maxImportBytes + 1), 'large.argdown'));
		expect(!reading.ok && reading.refusal.message).toBe('The file has more than 50 MB.');
	});
});
