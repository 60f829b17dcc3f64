import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { oembedLink } from './oembed-link.js';
import { inProject } from './project.js';
import { Refusal } from './refusal.js';
import { securityHeaders } from './security-headers.js';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: Request, response: Response, next: () => void) => unknown} Handler
 * @typedef {{ readonly port: number, readonly host: string | undefined, readonly trustProxy: boolean }} Settings
 */

/**
 * What the environment asks for: PORT (3000), HOST (every network interface), TRUST_PROXY=1 behind a reverse
 * proxy. Throws a Refusal for a PORT that is none.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Settings}
 */
export function readSettings(env) {
	const asked = env.PORT?.trim() || '3000';
	const port = Number(asked);
	if (!/^\d+$/.test(asked) || port > 65535) {
		throw new Refusal(
			`PORT must be a number from 0 to 65535, not "${asked}". For example: PORT=3001 npm start`
		);
	}
	return { port, host: env.HOST?.trim() || undefined, trustProxy: env.TRUST_PROXY === '1' };
}

/**
 * `https` or `http`, as the visitor's browser sees it. Only a proxy we were told to trust is believed: the
 * header decides which form posts count as same-origin.
 * @param {Request} request
 * @param {boolean} trustProxy
 */
function protocolOf(request, trustProxy) {
	const told = String(request.headers['x-forwarded-proto'] ?? '')
		.split(',', 1)[0]
		?.trim();
	// The socket itself is always plain http: this server holds no certificate.
	return trustProxy && told === 'https' ? 'https' : 'http';
}

/** What tells the app who asks; see {@link addressOf}. */
const addressHeader = 'x-client-address';

/**
 * The visitor's address. A proxy we were told to trust adds it at the end of what the visitor may have sent itself.
 * @param {Request} request
 * @param {boolean} trustProxy
 */
function addressOf(request, trustProxy) {
	const told = String(request.headers['x-forwarded-for'] ?? '')
		.split(',')
		.at(-1)
		?.trim();
	return (trustProxy && told) || request.socket.remoteAddress || 'unknown';
}

/**
 * Scheme and host by which the visitor asked; the protocol's header is already ours.
 * @param {Request} request
 */
function originOf({ headers }) {
	return `${headers['x-forwarded-proto']}://${headers.host ?? ''}`;
}

/**
 * Loads the handler that the build made. Throws a Refusal when nothing is built.
 * @returns {Promise<Handler>}
 */
export async function builtHandler() {
	const file = inProject('build', 'handler.js');
	if (!existsSync(file)) {
		throw new Refusal(
			'Parallax is not built yet. "npm start" builds and serves it; "npm run build" only builds.'
		);
	}
	// Read while the handler loads. Without this name adapter-node takes plain http for https and refuses every
	// form post as cross-site.
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	// Limits count by address: this server writes the header itself, so that nobody else can.
	process.env.ADDRESS_HEADER ??= addressHeader;
	process.env.SEEDS_DIR ??= inProject('seeds');
	process.env.DATA_DIR ||= inProject('data');
	try {
		return (await import(pathToFileURL(file).href)).handler;
	} catch (error) {
		// The storage says in one sentence what the operator can do.
		if (error instanceof Error && error.name === 'StorageError') throw new Refusal(error.message);
		throw error;
	}
}

/**
 * The paths whose answer is a file made by the build, such as `/debates/x/facts`.
 * @returns {ReadonlySet<string>}
 */
export function builtPages() {
	const folder = inProject('build', 'prerendered');
	if (!existsSync(folder)) return new Set();
	const files = readdirSync(folder, { recursive: true }).map(
		(file) => `/${String(file).replaceAll('\\', '/')}`
	);
	return new Set(
		files.filter((file) => file.endsWith('.html')).map((file) => file.slice(0, -'.html'.length))
	);
}

/**
 * A web server around the handler that the build made; it does not listen yet. `files` are paths that can only be
 * read: the build's handler would answer a POST to them with the page.
 * @param {Handler} handler
 * @param {{ readonly trustProxy: boolean, readonly files?: ReadonlySet<string> }} settings
 */
export function createWebServer(handler, { trustProxy, files = new Set() }) {
	return createServer((request, response) => {
		request.headers['x-forwarded-proto'] = protocolOf(request, trustProxy);
		request.headers[addressHeader] = addressOf(request, trustProxy);
		const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
		for (const [name, value] of Object.entries(securityHeaders(path))) response.setHeader(name, value);
		const link = oembedLink(path, process.env.ORIGIN || originOf(request));
		if (link) response.setHeader('Link', link);
		if (request.method !== 'GET' && request.method !== 'HEAD' && files.has(path)) {
			response
				.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain; charset=utf-8' })
				.end('This page can only be read.\n');
			return;
		}
		handler(request, response, () => {
			response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
		});
	});
}

/**
 * Starts listening and answers the address to open. Throws a Refusal when the port is taken or the host is
 * not this machine's.
 * @param {import('node:http').Server} server
 * @param {{ readonly port: number, readonly host: string | undefined }} settings
 * @returns {Promise<string>}
 */
export function listen(server, { port, host }) {
	return new Promise((resolve, reject) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			reject(refusalOf(error, port, host) ?? error);
		});
		server.listen({ port, host }, () => {
			const address = server.address();
			const taken = typeof address === 'object' && address ? address.port : port;
			const name = !host || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
			resolve(`http://${name.includes(':') ? `[${name}]` : name}:${taken}`);
		});
	});
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string | undefined} host
 */
function refusalOf(error, port, host) {
	switch (error.code) {
		case 'EADDRINUSE':
			return new Refusal(
				`Port ${port} is already in use. Stop what runs there or choose another: PORT=${port + 1} npm start`
			);
		case 'EACCES':
			return new Refusal(
				`This user may not listen on port ${port}. Choose one above 1023, for example: PORT=3000 npm start`
			);
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return new Refusal(
				`HOST=${host} is not an address of this machine. Leave it out to listen on all of them.`
			);
		default:
			return null;
	}
}

/**
 * Takes no new visitors, lets answers under way finish for `grace` milliseconds, then hangs up.
 * @param {import('node:http').Server} server
 * @param {number} grace
 * @returns {Promise<void>}
 */
export function stop(server, grace) {
	return new Promise((resolve) => {
		const hangUp = setTimeout(() => server.closeAllConnections(), grace);
		// Node hangs up on lines that are idle now, and keeps those that become so a moment later.
		const sweep = setInterval(() => server.closeIdleConnections(), 50);
		server.close(() => {
			clearTimeout(hangUp);
			clearInterval(sweep);
			resolve();
		});
	});
}
