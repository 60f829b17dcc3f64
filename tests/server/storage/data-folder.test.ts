import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inProject } from '#commands/project.js';
import { openStorage, readStorageSettings } from '#lib/server/storage/storage.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'parallax-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (path: string) => ({ engine: 'sqlite', folder: path }) as const;

test('the environment names the place', () => {
	expect(readStorageSettings({ DATA_DIR: folder })).toEqual(at(folder));
	expect(readStorageSettings({ DATABASE_URL: 'postgres://a@b/c', DATA_DIR: folder })).toEqual({
		engine: 'postgres',
		url: 'postgres://a@b/c'
	});
	expect(() => readStorageSettings({ DATABASE_URL: 'mysql://a@b/c' })).toThrow('postgres://user');
});

test('the folder is made for its owner alone', async () => {
	const path = join(folder, 'deep', 'data');
	const storage = await openStorage(at(path));
	await storage.close();
	expect(statSync(path).mode & 0o777).toBe(0o700);
});

test('a second storage in one folder is refused in one sentence, until the first is closed', async () => {
	const first = await openStorage(at(folder));
	await expect(openStorage(at(folder))).rejects.toMatchObject({
		trouble: 'locked',
		message: `Another Parallax uses the data folder ${folder} already. Stop it, or give this one a folder of its own: DATA_DIR=/another/folder`
	});
	await first.close();
	await (await openStorage(at(folder))).close();
});

test('a reader beside it sees what is committed and can change nothing', async () => {
	const first = await openStorage(at(folder));
	const reader = await openStorage(at(folder), { readOnly: true });
	const count = () => reader.db.selectFrom('classes').select('id').execute();
	expect(await count()).toEqual([]);
	await expect(reader.write((db) => db.deleteFrom('classes').execute())).rejects.toMatchObject({
		trouble: 'read-only'
	});
	await reader.close();
	await first.close();
});

test('a process that is killed leaves the folder free', async () => {
	const program = `
		const { openStorage } = await import('#lib/server/storage/storage.ts');
		await openStorage({ engine: 'sqlite', folder: ${JSON.stringify(folder)} });
		process.stdout.write('open');
		setInterval(() => {}, 1000);
	`;
	const other = spawn(process.execPath, ['--input-type=module', '-e', program], {
		cwd: inProject(),
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise((resolve) => other.stdout.once('data', resolve));
	await expect(openStorage(at(folder))).rejects.toMatchObject({ trouble: 'locked' });
	other.kill('SIGKILL');
	await new Promise((resolve) => other.once('exit', resolve));
	await (await openStorage(at(folder))).close();
});

test('a place that is no folder, or holds no database, is named', async () => {
	const file = join(folder, 'file');
	writeFileSync(file, '');
	await expect(openStorage(at(file))).rejects.toThrow(`${file} is not a folder.`);
	await expect(openStorage(at(join(file, 'below')))).rejects.toThrow('is not a folder.');
	writeFileSync(
		join(folder, 'parallax.sqlite'),
		'this is a letter to my grandmother, and long enough '.repeat(100)
	);
	await expect(openStorage(at(folder))).rejects.toMatchObject({ trouble: 'damaged' });
});
