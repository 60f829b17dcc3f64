import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { ensureBuilt } from './build.js';
import { ensureInstalled } from './install.js';
import { whenNpmEnds } from './launcher.js';
import { workingNode } from './pinned-node.js';
import { inProject } from './project.js';
import { runCommand } from './refusal.js';
import { listen, readSettings, stop } from './web-server.js';

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
	whenNpmEnds(end);
	child.on('exit', (code) => {
		process.exitCode = code ?? 1;
	});
}

await runCommand(async () => {
	const settings = readSettings(process.env);
	// Before building, because a build would pull the files from under an app that already runs here.
	const probe = createServer();
	await listen(probe, settings);
	await stop(probe, 0);
	await ensureInstalled();
	await ensureBuilt();
	serve();
});
