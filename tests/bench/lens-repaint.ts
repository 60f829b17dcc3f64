/** From a click on “Reject” to the frame that shows what then stands, on the map of a generated debate in a browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { indexDebate } from '#lib/debate/graph.ts';
import { argumentColumnsOf } from '#lib/reasoning/argument-columns.ts';
import { findCruxes } from '#lib/reasoning/cruxes.ts';
import { labelNetwork } from '#lib/reasoning/grounded.ts';
import { debateNetwork } from '#lib/reasoning/network.ts';
import { serveApp } from '#tests/browser/app-server.ts';
import { launchOptions } from '#tests/browser/launch-options.ts';
import { writePack } from './drawing/measured-debates.ts';
import { generateDebate } from './generate-debate.ts';
import { median } from './median.ts';

/** Milliseconds that a toggle may take to its frame. */
export const repaintBudget = 50;

/** Medians in milliseconds. */
export interface Repaint {
	/** How much of the map is in sight. */
	readonly seen: string;
	/** From the click until script is done with it. */
	readonly script: number;
	/** From the click to the frame: the browser's own measure, to the next 8 ms. */
	readonly frame: number;
	/** Claims that stand otherwise after it. */
	readonly changes: number;
	readonly toggles: number;
}

interface Timed {
	readonly start: number;
	readonly script: number;
	readonly frame: number;
}
type TimedWindow = typeof window & { timed: Timed[] };

/** Toggles the node of a debate of that many nodes on which most hangs: the whole map in sight, then its titles. */
export async function lensRepaint(nodes: number, toggles: number): Promise<readonly Repaint[]> {
	const packs = await mkdtemp(join(tmpdir(), 'parallax-packs-'));
	await writePack(packs, nodes);
	const debate = generateDebate({ nodes });
	const network = debateNetwork(argumentColumnsOf(indexDebate(debate)));
	const [crux] = findCruxes(network, labelNetwork(network, new Map()), new Map()).cruxes;
	const stop = await serveApp(packs);
	const browser = await chromium.launch(launchOptions());
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		await page.addInitScript(watchClicks);
		const node = debate.nodes[crux?.node ?? 0]!.id;
		await page.goto(`${process.env.BASE_URL}/debates/${debate.id}/map?node=${node}&lens=`);
		await page.locator('aside [data-now]').waitFor({ timeout: 60_000 });
		const near = await toggle(page, 'titles and their links', toggles);
		await page.getByRole('button', { name: 'All of it' }).click();
		await page.waitForTimeout(1500);
		const whole = await toggle(page, 'the whole map', toggles);
		return [whole, near];
	} finally {
		await browser.close();
		await stop();
		await rm(packs, { recursive: true });
	}
}

/** Notes of every click when it came, when its script was done, and when its frame was there. */
function watchClicks(): void {
	const seen = window as TimedWindow;
	seen.timed = [];
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as PerformanceEventTiming[])
			if (entry.name === 'click')
				seen.timed.push({
					start: entry.startTime,
					script: entry.processingEnd - entry.startTime,
					frame: entry.duration
				});
	}).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

async function toggle(page: Page, seen: string, toggles: number): Promise<Repaint> {
	const panel = page.locator('aside');
	const times: Timed[] = [];
	let changes = 0;
	for (let run = 0; run <= toggles; run++) {
		const before = await page.evaluate(() => performance.now());
		await panel.getByRole('button', { name: /^Reject/ }).click();
		await page.waitForTimeout(400);
		const timed = await page.evaluate(
			(from) => (window as TimedWindow).timed.find(({ start }) => start >= from),
			before
		);
		// The browser tells nothing of what took less than 16 ms; the first toggle warms up.
		if (run > 0) times.push(timed ?? { start: before, script: 0, frame: 16 });
		changes = Number.parseInt(await panel.locator('[data-lens] [role=status]').innerText(), 10) || 0;
		await panel.getByRole('button', { name: /^Leave/ }).click();
		await page.waitForTimeout(400);
	}
	return {
		seen,
		script: median(times.map(({ script }) => script)),
		frame: median(times.map(({ frame }) => frame)),
		changes,
		toggles: times.length
	};
}
