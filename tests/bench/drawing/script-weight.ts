/** What the map's page loads of script, and what SvelteKit loads for a page without any components of ours. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { inProject } from '#commands/project.js';
import { measurePage } from '#tests/browser/page-facts.ts';

/** Bytes of script of a page of ours, as sent with gzip. */
export async function scriptOfPage(browser: Browser, address: string): Promise<number> {
	const context = await browser.newContext();
	const { js } = await measurePage(await context.newPage(), address);
	await context.close();
	return js;
}

/** Bytes of script, with gzip, of an app of the same SvelteKit whose only page says “Empty”. Builds it for that. */
export async function scriptOfEmptyApp(): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'parallax-empty-app-'));
	const files = {
		'package.json': '{ "type": "module" }',
		'svelte.config.js': 'export default {};',
		'vite.config.js':
			'import { sveltekit } from "@sveltejs/kit/vite"; export default { plugins: [sveltekit()] };',
		'src/app.html': '<html><head>%sveltekit.head%</head><body><div>%sveltekit.body%</div></body></html>',
		'src/routes/+page.svelte': '<p>Empty</p>'
	};
	try {
		await mkdir(join(folder, 'src', 'routes'), { recursive: true });
		for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
		await symlink(inProject('node_modules'), join(folder, 'node_modules'));
		const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
		execFileSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: folder, stdio: 'ignore' });
		const scripts = join(folder, '.svelte-kit', 'output', 'client', '_app', 'immutable');
		const names = await readdir(scripts, { recursive: true });
		// The page of errors, node 1, is not loaded.
		const loaded = names.filter((name) => name.endsWith('.js') && !/(^|[\\/])1\.[^\\/]*$/.test(name));
		const sizes = await Promise.all(
			loaded.map(async (name) => gzipSync(await readFile(join(scripts, name)), { level: 9 }).length)
		);
		return sizes.reduce((sum, size) => sum + size, 0);
	} finally {
		await rm(folder, { recursive: true });
	}
}
