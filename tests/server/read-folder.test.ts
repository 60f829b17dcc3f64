import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { maxFileBytes, maxFiles } from '#lib/pack/limits.ts';
import { folderSignature, packFolders, readPackAt, readPackFolder } from '#lib/server/read-folder.ts';
import { fixturesDir } from '#tests/pack/fixture-packs.ts';

let dir = '';
beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'parallax-folder-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function codes(): Promise<readonly string[]> {
	const { problems } = await readPackFolder(dir);
	return problems.map(({ code, file }) => `${code} ${file}`);
}

describe('reading the folder of a pack', () => {
	test('gives its files and those of its folders as bytes, by path', async () => {
		await mkdir(join(dir, 'sources'));
		await writeFile(join(dir, 'debate.yaml'), 'id: x');
		await writeFile(join(dir, 'sources', 'a.txt'), new Uint8Array([0xff, 0, 1]));
		const { files, problems } = await readPackFolder(dir);
		expect([...files.keys()]).toEqual(['debate.yaml', 'sources/a.txt']);
		expect([...(files.get('sources/a.txt') ?? [])]).toEqual([0xff, 0, 1]);
		expect(problems).toEqual([]);
	});

	test('leaves out what begins with a dot', async () => {
		await mkdir(join(dir, '.git'));
		await writeFile(join(dir, '.git', 'config'), 'secret');
		await writeFile(join(dir, '.DS_Store'), 'x');
		expect(await readPackFolder(dir)).toEqual({ files: new Map(), problems: [] });
	});

	test('follows no link, to a file or to a folder', async () => {
		await symlink('/etc/passwd', join(dir, 'debate.yaml'));
		await symlink('/etc', join(dir, 'sources'));
		const { files } = await readPackFolder(dir);
		expect(files.size).toBe(0);
		expect(await codes()).toEqual(['not-a-plain-file debate.yaml', 'not-a-plain-file sources']);
	});

	test('does not wait for a pipe', async () => {
		execFileSync('mkfifo', [join(dir, 'map.argdown')]);
		expect(await codes()).toEqual(['not-a-plain-file map.argdown']);
	});

	test('refuses a file that is too large without reading it', async () => {
		await writeFile(join(dir, 'debate.yaml'), '');
		await truncate(join(dir, 'debate.yaml'), maxFileBytes['.yaml'] + 1);
		const { files } = await readPackFolder(dir);
		expect(files.size).toBe(0);
		expect(await codes()).toEqual(['file-too-large debate.yaml']);
	});

	test('reads no further than a pack may be large', async () => {
		for (let n = 0; n < 30; n++) {
			await writeFile(join(dir, `${n}.txt`), '');
			await truncate(join(dir, `${n}.txt`), maxFileBytes['.txt']);
		}
		const { files, problems } = await readPackFolder(dir);
		expect(problems.map(({ code }) => code)).toEqual(['pack-too-large']);
		expect(files.size).toBeLessThan(30);
	});

	test('stops at the number of files a pack may have', async () => {
		await mkdir(join(dir, 'sources'));
		await Promise.all(
			Array.from({ length: maxFiles + 5 }, (_, n) => writeFile(join(dir, 'sources', `${n}.txt`), ''))
		);
		const { files, problems } = await readPackFolder(dir);
		expect(problems.map(({ code }) => code)).toEqual(['too-many-files']);
		expect(files.size).toBe(maxFiles);
	});

	test('goes no deeper than packs do', async () => {
		await mkdir(join(dir, 'sources', 'old', 'older'), { recursive: true });
		await writeFile(join(dir, 'sources', 'old', 'a.txt'), '');
		expect(await codes()).toEqual(['unexpected-file sources/old']);
	});

	test('says so when there is no such folder', async () => {
		const { files, problems } = await readPackFolder(join(dir, 'nowhere'));
		expect(files.size).toBe(0);
		expect(problems.map(({ code }) => code)).toEqual(['unreadable-file']);
		expect(problems[0]?.message).toBe('The folder cannot be read: it does not exist.');
	});
});

describe('reading the pack of a folder', () => {
	test('tells what kept files from being read, not what is missing because of it', async () => {
		await symlink('/etc/passwd', join(dir, 'debate.yaml'));
		const { pack, problems } = await readPackAt(dir);
		expect(pack).toBeNull();
		expect(problems.map(({ code }) => code)).toEqual(['not-a-plain-file']);
	});

	test('reads a good one', async () => {
		const { pack, problems } = await readPackAt(join(fixturesDir, 'good'));
		expect(problems).toEqual([]);
		expect(pack?.debate.id).toBe('good');
	});
});

describe('the signature of a folder', () => {
	test('stays while nothing changes, and changes with every edit, new, removed or renamed file', async () => {
		const seen = new Set<string>();
		const expectNew = async () => {
			const now = await folderSignature(dir);
			expect(await folderSignature(dir)).toBe(now);
			expect(seen).not.toContain(now);
			seen.add(now);
		};
		await expectNew();
		await writeFile(join(dir, 'debate.yaml'), 'id: x');
		await expectNew();
		await writeFile(join(dir, 'debate.yaml'), 'id: xy');
		await expectNew();
		await writeFile(join(dir, 'map.argdown'), '');
		await expectNew();
		await rm(join(dir, 'debate.yaml'));
		await expectNew();
	});
});

describe('the packs of a folder', () => {
	test('are its folders in the order of their names; files, links and hidden folders are none', async () => {
		for (const name of ['b', 'a', '.git']) await mkdir(join(dir, name));
		await writeFile(join(dir, 'README.md'), '');
		await symlink('/etc', join(dir, 'c'));
		expect(await packFolders(dir)).toEqual([join(dir, 'a'), join(dir, 'b')]);
	});
});
