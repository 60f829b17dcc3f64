import { readFileSync } from 'node:fs';

/** What a process has used so far. */
export interface ProcessCost {
	/** Processor time, in seconds. */
	readonly cpu: number;
	/** Memory it holds now and held at most, in megabytes. */
	readonly memory: number;
	readonly memoryPeak: number;
}

/** Of the kernel's clock that /proc counts in; a hundred a second on every Linux. */
const ticks = 100;

/** Reads it from /proc; NaN where there is none. */
export function costOf(pid: number): ProcessCost {
	try {
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ');
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		const megabytes = (name: string) =>
			Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024;
		return {
			cpu: (Number(fields[11]) + Number(fields[12])) / ticks,
			memory: megabytes('VmRSS'),
			memoryPeak: megabytes('VmHWM')
		};
	} catch {
		return { cpu: NaN, memory: NaN, memoryPeak: NaN };
	}
}
