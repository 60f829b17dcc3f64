import { get } from 'node:http';
import type { Page } from '@playwright/test';

/** What a visitor's browser had to fetch and wait for to show one page. Bytes are as sent, compressed by gzip. */
export interface PageFacts {
	readonly html: number;
	readonly css: number;
	readonly js: number;
	readonly fonts: number;
	/** Images, data and whatever else. */
	readonly other: number;
	readonly requests: number;
	/** Requests to another origin. */
	readonly foreign: number;
	/** Milliseconds from navigation to the first content on the screen. */
	readonly firstPaint: number;
	/** Milliseconds to the mark of a page that answers clicks; to the parsed document where there is no script. */
	readonly interactive: number;
	/** Cumulative layout shift, fonts swapped in and the page read to its end; 0 when nothing moved. */
	readonly shift: number;
	/** What moved, as tag names with their classes; none when nothing did. */
	readonly moved: readonly string[];
}

type Kind = 'html' | 'css' | 'js' | 'fonts' | 'other';

const kinds: Readonly<Record<string, Kind>> = {
	document: 'html',
	stylesheet: 'css',
	script: 'js',
	font: 'fonts'
};

interface Timings {
	interactive?: number;
	shift: number;
	moved: string[];
}

/** A layout-shift entry, which TypeScript's DOM library does not know. */
interface LayoutShift extends PerformanceEntry {
	readonly value: number;
	readonly hadRecentInput: boolean;
	readonly sources: readonly { readonly node: Node | null }[];
}

/** Runs in the page before anything else and keeps its timings where {@link measurePage} finds them. */
function observe(): void {
	const timings: Timings = { shift: 0, moved: [] };
	Object.assign(window, { pageTimings: timings });
	new PerformanceObserver((list) => {
		for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
			if (hadRecentInput) continue;
			timings.shift += value;
			for (const { node } of sources) {
				const element = node instanceof Element ? node : node?.parentElement;
				timings.moved.push(`${element?.tagName.toLowerCase()}.${element?.getAttribute('class') ?? ''}`);
			}
		}
	}).observe({ type: 'layout-shift', buffered: true });
	new MutationObserver((_, observer) => {
		if (document.documentElement?.dataset.hydrated === undefined) return;
		timings.interactive = performance.now();
		observer.disconnect();
	}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-hydrated'] });
}

/** Bytes of the body as this server sends it to a browser that takes gzip. */
function wireBytes(url: string): Promise<number> {
	return new Promise((resolve, reject) => {
		get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
			let bytes = 0;
			response
				.on('data', (piece: Buffer) => (bytes += piece.length))
				.on('end', () => resolve(bytes))
				.on('error', reject);
		}).on('error', reject);
	});
}

/**
 * Opens an address in a page that has shown nothing yet (nothing cached) and measures it. `scripted` says
 * whether to wait for the mark of hydration, `html[data-hydrated]`. Rejects when the mark does not come.
 */
export async function measurePage(page: Page, url: string, scripted = true): Promise<PageFacts> {
	const asked: { readonly url: string; readonly kind: Kind }[] = [];
	page.on('request', (request) => {
		if (/^https?:/.test(request.url())) {
			asked.push({ url: request.url(), kind: kinds[request.resourceType()] ?? 'other' });
		}
	});
	await page.addInitScript(observe);
	await page.goto(url, { waitUntil: 'networkidle' });
	if (scripted) await page.locator('html[data-hydrated]').waitFor();
	await page.evaluate(async () => {
		await document.fonts.ready;
		window.scrollTo(0, document.documentElement.scrollHeight);
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	});
	const timings = await page.evaluate(() => {
		const { interactive, shift, moved } = (window as unknown as { readonly pageTimings: Timings })
			.pageTimings;
		const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
		const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
		return { interactive: interactive ?? navigation?.domContentLoadedEventEnd, paint, shift, moved };
	});
	const own = asked.filter((request) => new URL(request.url).origin === new URL(url).origin);
	const bytes = { html: 0, css: 0, js: 0, fonts: 0, other: 0 };
	for (const request of own) bytes[request.kind] += await wireBytes(request.url);
	return {
		...bytes,
		requests: asked.length,
		foreign: asked.length - own.length,
		firstPaint: timings.paint ?? NaN,
		interactive: timings.interactive ?? NaN,
		shift: timings.shift,
		moved: [...new Set(timings.moved)]
	};
}
