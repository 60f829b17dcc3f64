/** One visit of one contestant's map with nothing cached: what it took to see it, to move it and to open a node. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { cpuOf, memoryOf, rendererOf } from './browser-processes.ts';
import type { Contestant, StageSize } from './contestants.ts';
import { gestureEvents, perform } from './gesture.ts';
import type { Measured } from './measured-debates.ts';
import { openNode } from './open-node.ts';
import { answerForOurs, recordFrames, stopRecording, watchForMap, type ProbedWindow } from './page-probe.ts';

/** What a visit took; milliseconds and megabytes, NaN for what did not happen. */
export interface Visit {
	readonly visible: number;
	/** Between frames while the gesture ran and was caught up with. */
	readonly intervals: readonly number[];
	/** CPU of the page's renderer per frame, and together with the process that puts it on the screen. */
	readonly cpu: number;
	readonly cpuWithScreen: number;
	/** How many times nearer the gesture came. */
	readonly nearer: number;
	readonly opened: number;
	/** Of the renderer, at rest after the first paint and after the gesture. */
	readonly memory: number;
	readonly memoryAfter: number;
	readonly heap: number;
}

/** Where and how a visit is made. */
export interface VisitPlan {
	readonly who: Contestant;
	readonly address: string;
	readonly measured: Measured;
	/** How many times nearer the gesture goes. */
	readonly nearer: number;
	/** Milliseconds to wait for the map at most. */
	readonly patience: number;
	/** Where to put a picture of the map; null for none. */
	readonly picture: string | null;
}

const viewport = { width: 1280, height: 800 };
const nothing: Visit = {
	visible: NaN,
	intervals: [],
	cpu: NaN,
	cpuWithScreen: NaN,
	nearer: NaN,
	opened: NaN,
	memory: NaN,
	memoryAfter: NaN,
	heap: NaN
};

/** Makes the visit. `system` is a session of the browser itself. */
export async function visit(browser: Browser, system: CDPSession, plan: VisitPlan): Promise<Visit> {
	const context = await browser.newContext({ viewport });
	try {
		const page = await context.newPage();
		await page.addInitScript(watchForMap);
		if (plan.who === 'ours') await page.addInitScript(answerForOurs, plan.measured.debate.nodes.length);
		await page.goto(plan.address, { waitUntil: 'commit' });
		return await measure(page, await context.newCDPSession(page), system, plan);
	} finally {
		await context.close();
	}
}

/** The size of our map's stage, which rivals are given too. */
export async function stageSize(browser: Browser, address: string): Promise<StageSize> {
	const context = await browser.newContext({ viewport });
	const page = await context.newPage();
	await page.goto(address);
	const { width, height } = (await page.locator('.map .stage').boundingBox()) ?? viewport;
	await context.close();
	return { width, height };
}

/** Megabytes of a renderer that shows an empty page. */
export async function emptyPageMemory(browser: Browser, system: CDPSession): Promise<number> {
	const context = await browser.newContext({ viewport });
	const page = await context.newPage();
	await page.setContent('<p>Empty');
	const { memory } = await atRest(page, await context.newCDPSession(page), system);
	await context.close();
	return memory;
}

async function measure(page: Page, session: CDPSession, system: CDPSession, plan: VisitPlan): Promise<Visit> {
	const seen = () => (window as unknown as ProbedWindow).probe.visible;
	const awaited = page.waitForFunction(seen, null, { polling: 100, timeout: plan.patience });
	const visible = await awaited.then((handle) => handle.jsonValue()).catch(() => null);
	if (visible === null) return nothing;
	if (plan.picture) await page.screenshot({ path: plan.picture });
	const { memory, heap, renderer } = await atRest(page, session, system);

	// Rivals open on the whole graph; the gesture begins there for all.
	if (plan.who === 'ours') await page.getByRole('button', { name: 'All of it' }).click();
	await sleep(500);
	const stage = await page.evaluate(() => {
		const { drawing } = window as unknown as ProbedWindow;
		const { x, y, width, height } = drawing!.stage()!.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	});
	const zoom = () => page.evaluate(() => (window as unknown as ProbedWindow).drawing?.view()?.k ?? NaN);
	const before = { zoom: await zoom(), cpu: await cpuOf(system, renderer) };
	await page.evaluate(recordFrames);
	await perform(session, gestureEvents(plan.who, stage, plan.nearer));
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	const { frames, nearest } = await page.evaluate(stopRecording);
	const used = await cpuOf(system, renderer);
	const after = await atRest(page, session, system);

	const count = Math.max(1, frames.length);
	const cpu = (used.renderer - before.cpu.renderer) / count;
	return {
		visible,
		intervals: frames.slice(1).map((time, at) => time - frames[at]!),
		cpu,
		cpuWithScreen: cpu + (used.screen - before.cpu.screen) / count,
		nearer: nearest / before.zoom,
		opened: await openNode(page, session, plan),
		memory,
		memoryAfter: after.memory,
		heap
	};
}

/** What the page holds after a pause and a collection of its garbage. */
async function atRest(page: Page, session: CDPSession, system: CDPSession) {
	await sleep(700);
	const renderer = await rendererOf(system, page);
	await session.send('HeapProfiler.collectGarbage');
	await sleep(300);
	await session.send('Performance.enable');
	const { metrics } = await session.send('Performance.getMetrics');
	await session.send('Performance.disable');
	const heap = (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / 1e6;
	return { memory: await memoryOf(renderer), heap, renderer };
}
