import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createServer, resolveConfig, type ViteDevServer } from 'vite';
import { packProblems } from '#commands/pack-problems.ts';
import { root } from '#commands/project.js';
import { fixturesDir } from '#tests/pack/fixture-packs.ts';

let seeds = '';
let server: ViteDevServer;
beforeAll(async () => {
	seeds = await mkdtemp(join(tmpdir(), 'parallax-dev-'));
	await cp(join(fixturesDir, 'good'), join(seeds, 'good'), { recursive: true });
	vi.stubEnv('SEEDS_DIR', seeds);
	server = await createServer({
		...{ root, configFile: false, logLevel: 'silent', plugins: [packProblems()] },
		server: { middlewareMode: true, ws: false },
		optimizeDeps: { noDiscovery: true }
	});
});
afterAll(async () => {
	await server.close();
	vi.unstubAllEnvs();
	await rm(seeds, { recursive: true, force: true });
});

test('a file saved with an error is shown with file and line; saved without, the page is loaded anew', async () => {
	const sent = vi.spyOn(server.ws, 'send').mockReturnValue(undefined);
	const file = join(seeds, 'good', 'debate.yaml');
	const good = await readFile(file, 'utf8');
	const bad = good.replace(/^title:.*$/m, 'title: [4]');
	const line = good.split('\n').findIndex((each) => each.startsWith('title:')) + 1;
	await saved(file, bad, () => {
		expect(sent.mock.lastCall?.[0]).toMatchObject({ type: 'error', err: { loc: { file, line } } });
	});
	await saved(file, good, () => expect(sent.mock.lastCall?.[0]).toMatchObject({ type: 'full-reload' }));
});

/** Saves until what is to be seen of it is there: a watcher needs a while before it watches. */
async function saved(file: string, text: string, seen: () => void): Promise<void> {
	let times = 0;
	await vi.waitFor(
		async () => {
			await writeFile(file, `${text}${'\n'.repeat(++times)}`);
			await vi.waitFor(seen, { timeout: 2_000 });
		},
		{ timeout: 60_000 }
	);
}

test('no build has it', async () => {
	const { plugins } = await resolveConfig({ root, configFile: false, plugins: [packProblems()] }, 'build');
	expect(plugins.map(({ name }) => name)).not.toContain('pack-problems');
});
