/** The data our page has by the time its map is on the screen, against the debate as objects. */
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import type { Measured } from './measured-debates.ts';
import { answerForOurs, watchForMap, type ProbedWindow } from './page-probe.ts';

/** Bytes, all compressed alike. */
export interface FirstData {
	/** What the page's own scripts hold, and what was fetched until the map was seen. */
	readonly data: number;
	/** The whole document, with what can be seen and read before any script runs. */
	readonly document: number;
	/** Nodes with their texts and relations as JSON objects. */
	readonly objects: number;
}

const zipped = (text: string) => gzipSync(text, { level: 9 }).length;

/** Opens our map at that address and weighs what came. Where the map is never seen whole, all that is fetched counts. */
export async function firstData(
	browser: Browser,
	address: string,
	{ debate }: Measured,
	patience: number
): Promise<FirstData> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.addInitScript(watchForMap);
	await page.addInitScript(answerForOurs, debate.nodes.length);
	await page.goto(address);
	const seen = () => (window as unknown as ProbedWindow).probe.visible;
	await page.waitForFunction(seen, null, { timeout: patience }).catch(() => null);
	const fetched = await page.evaluate(() => {
		const { visible } = (window as unknown as ProbedWindow).probe;
		return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
			.filter((entry) => ['fetch', 'xmlhttprequest'].includes(entry.initiatorType))
			.filter(({ responseEnd }) => visible === null || responseEnd <= visible)
			.map(({ name }) => name);
	});
	await context.close();
	const html = await textAt(address);
	const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
	const texts = await Promise.all(fetched.map(textAt));
	return {
		data:
			zipped(scripts.map(([, text]) => text).join('')) + texts.reduce((sum, text) => sum + zipped(text), 0),
		document: zipped(html),
		objects: zipped(JSON.stringify({ nodes: debate.nodes, relations: debate.relations }))
	};
}

async function textAt(address: string): Promise<string> {
	return (await fetch(address)).text();
}
