import { test as base, expect, type BrowserContext } from '@playwright/test';
import { crawlSite, type Visited } from '#tests/browser/crawl-site.ts';

export { expect };

/**
 * Collects what no page may do: errors on the console (a breach of the Content-Security-Policy is one),
 * uncaught exceptions, requests to another origin. A document that a test opens on purpose and that answers
 * 404 is not an error.
 */
export function watch(context: BrowserContext, origin: string): string[] {
	const faults: string[] = [];
	context.on('console', (message) => {
		const missing =
			message.text().includes('status of 404') && message.location().url === message.page()?.url();
		if (message.type() === 'error' && !missing) faults.push(`console: ${message.text()}`);
	});
	context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`third party: ${url}`);
	});
	return faults;
}

/**
 * Playwright's `test`, which also fails when any page of the test's browser context logs an error, throws,
 * breaks the Content-Security-Policy or asks another origin for something. `site` is every address of the app
 * that links lead to, read once.
 */
export const test = base.extend<object, { site: readonly Visited[] }>({
	context: async ({ context, baseURL }, use) => {
		const faults = watch(context, new URL(baseURL ?? '').origin);
		await use(context);
		expect(faults, 'what the pages of this test did wrong').toEqual([]);
	},
	site: [
		async ({ browser }, use) => {
			const page = await browser.newPage({ baseURL: process.env.BASE_URL ?? '' });
			const site = await crawlSite(page);
			await page.close();
			await use(site);
		},
		// Pages that are made on request, a large debate's among them, take their time on a busy machine.
		{ scope: 'worker', timeout: 240_000 }
	]
});
