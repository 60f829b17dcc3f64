import { readFileSync } from 'node:fs';

/**
 * The parent of a process; null where the system has no /proc or the process is gone.
 * @param {number} pid
 */
function parentOf(pid) {
	try {
		// "pid (name) state parent …"; the name may hold spaces and brackets.
		return Number(/^.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
	} catch {
		return null;
	}
}

/** @param {number} pid whether this is the `sh -c …` that npm runs a script in */
function isShellOfNpm(pid) {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] === '-c';
	} catch {
		return false;
	}
}

/**
 * Calls `ended` once when the npm that started this process is gone, however it was stopped. Without npm
 * nothing is watched; on systems without /proc only the shell between npm and us is. Answers a function that
 * ends the watch.
 * @param {() => void} ended
 * @param {number} [interval] how often to look, in milliseconds
 */
export function whenNpmEnds(ended, interval = 500) {
	if (!process.env.npm_lifecycle_event) return () => {};
	const shell = process.ppid;
	const npm = isShellOfNpm(shell) ? parentOf(shell) : null;
	const timer = setInterval(() => {
		if (process.ppid === shell && (npm === null || parentOf(shell) === npm)) return;
		clearInterval(timer);
		ended();
	}, interval);
	timer.unref();
	return () => clearInterval(timer);
}
