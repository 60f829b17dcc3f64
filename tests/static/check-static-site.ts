/**
 * Builds the site as files for a folder of a host, follows every link in the files, and reads it in a browser: with
 * script, to see that nothing outside the folder is asked for, and without.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { preview } from 'vite';
import { buildStatic } from '#commands/build-static.ts';
import { inProject } from '#commands/project.js';
import { Refusal, runCommand } from '#commands/refusal.js';
import { launchOptions } from '#tests/browser/launch-options.ts';
import { siteFaults } from '#tests/static/site-folder.ts';

const base = '/sub/site';
const debate = `${base}/debates/massage-parlor-raids`;
const walked = [`${base}/`, `${debate}/`, `${debate}/map/`, `${debate}/outline/`, `${debate}/compare/`];

/** What a browser meets on the way through the site: errors, and requests that leave its folder. */
async function browserFaults(browser: Browser, origin: string): Promise<readonly string[]> {
	const page = await browser.newPage();
	const faults: string[] = [];
	page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
	page.on('response', (response) => {
		if (response.status() >= 400) faults.push(`${page.url()}: ${response.status()} ${response.url()}`);
	});
	page.on('request', (request) => {
		const outside = !request.url().startsWith(`${origin}${base}/`) && !request.url().startsWith('data:');
		if (outside) faults.push(`${page.url()}: asks for ${request.url()}`);
	});
	for (const path of walked) {
		await page.goto(origin + path);
		await page.locator('html[data-hydrated]').waitFor();
	}
	await page.goto(`${origin}${debate}/`);
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('link', { name: 'Take a tour' }).click();
	await page.getByRole('button', { name: /^(Begin|Next|Go on|Start)/ }).first().waitFor();
	await page.goto(`${origin}${debate}/claims/survivors-decide/`);
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('link', { name: 'Map', exact: true }).click();
	await page.waitForURL(/\/map/);
	await page.getByRole('button', { name: 'Nearer' }).waitFor();
	await page.close();
	return faults;
}

/** Pages that say nothing without script. */
async function emptyWithoutScript(browser: Browser, origin: string): Promise<readonly string[]> {
	const page = await browser.newPage({ javaScriptEnabled: false });
	const empty: string[] = [];
	for (const path of walked) {
		await page.goto(origin + path);
		const words = (await page.locator('main').innerText()).length;
		if (words < 200) empty.push(`${path} has ${words} characters without script.`);
	}
	await page.close();
	return empty;
}

await runCommand(async () => {
	const out = await mkdtemp(join(tmpdir(), 'parallax-static-'));
	try {
		await buildStatic({ out, base, origin: '' });
		const { documents, links, faults } = await siteFaults(out, base);
		const server = await preview({
			configFile: false,
			root: inProject('tests'),
			base: `${base}/`,
			appType: 'mpa',
			build: { outDir: out },
			preview: { port: 0, host: 'localhost' }
		});
		const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
		const browser = await chromium.launch(launchOptions());
		const met = [...(await browserFaults(browser, origin)), ...(await emptyWithoutScript(browser, origin))];
		await browser.close();
		await server.close();
		process.stdout.write(`${documents} documents, ${links} links, ${walked.length + 3} pages in a browser\n`);
		const all = [...faults, ...met];
		if (documents < 50) all.push(`Only ${documents} documents were built.`);
		if (all.length > 0) throw new Refusal(all.slice(0, 50).join('\n'));
	} finally {
		await rm(out, { recursive: true, force: true });
	}
});
