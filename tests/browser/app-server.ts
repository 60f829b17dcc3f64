import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '#commands/build.js';
import { inProject } from '#commands/project.js';
import { generatedPacks } from '#tests/browser/generated-packs.ts';

const ready = /Parallax is ready: (\S+)/;

/**
 * Serves the built app on a free port before the browser tests and stops it after them. Besides the shipped debates it
 * serves a large generated one, besides the shipped formats a short one. With BASE_URL set (a server of your own, with
 * both in its PACKS_DIR and FORMATS_DIR) it does none of this. Rejects when the server does not start.
 */
export default async function serveForTests(): Promise<() => Promise<void>> {
	const packs = await generatedPacks();
	const stop = await serveApp(packs.folder);
	return async () => {
		await stop();
		packs.remove();
	};
}

/**
 * Serves the built app with the packs of a folder and the short round format besides the shipped ones and no classes yet,
 * and says where in BASE_URL; builds first when the build is stale. With BASE_URL set it does none of this. What it gives
 * back stops the server.
 */
export async function serveApp(packs: string): Promise<() => Promise<void>> {
	if (process.env.BASE_URL) return async () => {};
	await ensureBuilt();
	const data = mkdtempSync(join(tmpdir(), 'parallax-classes-'));
	const formats = mkdtempSync(join(tmpdir(), 'parallax-formats-'));
	copyFileSync(
		inProject('tests', 'fixtures', 'formats', 'short-controversy.yaml'),
		join(formats, 'short-controversy.yaml')
	);
	const server = spawn(process.execPath, [inProject('src', 'commands', 'serve.js')], {
		env: {
			...process.env,
			...{ PORT: '0', HOST: 'localhost', PACKS_DIR: packs, FORMATS_DIR: formats, DATA_DIR: data }
		},
		stdio: ['ignore', 'pipe', 'inherit', 'ipc']
	});
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	process.env.BASE_URL = await new Promise<string>((resolve, reject) => {
		let said = '';
		server.stdout?.setEncoding('utf8').on('data', (piece: string) => {
			said += piece;
			const url = ready.exec(said)?.[1];
			if (url) resolve(url);
		});
		server.once('exit', (code) => reject(new Error(`The server ended at once (exit code ${code}).`)));
	});
	return async () => {
		server.kill('SIGTERM');
		await ended;
		for (const folder of [data, formats]) rmSync(folder, { recursive: true, force: true });
	};
}
