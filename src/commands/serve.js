import { runCommand } from './refusal.js';
import { builtHandler, builtPages, createWebServer, listen, readSettings, stop } from './web-server.js';

/** How long answers under way may take when the server is told to stop, in milliseconds. */
const grace = 5000;

await runCommand(async () => {
	const settings = readSettings(process.env);
	const server = createWebServer(await builtHandler(), { ...settings, files: builtPages() });
	const url = await listen(server, settings);
	process.stdout.write(`Parallax is ready: ${url}\n`);

	let ending = false;
	/** @param {string} reason */
	const end = async (reason) => {
		if (ending) return;
		ending = true;
		setTimeout(() => process.exit(0), grace + 1000).unref();
		/** @type {NodeJS.EventEmitter} */
		const app = process;
		const stopped = stop(server, grace);
		// Ours: streams, which have no end of their own, end now. See open-streams.ts.
		app.emit('parallax:stopping');
		await stopped;
		// The event SvelteKit documents for code that holds something open (adapter-node: graceful shutdown).
		app.emit('sveltekit:shutdown', reason);
	};
	for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
		process.once(signal, () => end(signal));
	}
	// "npm start" holds the other end: when it is killed, the server does not stay behind.
	process.once('disconnect', () => end('SIGTERM'));
	process.channel?.unref();
});
