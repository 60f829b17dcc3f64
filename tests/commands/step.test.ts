import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inProject } from '#commands/project.js';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'parallax-step-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function script(code: string): readonly string[] {
	return [process.execPath, '-e', code];
}

/** A command of one step that runs `program`, started as a process of its own. */
function commandOf(...program: readonly string[]) {
	const [refusal, step] = ['refusal.js', 'step.js'].map((name) =>
		JSON.stringify(inProject('src', 'commands', name))
	);
	const source = `
		import { runCommand } from ${refusal};
		import { runStep } from ${step};
		await runCommand(async () => {
			const { ok } = await runStep('step-test', ${JSON.stringify(program)});
			process.exitCode = ok ? 0 : 1;
		});`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', source]);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (piece: string) => (output += piece));
	}
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	return { child, ended, output: () => output };
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

test('a step that ends well is one line with its seconds', async () => {
	const { ended, output } = commandOf(...script(`process.stdout.write('many words')`));
	expect(await ended).toBe(0);
	expect(output()).toMatch(/^ {2}step-test … ok, \d+\.\d s\n$/);
});

test('a step that fails shows all it wrote and names its log, which holds the same', async () => {
	const { ended, output } = commandOf(
		...script(`process.stdout.write('to one'); process.stderr.write('to the other'); process.exitCode = 3`)
	);
	expect(await ended).toBe(1);
	expect(output()).toMatch(/^ {2}step-test … FAILED, \d+\.\d s\n/);
	expect(output()).toContain('to one');
	expect(output()).toContain('to the other');
	expect(output()).toContain(`this output is also in ${join('logs', 'step-test.log')}`);
	expect(readFileSync(inProject('logs', 'step-test.log'), 'utf8')).toContain('to the other');
});

test('a program that does not exist is a step that fails', async () => {
	const { ended, output } = commandOf('no-such-program');
	expect(await ended).toBe(1);
	expect(output()).toContain('no-such-program');
});

test.skipIf(process.platform === 'win32')('when stopped it stops all that the step started', async () => {
	const note = join(folder, 'pids');
	const grandchild = `setInterval(() => {}, 1000)`;
	const { child, ended, output } = commandOf(
		...script(`
		const inner = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]);
		require('fs').writeFileSync(${JSON.stringify(note)}, process.pid + ' ' + inner.pid);
		setInterval(() => {}, 1000);`)
	);
	await vi.waitFor(() => expect(existsSync(note) && readFileSync(note, 'utf8')).toMatch(/^\d+ \d+$/), 20_000);
	const pids = readFileSync(note, 'utf8').split(' ').map(Number);
	expect(pids.map(isAlive)).toEqual([true, true]);
	child.kill('SIGTERM');
	expect(await ended).toBe(130);
	expect(output()).toBe('  step-test … stopped\n');
	await vi.waitFor(() => expect(pids.map(isAlive)).toEqual([false, false]), 20_000);
});
