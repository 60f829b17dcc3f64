/** What the map's page loads of script, and how much of that is the framework's own. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { inProject } from '#commands/project.js';
import { measurePage } from '#tests/browser/page-facts.ts';

const built = inProject('.svelte-kit', 'output', 'client');
/** Svelte and SvelteKit themselves (`vite.config.ts` puts them into a file), and what SvelteKit generates to start an app. */
const ownFiles = ['framework', 'entry/app', 'entry/start'];

/** Bytes of script of a page of ours, as sent with gzip. */
export async function scriptOfPage(browser: Browser, address: string): Promise<number> {
	const context = await browser.newContext();
	const { js } = await measurePage(await context.newPage(), address);
	await context.close();
	return js;
}

/** Bytes of script, with gzip, of the framework in the app as it is built. */
export async function scriptOfFramework(): Promise<number> {
	const manifest: Record<string, { readonly file: string; readonly name?: string }> = JSON.parse(
		await readFile(`${built}/.vite/manifest.json`, 'utf8')
	);
	const files = Object.values(manifest).filter(({ name }) => ownFiles.includes(name ?? ''));
	const sizes = await Promise.all(
		files.map(async ({ file }) => gzipSync(await readFile(`${built}/${file}`), { level: 9 }).length)
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}
