import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAddress, checkClock, checkNode } from '#commands/doctor-setup.ts';
import { workingNode } from '#commands/pinned-node.js';
import { inProject } from '#commands/project.js';
import { openStorage } from '#lib/server/storage/storage.ts';
import { madeClass } from '#tests/server/classes/made-class.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'parallax-doctor-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command with a data folder of its own; answers its exit code and all it wrote. */
function run(command: string, args: readonly string[], env: Readonly<Record<string, string>>) {
	return new Promise<{ readonly code: number | null; readonly said: string }>((resolve) => {
		const child = spawn(workingNode(), [inProject('src', 'commands', command), ...args], {
			cwd: folder,
			env: { ...process.env, DATABASE_URL: '', NODE_NO_WARNINGS: '1', ...env }
		});
		let said = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (piece: string) => (said += piece));
		}
		child.on('close', (code) => resolve({ code, said }));
	});
}

describe('what the doctor says of', () => {
	test('an old Node and a wrong clock', () => {
		expect(checkNode('20.1.0').level).toBe('error');
		expect(checkNode('24.1.0').level).toBe('fine');
		expect(checkClock(0).level).toBe('error');
		expect(checkClock(Date.UTC(2027, 0)).level).toBe('fine');
	});

	test.each([
		[{ ORIGIN: 'debate.example.org' }, 'error'],
		[{ ORIGIN: 'https://debate.example.org/path' }, 'error'],
		[{ ORIGIN: 'https://debate.example.org' }, 'warning'],
		[{ ORIGIN: 'https://debate.example.org', TRUST_PROXY: '1' }, 'fine'],
		[{ TRUST_PROXY: 'yes' }, 'error'],
		[{ ADDRESS_HEADER: 'x-forwarded-for' }, 'warning']
	])('%j', (env, level) => {
		expect(checkAddress(env)[0]?.level).toBe(level);
	});
});

describe('npm run doctor, backup and restore', { timeout: 120_000 }, () => {
	test('a folder that is not there yet is fine, and stays so', async () => {
		const data = join(folder, 'not-yet');
		const { code, said } = await run('doctor.ts', [], { DATA_DIR: data });
		expect(said).toContain('will be made at the first start');
		expect(code).toBe(0);
		expect(readdirSync(folder)).not.toContain('not-yet');
	});

	test('what does not work is an error with its remedy', async () => {
		const file = join(folder, 'file');
		writeFileSync(file, '');
		const taken = await run('doctor.ts', [], { DATA_DIR: file, PORT: 'x' });
		expect(taken.said).toContain('which is not a folder');
		expect(taken.said).toContain('PORT must be a number');
		expect(taken.code).toBe(1);
		const away = await run('doctor.ts', [], { DATABASE_URL: 'postgres://127.0.0.1:1/x' });
		expect(away.said).toMatch(/ERROR +PostgreSQL does not answer/);
		expect(away.said).not.toContain('    at ');
		expect(away.code).toBe(1);
	});

	test('a backup is made beside a running server and restored elsewhere, never over classes by mistake', async () => {
		const data = join(folder, 'data');
		const storage = await openStorage({ engine: 'sqlite', folder: data });
		const { classId } = await madeClass(storage);
		const backup = join(folder, 'backup.jsonl');
		expect(await run('backup.ts', [backup], { DATA_DIR: data })).toMatchObject({ code: 0 });
		expect((await run('backup.ts', [backup], { DATA_DIR: data })).said).toContain('exists already');
		expect((await run('doctor.ts', [], { DATA_DIR: data })).said).toContain(
			'A server is using the data folder'
		);

		const busy = await run('restore.ts', [backup, '--force'], { DATA_DIR: data });
		expect(busy.said).toContain('Another Parallax uses the data folder');
		expect(busy.code).toBe(1);
		await storage.close();
		const full = await run('restore.ts', [backup], { DATA_DIR: data });
		expect(full.said).toContain('There are classes already');
		expect(full.code).toBe(1);

		const fresh = join(folder, 'fresh');
		expect(await run('restore.ts', [backup], { DATA_DIR: fresh })).toMatchObject({ code: 0 });
		expect((await run('restore.ts', [backup, '--force'], { DATA_DIR: fresh })).code).toBe(0);
		const restored = await openStorage({ engine: 'sqlite', folder: fresh });
		expect(await restored.db.selectFrom('classes').select('id').execute()).toEqual([{ id: classId }]);
		await restored.close();

		const cut = join(folder, 'cut.jsonl');
		writeFileSync(cut, '{"format":"parallax-classes","version":1,"madeAt":1}\n');
		const refused = await run('restore.ts', [cut, '--force'], { DATA_DIR: fresh });
		expect(refused.said).toContain('The file ends before the backup does.');
		expect(refused.code).toBe(1);
	});
});
