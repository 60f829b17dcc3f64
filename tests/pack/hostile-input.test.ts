import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { maxFileBytes, maxProblems } from '#lib/pack/limits.ts';
import type { PackFiles } from '#lib/pack/pack.ts';
import { problemCodes } from '#lib/pack/problem-codes.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { goodFiles } from '#tests/pack/fixture-packs.ts';

const good = await goodFiles();
const encoder = new TextEncoder();
const textOf = (file: string) => new TextDecoder().decode(good.get(file));

function withFile(file: string, content: string | Uint8Array): PackFiles {
	return new Map([...good, [file, typeof content === 'string' ? encoder.encode(content) : content]]);
}

/** Reads and checks what every reading must be, whatever went in: bounded, catalogued, and honest about errors. */
async function readSafely(files: PackFiles) {
	const { pack, problems } = await readPack(files, 'good');
	expect(problems.length).toBeLessThanOrEqual(maxProblems + 1);
	for (const { code, line, message, severity } of problems) {
		expect(Object.hasOwn(problemCodes, code)).toBe(true);
		expect(Number.isInteger(line) && line >= 1).toBe(true);
		expect(message.length).toBeLessThan(3_000);
		if (severity === 'error') expect(pack).toBeNull();
	}
	if (pack === null) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
	return { pack, codes: [...new Set(problems.map(({ code }) => code))] };
}

/** Pieces that mean something to YAML or Argdown, joined at random. */
const shards = [
	...'[]{}<>()#:,-+_*&!|>"\'%@`\\/.~?=\n\t ',
	'\n\n',
	'  ',
	'    ',
	'- ',
	'id: ',
	'{id: x}',
	'[Close it]',
	'<Danger on foot>',
	'[A]: ',
	'<B>: ',
	'(1) ',
	'-----\n',
	'_> ',
	'+> ',
	'><',
	'===',
	'/*',
	'*/',
	'//',
	'<!--',
	'#close-it',
	'&a ',
	'*a',
	'<<: ',
	'!!js/function ',
	'---\n',
	'%YAML 1.1\n',
	'a: ',
	'? ',
	'__proto__',
	'constructor',
	'\u{1f4a9}',
	'e\u0301',
	'\u202e',
	'word',
	'passages: [letter/traffic]'
];
const soup = fc.array(fc.constantFrom(...shards), { maxLength: 120 }).map((parts) => parts.join(''));
const authored = fc.constantFrom(
	'debate.yaml',
	'map.argdown',
	'facts.yaml',
	'sources/letter.yaml',
	'tours/01-two-ways.yaml'
);
const everyFile = fc.constantFrom(...good.keys());

describe('whatever a stranger sends, reading a pack answers', { timeout: 120_000 }, () => {
	test('random bytes in any file', async () => {
		await fc.assert(
			fc.asyncProperty(everyFile, fc.uint8Array({ maxLength: 400 }), async (file, bytes) => {
				await readSafely(withFile(file, bytes));
			}),
			{ numRuns: 200 }
		);
	});

	test('a soup of signs in any file of ours', async () => {
		await fc.assert(
			fc.asyncProperty(authored, soup, async (file, text) => {
				await readSafely(withFile(file, text));
			}),
			{ numRuns: 300 }
		);
	});

	test('a soup of signs somewhere in a good file', async () => {
		await fc.assert(
			fc.asyncProperty(authored, fc.nat(), fc.nat(40), soup, async (file, at, cut, text) => {
				const whole = textOf(file);
				const start = at % whole.length;
				await readSafely(withFile(file, whole.slice(0, start) + text + whole.slice(start + cut)));
			}),
			{ numRuns: 300 }
		);
	});

	test('any names of files', async () => {
		const name = fc.oneof(
			fc.string({ maxLength: 30 }),
			fc.constantFrom(
				'../debate.yaml',
				'/etc/passwd',
				'sources/../../x.txt',
				'sources\\a.txt',
				'__proto__',
				'a\nb',
				''
			)
		);
		await fc.assert(
			fc.asyncProperty(fc.array(name, { maxLength: 5 }), async (names) => {
				const { codes } = await readSafely(
					new Map([...good, ...names.map((each) => [each, encoder.encode('x')] as const)])
				);
				if (names.some((each) => /^\/|\.\.\/|\\/.test(each))) expect(codes).toContain('unsafe-path');
			}),
			{ numRuns: 200 }
		);
	});

	test('no files at all', async () => {
		expect((await readSafely(new Map())).codes).toEqual(['missing-file']);
	});

	test('every file empty', async () => {
		const { pack } = await readSafely(new Map([...good.keys()].map((file) => [file, new Uint8Array()])));
		expect(pack).toBeNull();
	});
});

/** As large as the file may be, of the piece repeated. */
function full(piece: string, ending: '.yaml' | '.argdown' | '.txt'): string {
	return piece.repeat(Math.floor(maxFileBytes[ending] / encoder.encode(piece).length));
}

/** As many lines as a map may have; more are refused before Argdown sees them. */
function fullMap(piece: string): string {
	const lines = piece.split('\n').length - 1;
	return lines === 0 ? full(piece, '.argdown') : piece.repeat(Math.floor(79_000 / lines));
}

/** Of the quadratic or recursive kind: what would take hours or the whole stack must be over in the test's time. */
describe('a file as large as it may be, made to be slow', { timeout: 120_000 }, () => {
	test.each([
		['open braces', '{'],
		['open braces and text', '{ a '],
		['open titles', '['],
		['open arguments', '<B '],
		['comments never closed', '/* '],
		['front matter never closed', '=== '],
		['deeper and deeper', '\t'],
		['bold never closed', '**a '],
		['backslashes', '\\'],
		['one word', 'a'],
		['dots and colons', '.a:b'],
		['empty lines', '\n'],
		['relations of nothing', '+ \n'],
		['sentences without title', 'a.\n\n'],
		['the same claim', '[A]: b {id: a}\n\n'],
		['inferences of nothing', '--\n']
	])('a map of %s', async (_, piece) => {
		const { pack } = await readSafely(withFile('map.argdown', fullMap(piece)));
		expect(pack).toBeNull();
	});

	test('a map of more lines than any debate needs', async () => {
		const { codes } = await readSafely(withFile('map.argdown', full('a\n', '.argdown')));
		expect(codes).toEqual(['file-too-large']);
	});

	test.each([
		['open lists', '['],
		['closed lists', ']'],
		['nested lists', '- '],
		['open mappings', '{a: '],
		['complex keys', '? '],
		['anchors', '&a '],
		['aliases of nothing', '- *a\n'],
		['tags', '- !a b\n'],
		['documents', '---\n'],
		['one key', 'a: b\n'],
		['a list', '- a\n'],
		['comments', '#\n']
	])('a debate.yaml of %s', async (_, piece) => {
		const { pack } = await readSafely(withFile('debate.yaml', full(piece, '.yaml')));
		expect(pack).toBeNull();
	});

	test.each([
		[1_000, 'unknown-key'],
		[90_000, 'file-too-large']
	])('a YAML file of %d different keys', async (count, code) => {
		const keys = Array.from({ length: count }, (_, n) => `k${n}:`).join('\n');
		expect((await readSafely(withFile('debate.yaml', keys))).codes).toContain(code);
	});

	test.each([['a '], ['é\u0301'], ['\u{1f469}\u200d\u{1f4bb}'], ['\n']])(
		'a document of %j',
		async (piece) => {
			const { codes } = await readSafely(withFile('sources/letter.txt', full(piece, '.txt')));
			expect(codes).toContain('source-changed');
			expect(codes).toContain('quote-not-verbatim');
		}
	);

	test('thousands of quotations that are everywhere', async () => {
		const text = full('a ', '.txt');
		const passages = Array.from(
			{ length: 1_500 },
			(_, n) => `  - { id: p${n}, exact: "${'a '.repeat(150)}a" }`
		);
		const source = textOf('sources/letter.yaml').replace(
			/passages:[\s\S]*/,
			`passages:\n${passages.join('\n')}\n`
		);
		const files = new Map([
			...withFile('sources/letter.yaml', source),
			['sources/letter.txt', encoder.encode(text)] as const
		]);
		expect((await readSafely(files)).codes).toContain('quote-ambiguous');
	});
});

describe('texts from other systems are read as what they are', () => {
	const crlf = (text: string) => text.replaceAll('\n', '\r\n');

	test('with Windows line ends in every file of ours', async () => {
		const files = new Map(good);
		for (const [file, bytes] of good) {
			if (!file.endsWith('.txt')) files.set(file, encoder.encode(crlf(new TextDecoder().decode(bytes))));
		}
		const { pack, problems } = await readPack(files, 'good');
		expect(problems).toEqual([]);
		const original = await readPack(good, 'good');
		expect(pack?.debate).toEqual(original.pack?.debate);
		expect(pack?.version).not.toBe(original.pack?.version);
	});

	test('with a byte order mark in every file of ours', async () => {
		const files = new Map(good);
		for (const [file, bytes] of good) {
			if (!file.endsWith('.txt')) files.set(file, new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]));
		}
		const { pack, problems } = await readPack(files, 'good');
		expect(problems).toEqual([]);
		expect(pack?.debate.nodes).toEqual((await readPack(good, 'good')).pack?.debate.nodes);
	});

	/** The good pack with its letter rewritten and the hash of the new one. */
	async function withLetter(
		change: (text: string) => string,
		mark: readonly number[] = []
	): Promise<PackFiles> {
		const bytes = new Uint8Array([...mark, ...encoder.encode(change(textOf('sources/letter.txt')))]);
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
		const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
		const source = textOf('sources/letter.yaml').replace(/sha256: .*/, `sha256: ${hash}`);
		return new Map([...withFile('sources/letter.yaml', source), ['sources/letter.txt', bytes] as const]);
	}

	test.each([
		['Windows line ends', crlf, []],
		['a byte order mark', (text: string) => text, [0xef, 0xbb, 0xbf]],
		['an astral character before every passage', (text: string) => `\u{1f309}${text}`, []],
		['non-breaking spaces', (text: string) => text.replace('nobody ever', 'nobody\u00a0ever'), []]
	] as const)('in a document with %s, quotations are sliced from it', async (_, change, mark) => {
		const { pack, problems } = await readPack(await withLetter(change, mark), 'good');
		expect(problems).toEqual([]);
		const letter = pack?.debate.sources.find(({ id }) => id === 'letter');
		const passage = letter?.passages.find(({ id }) => id === 'letter/driving-past');
		const [segment] = passage?.segments ?? [];
		expect(letter?.text.slice(segment?.start, segment?.end).replace('\u00a0', ' ')).toBe(
			'nobody ever bought a thing while driving past'
		);
	});

	test('decomposed accents in a document match composed ones in a quotation, and are shown as they stand', async () => {
		const files = await withLetter((text) =>
			text.replace('She was in a hurry', 'She had a cafe\u0301 to see')
		);
		const source = `${new TextDecoder().decode(files.get('sources/letter.yaml'))}  - { id: cafe, exact: a café to see }\n`;
		const { pack, problems } = await readPack(
			new Map([...files, ['sources/letter.yaml', encoder.encode(source)] as const]),
			'good'
		);
		expect(problems.map(({ code }) => code)).toEqual(['unused-passage']);
		const letter = pack?.debate.sources.find(({ id }) => id === 'letter');
		const [segment] = letter?.passages.find(({ id }) => id === 'letter/cafe')?.segments ?? [];
		expect(letter?.text.slice(segment?.start, segment?.end)).toBe('a cafe\u0301 to see');
	});
});
