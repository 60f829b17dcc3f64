/** Whether this machine has anything else to do: times on a busy one say little. */
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** The share (0 … 1) of all cores that was busy during one second in which the caller does nothing. */
export async function busyShare(): Promise<number> {
	const before = used();
	await sleep(1000);
	const after = used();
	return (after.busy - before.busy) / (after.all - before.all);
}

function used() {
	const times = cpus().map((core) => core.times);
	const all = times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0);
	return { all, busy: all - times.reduce((sum, { idle }) => sum + idle, 0) };
}
