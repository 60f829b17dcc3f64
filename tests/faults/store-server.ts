import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import * as v from 'valibot';
import { openClassStore } from '#lib/server/classes/open-class-store.ts';
import { storage } from '#lib/server/storage/storage.ts';

/**
 * The store behind the same request as the app's `/classes/[class]/entries`, without the app: for tests that run before
 * anything is built. Ends with one sentence when the storage cannot be opened.
 */
const store = openClassStore(storage);

const batch = v.object({ entries: v.array(v.unknown()) });

async function save(request: IncomingMessage): Promise<{ readonly status: number; readonly body: unknown }> {
	const classId = /^\/classes\/([^/]+)\/entries$/.exec(request.url ?? '')?.[1] ?? '';
	const token = /(?:^|; )seat=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
	const seat = await store.seatByToken(classId, token);
	if (!seat) return { status: 403, body: null };
	const { entries } = v.parse(batch, await json(request));
	return { status: 200, body: { accepted: await store.saveEntries(classId, seat.id, entries) } };
}

const server = createServer((request, response) => {
	save(request)
		.catch(() => ({ status: 503, body: null }))
		.then(({ status, body }) => {
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		});
});

storage().then(
	() =>
		server.listen(0, 'localhost', () => {
			const address = server.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			process.stdout.write(`The store is ready: http://localhost:${port}\n`);
		}),
	(error: unknown) => {
		process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = 1;
	}
);
