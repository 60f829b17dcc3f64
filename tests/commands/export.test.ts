import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flagshipFiles, flagshipId, textOf } from '#tests/seeds/flagship.ts';
import { unzip } from '#tests/tour/unzip.ts';
import { runCommand } from './run-command.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'parallax-export-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const exported = (...args: readonly string[]) => runCommand('export.ts', args, folder);

describe('npm run export', { timeout: 60_000 }, () => {
	test('writes a format to the terminal or to a file', async () => {
		const { code, out, err } = await exported(flagshipId, 'argdown');
		expect([code, err]).toEqual([0, '']);
		expect(out).toMatch(/^\/\/ Massage-parlor raids/);
		const again = await exported(flagshipId, 'argdown', '--out', 'map.argdown');
		expect([again.code, again.out, again.err]).toEqual([0, '', 'Written: map.argdown\n']);
		expect(await readFile(join(folder, 'map.argdown'), 'utf8')).toBe(out);
	});

	test('puts the whole texts into the archive, warns of it, and makes the Word file', async () => {
		const zip = await exported(flagshipId, 'zip', '--out', 'pack.zip');
		expect([zip.code, zip.err]).toEqual([0, expect.stringContaining('do not publish it')]);
		const archive = new Uint8Array(await readFile(join(folder, 'pack.zip')));
		const text = unzip(archive.buffer).get(`${flagshipId}/sources/post-oped.txt`)?.toString('utf8');
		expect(text).toBe(textOf(await flagshipFiles(), 'sources/post-oped.txt'));
		expect((await exported(flagshipId, 'docx', '--out', 'cards.docx')).code).toBe(0);
		const docx = new Uint8Array(await readFile(join(folder, 'cards.docx')));
		expect(unzip(docx.buffer).has('word/document.xml')).toBe(true);
	});

	test.each([
		[[], 'Usage: npm run export'],
		[[flagshipId], 'Usage: npm run export'],
		[[flagshipId, 'pdf'], 'FORMAT is one of argdown'],
		[[flagshipId, 'aif', 'more'], 'Usage: npm run export'],
		[[flagshipId, 'aif', '--into', 'x'], 'Usage: npm run export'],
		[['nowhere', 'aif'], 'There is no debate nowhere'],
		[[flagshipId, 'aif', '--out', 'no/such/folder/x'], 'cannot be written']
	])('%j is answered in a sentence', async (args, sentence) => {
		const { code, err } = await exported(...args);
		expect(code).toBe(1);
		expect(err).toContain(sentence);
		expect(err).not.toMatch(/^\s+at /m);
	});
});
