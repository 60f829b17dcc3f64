import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importInThread } from '#commands/import-thread.ts';
import { inProject } from '#commands/project.js';
import { readPackAt } from '#lib/server/read-folder.ts';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'parallax-import-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const imported = (...args: readonly string[]) => runCommand('import.ts', args, folder);
const fixture = (name: string) => inProject('tests', 'fixtures', 'import', name);
const older = fixture('sunday-library-kialo-older.txt');

describe('npm run import', { timeout: 60_000 }, () => {
	test('writes a pack that can be served, and lists what was lost', async () => {
		const { code, out, err } = await imported(older);
		expect([code, err]).toEqual([0, '']);
		expect(out).toContain(
			`${older}:12: dropped link “1.3.1. -> See 1.9.”: There is no claim 1.9 in the file.\n`
		);
		expect(out).toContain(`${older}: added position “Against: The library should open on Sundays.”: `);
		expect(out).toContain(
			'Kialo text export, 12 parts: 6 kept, 1 guessed, 1 merged, 4 dropped. 2 things were added that a pack needs.\n'
		);
		expect(out).toMatch(/should-the-library-open-on-sundays: no error, 5 warnings\n$/);
		const { pack } = await readPackAt(join(folder, 'should-the-library-open-on-sundays'));
		expect(pack?.debate.nodes).toHaveLength(7);
	});

	test('puts documents into the pack, under the name of the folder that is asked for', async () => {
		await writeFile(join(folder, 'Minutes 2024.txt'), 'Nobody came.\n');
		const { code, out } = await imported(older, '--sources', folder, '--out', 'packs/library');
		expect(code).toBe(0);
		expect(out).toContain('added document “Minutes 2024.txt”');
		const text = await readFile(join(folder, 'packs/library/sources/minutes-2024.txt'), 'utf8');
		expect(text).toBe('Nobody came.\n');
		const { pack } = await readPackAt(join(folder, 'packs/library'));
		expect(pack?.debate.sources.map(({ id }) => id)).toEqual(['minutes-2024']);
	});

	test('never writes over a folder', async () => {
		const { code, err } = await imported(older, '--out', 'packs');
		expect([code, err]).toEqual([
			1,
			`${join(folder, 'packs')} exists already. Name another folder: --out DIR\n`
		]);
	});

	test.each([
		[[], 'Usage: npm run import'],
		[['a', 'b'], 'Usage: npm run import'],
		[['a', '--into', 'b'], 'Usage: npm run import'],
		[['nowhere.argdown'], 'nowhere.argdown cannot be read'],
		[[inProject('package.json')], 'The file is of no format that can be read.'],
		[[older, '--out', 'Not A Slug'], 'a to z, 0 to 9 and hyphens'],
		[[older, '--sources', 'nowhere'], 'The folder nowhere cannot be read'],
		[[older, '--sources', inProject('src')], 'holds no document']
	])('%j is answered in a sentence', async (args, sentence) => {
		const { code, err } = await imported(...args);
		expect(code).toBe(1);
		expect(err).toContain(sentence);
		expect(err).not.toMatch(/^\s+at /m);
	});

	test('a file that takes too long is given up', async () => {
		const bytes = new Uint8Array(await readFile(older));
		const reading = await importInThread({ name: 'a.txt', bytes, documents: new Map() }, null, 0.001);
		expect(!reading.ok && reading.refusal.message).toBe('The file was not read within 0.001 seconds.');
	});
});
