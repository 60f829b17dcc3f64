import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { inProject } from './project.js';
import { Refusal } from './refusal.js';

/**
 * Whether this Node version runs our TypeScript files as they are (type stripping without a flag).
 * @param {string} version such as `24.21.0`
 */
export function runsTypeScript(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/**
 * The Node that does the work: the pinned one that came with the packages (Linux), else the one running now.
 * Throws a Refusal when neither is new enough.
 */
export function workingNode() {
	const pinned = inProject('node_modules', '.bin', 'node');
	if (existsSync(pinned)) return pinned;
	if (runsTypeScript(process.versions.node)) return process.execPath;
	throw new Refusal(
		`Parallax needs Node 22.18 or newer on this system, and this is Node ${process.versions.node}. ` +
			'Install a newer one (https://nodejs.org) and run the command again.'
	);
}

/**
 * The environment for the tools a command starts: the project's own programs first on the PATH, no colours
 * (their output goes to a log file).
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment() {
	const { FORCE_COLOR, ...rest } = process.env;
	const path = Object.keys(rest).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
	return {
		...rest,
		[path]: [inProject('node_modules', '.bin'), rest[path]].filter(Boolean).join(delimiter)
	};
}
