import { spawn } from 'node:child_process';
import { ensureBuilt } from './build.js';
import { ensureInstalled } from './install.js';
import { workingNode } from './pinned-node.js';
import { inProject } from './project.js';
import { runCommand } from './refusal.js';
import { readSettings } from './web-server.js';

/** How often we look whether npm, which started us, still lives, in milliseconds. */
const watchInterval = 1000;

/**
 * Serves the app in a process of its own and ends when it ends. The server is told to stop by closing the
 * channel between the two, which also happens by itself when this process is killed.
 */
function serve() {
	const child = spawn(workingNode(), [inProject('src', 'commands', 'serve.js')], {
		stdio: ['inherit', 'inherit', 'inherit', 'ipc']
	});
	const end = () => {
		if (child.connected) child.disconnect();
	};
	for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP'])) process.on(signal, end);
	if (process.env.npm_lifecycle_event) {
		const npm = process.ppid;
		setInterval(() => {
			if (process.ppid !== npm) end();
		}, watchInterval).unref();
	}
	child.on('exit', (code) => {
		process.exitCode = code ?? 1;
	});
}

await runCommand(async () => {
	readSettings(process.env);
	await ensureInstalled();
	await ensureBuilt();
	serve();
});
