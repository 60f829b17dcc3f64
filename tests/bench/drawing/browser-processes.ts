/** What the browser's processes use, seen from outside: it counts rasters, canvases and everything else. */
import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';

/** Seconds of CPU a process has used so far. */
export interface ProcessCpu {
	readonly pid: number;
	readonly type: string;
	readonly cpu: number;
}

/** The browser's processes; `session` is one of the browser, not of a page. */
export async function processesOf(session: CDPSession): Promise<readonly ProcessCpu[]> {
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	return processInfo.map(({ id, type, cpuTime }) => ({ pid: id, type, cpu: cpuTime }));
}

/** The process that runs a page: of all renderers the one that gets busy when the page is kept busy. */
export async function rendererOf(session: CDPSession, page: Page): Promise<number> {
	const before = new Map((await processesOf(session)).map(({ pid, cpu }) => [pid, cpu]));
	await page.evaluate((until) => {
		const began = performance.now();
		while (performance.now() - began < until);
	}, 300);
	const gained = (await processesOf(session))
		.filter(({ type }) => type === 'renderer')
		.map(({ pid, cpu }) => ({ pid, gain: cpu - (before.get(pid) ?? 0) }));
	return gained.toSorted((a, b) => b.gain - a.gain)[0]?.pid ?? -1;
}

/** Milliseconds of CPU used by the page's renderer, and by the process that puts its pictures on the screen. */
export async function cpuOf(session: CDPSession, renderer: number) {
	const processes = await processesOf(session);
	const of = (wanted: (one: ProcessCpu) => boolean) =>
		1000 * processes.filter(wanted).reduce((sum, { cpu }) => sum + cpu, 0);
	return { renderer: of(({ pid }) => pid === renderer), screen: of(({ type }) => type === 'GPU') };
}

/**
 * Megabytes of memory of a process that are its own or shared with few: heaps, canvases, rasters, not the files of the
 * browser (PSS, anonymous and shared memory). NaN where the system does not say.
 */
export async function memoryOf(pid: number): Promise<number> {
	try {
		const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
		const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]);
		return (kilobytes('Pss_Anon') + kilobytes('Pss_Shmem')) / 1000;
	} catch {
		return NaN;
	}
}
