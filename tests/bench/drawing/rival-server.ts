/** Builds the rivals' pages and serves them on this machine, scripts and graphs compressed as a host would. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { inProject } from '#commands/project.js';
import { listen, stop } from '#commands/web-server.js';
import type { Measured } from './measured-debates.ts';

const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json'
};

/** Where the rivals' pages are served, and how to end that. */
export interface RivalServer {
	readonly base: string;
	close(): Promise<void>;
}

/** Serves `/flow.html`, `/cytoscape.html` and `/graphs/<size>`. */
export async function serveRivals(debates: readonly Measured[]): Promise<RivalServer> {
	const pages = await mkdtemp(join(tmpdir(), 'parallax-rivals-'));
	const root = inProject('tests', 'bench', 'rivals');
	await build({
		root,
		configFile: false,
		logLevel: 'error',
		plugins: [svelte({ configFile: false })],
		build: {
			outDir: pages,
			emptyOutDir: true,
			rolldownOptions: { input: ['flow.html', 'cytoscape.html'].map((page) => join(root, page)) }
		}
	});
	const zipped = new Map<string, Buffer>(
		debates.map(({ size, graph }) => [`/graphs/${size}`, gzipSync(JSON.stringify(graph), { level: 9 })])
	);
	const server = createServer(async (request, response) => {
		const path = normalize((request.url ?? '/').split('?', 1)[0] ?? '/');
		try {
			const body = zipped.get(path) ?? gzipSync(await readFile(join(pages, path)), { level: 9 });
			zipped.set(path, body);
			const type = types[extname(path)] ?? 'application/json';
			response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(body);
		} catch {
			response.writeHead(404).end();
		}
	});
	const base = await listen(server, { port: 0, host: 'localhost' });
	return {
		base,
		close: async () => {
			await stop(server, 0);
			await rm(pages, { recursive: true });
		}
	};
}
