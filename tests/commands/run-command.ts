import { spawn } from 'node:child_process';
import { workingNode } from '#commands/pinned-node.js';
import { inProject } from '#commands/project.js';

/** What a command printed, and the exit code it ended with; null when a signal ended it. */
export interface CommandRun {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs a file of `src/commands/` in a folder, with more set in its environment, and waits for its end. */
export function runCommand(
	file: string,
	args: readonly string[],
	cwd: string,
	env: Readonly<Record<string, string>> = {}
): Promise<CommandRun> {
	return new Promise((resolve) => {
		const child = spawn(workingNode(), [inProject('src', 'commands', file), ...args], {
			cwd,
			env: { ...process.env, NODE_NO_WARNINGS: '1', ...env }
		});
		let out = '';
		let err = '';
		child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
		child.stderr.setEncoding('utf8').on('data', (piece: string) => (err += piece));
		child.on('close', (code) => resolve({ code, out, err }));
	});
}
