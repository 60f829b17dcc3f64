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
	/** The addresses asked for of another origin. */
	readonly foreign: readonly string[];
	/** Milliseconds from navigation to the first content on the screen. */
	readonly firstPaint: number;
	/**
	 * Milliseconds until the page is painted and answers clicks: the mark that hydration sets; where there is no
	 * script, the parsed document.
	 */
	readonly interactive: number;
	/** Cumulative layout shift, fonts swapped in and the page read to its end; 0 when nothing moved. */
	readonly shift: number;
	/** What moved, as tag names with their classes; none when nothing did. */
	readonly moved: readonly string[];
}

type Kind = 'html' | 'css' | 'js' | 'fonts' | 'other';

const kinds: readonly (readonly [type: RegExp, kind: Kind])[] = [
	[/^text\/html/, 'html'],
	[/^text\/css/, 'css'],
	[/^(text|application)\/javascript/, 'js'],
	[/^font\//, 'fonts'],
	[/./, 'other']
];

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

/** What this server sends for an address to a browser that takes gzip: the kind and the bytes of the body. */
function fetchAsSent(url: string): Promise<{ readonly kind: Kind; readonly bytes: number }> {
	return new Promise((resolve, reject) => {
		get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
			const type = response.headers['content-type'] ?? '';
			const kind = kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
			let bytes = 0;
			response
				.on('data', (piece: Buffer) => (bytes += piece.length))
				.on('end', () => resolve({ kind, bytes }))
				.on('error', reject);
		}).on('error', reject);
	});
}

/**
 * Opens an address in a page that has shown nothing yet (nothing cached) and measures it. `scripted` says
 * whether to wait for the mark of hydration, `html[data-hydrated]`. Rejects when the mark does not come.
 */
export async function measurePage(page: Page, url: string, scripted = true): Promise<PageFacts> {
	const asked: string[] = [];
	page.on('request', (request) => {
		if (/^https?:/.test(request.url())) asked.push(request.url());
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
	const isOwn = (address: string) => new URL(address).origin === new URL(url).origin;
	const own = asked.filter(isOwn);
	const bytes: Record<Kind, number> = { html: 0, css: 0, js: 0, fonts: 0, other: 0 };
	for (const address of own) {
		const sent = await fetchAsSent(address);
		bytes[sent.kind] += sent.bytes;
	}
	const firstPaint = timings.paint ?? NaN;
	return {
		...bytes,
		requests: asked.length,
		foreign: asked.filter((address) => !isOwn(address)),
		firstPaint,
		interactive: Math.max(firstPaint, timings.interactive ?? NaN),
		shift: timings.shift,
		moved: [...new Set(timings.moved)]
	};
}
