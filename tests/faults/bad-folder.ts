import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { classAtWork, reckon } from './class-at-work.ts';
import { environmentOf, serve, type Program } from './served.ts';

/** A small disk of its own, in memory. */
interface SmallDisk {
	readonly folder: string;
	fill(): void;
	empty(): void;
	readOnly(): void;
	writable(): void;
	remove(): void;
}

function mount(...args: readonly string[]): boolean {
	return spawnSync('mount', args, { stdio: 'ignore' }).status === 0;
}

/** Null where this user may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | null {
	const folder = mkdtempSync(join(tmpdir(), 'parallax-disk-'));
	if (!mount('-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) {
		rmSync(folder, { recursive: true });
		return null;
	}
	const ballast = join(folder, 'ballast');
	return {
		folder,
		fill: () => {
			const file = openSync(ballast, 'w');
			try {
				for (;;) writeSync(file, Buffer.alloc(4096));
			} catch {
				// That is what it is for.
			} finally {
				closeSync(file);
			}
		},
		empty: () => rmSync(ballast),
		readOnly: () => void mount('-o', 'remount,ro', folder),
		writable: () => void mount('-o', 'remount,rw', folder),
		remove: () => {
			spawnSync('umount', ['-l', folder]);
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** What came of it. */
export interface DiskResult {
	readonly acknowledged: number;
	readonly lost: number;
	readonly doubled: number;
	/** How often the server said that it cannot save at the moment. */
	readonly saidLater: number;
	readonly odd: number;
	/** Whether it saved again by itself once there was room. */
	readonly recovered: boolean;
}

/** Fills the disk under a class at work, and makes room again. Null where no disk can be mounted. */
export async function fillDisk(program: Program): Promise<DiskResult | null> {
	const disk = smallDisk(8);
	if (!disk) return null;
	try {
		const settings = { engine: 'sqlite', folder: join(disk.folder, 'data') } as const;
		const work = await classAtWork(settings, 8);
		const served = await serve(program, environmentOf(settings));
		work.point(served.url);
		await sleep(1500);
		disk.fill();
		for (let waited = 0; work.saidLater === 0 && waited < 300; waited++) await sleep(100);
		const before = work.acknowledged.size;
		disk.empty();
		for (let waited = 0; work.acknowledged.size <= before && waited < 300; waited++) await sleep(100);
		const recovered = work.acknowledged.size > before;
		await work.end();
		await served.stop();
		const { lost, doubled } = await reckon(settings, work);
		const odd = [...work.oddAnswers.values()].reduce((sum, count) => sum + count, 0);
		return { acknowledged: work.acknowledged.size, lost, doubled, saidLater: work.saidLater, odd, recovered };
	} finally {
		disk.remove();
	}
}

/** What a server says at its start on a folder that may not be written. Null where no disk can be mounted. */
export async function startReadOnly(program: Program): Promise<string | null> {
	const disk = smallDisk(8);
	if (!disk) return null;
	try {
		const folder = join(disk.folder, 'data');
		mkdirSync(folder);
		disk.readOnly();
		return await sayingOf(program, folder);
	} finally {
		disk.writable();
		disk.remove();
	}
}

async function sayingOf(program: Program, folder: string): Promise<string> {
	try {
		const served = await serve(program, environmentOf({ engine: 'sqlite', folder }));
		await served.stop();
		return served.said();
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** What a second server says on the folder of a first one. */
export async function startTwice(program: Program): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'parallax-twice-'));
	try {
		const first = await serve(program, environmentOf({ engine: 'sqlite', folder }));
		const said = await sayingOf(program, folder);
		await first.stop();
		return said;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
