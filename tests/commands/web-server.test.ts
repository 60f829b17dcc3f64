import { Agent, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { Refusal } from '#commands/refusal.js';
import { createWebServer, listen, readSettings, stop, type Handler } from '#commands/web-server.js';

const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => stop(server, 0))));

async function serve(handler: Handler, trustProxy = false): Promise<string> {
	const server = createWebServer(handler, { trustProxy });
	servers.push(server);
	return listen(server, { port: 0, host: '127.0.0.1' });
}

function ask(
	url: string,
	headers: Record<string, string> = {},
	agent?: Agent
): Promise<{ headers: IncomingHttpHeaders; body: string }> {
	return new Promise((resolve, reject) => {
		request(url, { headers, ...(agent && { agent }) }, (response) => {
			let body = '';
			response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
			response.on('end', () => resolve({ headers: response.headers, body }));
		})
			.on('error', reject)
			.end();
	});
}

const tellProtocol: Handler = (incoming, response) => response.end(incoming.headers['x-forwarded-proto']);

describe('the settings', () => {
	test('are port 3000 on every interface, no proxy trusted', () => {
		expect(readSettings({})).toEqual({ port: 3000, host: undefined, trustProxy: false });
		expect(readSettings({ PORT: '', HOST: '' })).toEqual({ port: 3000, host: undefined, trustProxy: false });
	});

	test('follow the environment', () => {
		expect(readSettings({ PORT: '8080', HOST: '127.0.0.1', TRUST_PROXY: '1' })).toEqual({
			port: 8080,
			host: '127.0.0.1',
			trustProxy: true
		});
	});

	test.each(['http', '-1', '65536', '3e3', '80 81'])('refuse PORT=%s in a sentence', (PORT) => {
		expect(() => readSettings({ PORT })).toThrow(Refusal);
		expect(() => readSettings({ PORT })).toThrow(/PORT must be a number/);
	});
});

describe('the web server', () => {
	test('answers 405 to anything but reading a page that is a file, and leaves other paths to the handler', async () => {
		const handler: Handler = (_, response) => response.end('handled');
		const server = createWebServer(handler, { trustProxy: false, files: new Set(['/a']) });
		servers.push(server);
		const url = await listen(server, { port: 0, host: '127.0.0.1' });
		const answer = async (path: string, method: string) => {
			const response = await fetch(url + path, { method });
			return [response.status, response.headers.get('allow'), await response.text()];
		};
		expect(await answer('/a?x=1', 'GET')).toEqual([200, null, 'handled']);
		expect(await answer('/a?x=1', 'POST')).toEqual([405, 'GET, HEAD', 'This page can only be read.\n']);
		expect(await answer('/a', 'DELETE')).toEqual([405, 'GET, HEAD', 'This page can only be read.\n']);
		expect(await answer('/b', 'POST')).toEqual([200, null, 'handled']);
	});

	test('puts the security headers on whatever the handler answers', async () => {
		const url = await serve((_, response) => response.end('file'));
		const { headers } = await ask(url);
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'SAMEORIGIN',
			'referrer-policy': 'same-origin',
			'cross-origin-opener-policy': 'same-origin'
		});
		expect(headers['permissions-policy']).toContain('camera=()');
	});

	test.each([
		['a visitor who claims https', false, { 'x-forwarded-proto': 'https' }, 'http'],
		['a visitor who claims nothing', false, {}, 'http'],
		['a trusted proxy that speaks https', true, { 'x-forwarded-proto': 'https' }, 'https'],
		['a chain of trusted proxies', true, { 'x-forwarded-proto': 'https, http' }, 'https'],
		['a trusted proxy that says nothing', true, {}, 'http'],
		['a trusted proxy that says nonsense', true, { 'x-forwarded-proto': 'https://evil.example' }, 'http']
	])('takes the protocol of %s for what it is', async (_, trustProxy, headers, protocol) => {
		const url = await serve(tellProtocol, trustProxy);
		expect((await ask(url, headers)).body).toBe(protocol);
	});

	test.each([
		['its socket', false, {}, '127.0.0.1'],
		['its socket, whatever it claims', false, { 'x-forwarded-for': '192.0.2.9' }, '127.0.0.1'],
		['its socket, even by our own header', true, { 'x-client-address': '192.0.2.9' }, '127.0.0.1'],
		['what a trusted proxy added last', true, { 'x-forwarded-for': '192.0.2.9, 192.0.2.1' }, '192.0.2.1']
	])('takes a visitor to be at %s', async (_, trustProxy, headers: Record<string, string>, address) => {
		const tell: Handler = (incoming, response) => response.end(incoming.headers['x-client-address']);
		expect((await ask(await serve(tell, trustProxy), headers)).body).toBe(address);
	});

	test('answers what the handler leaves alone', async () => {
		const url = await serve((_, __, next) => next());
		expect((await ask(url)).body).toBe('Not found\n');
	});

	test('refuses a port that is taken, naming it and another', async () => {
		const url = await serve(tellProtocol);
		const port = Number(new URL(url).port);
		const second = createWebServer(tellProtocol, { trustProxy: false });
		await expect(listen(second, { port, host: '127.0.0.1' })).rejects.toThrow(
			`Port ${port} is already in use. Stop what runs there or choose another: PORT=${port + 1} npm start`
		);
	});

	test('refuses a host that is not this machine', async () => {
		const server = createWebServer(tellProtocol, { trustProxy: false });
		await expect(listen(server, { port: 0, host: '192.0.2.1' })).rejects.toThrow(
			/HOST=192\.0\.2\.1 is not an address/
		);
	});

	test('stops: lets an answer under way finish, hangs up on one that does not', async () => {
		const url = await serve((incoming, response) => {
			if (incoming.url === '/soon') setTimeout(() => response.end('done'), 50);
		});
		const [server] = servers.splice(0);
		if (!server) throw new Error('no server');
		const soon = ask(`${url}/soon`);
		const never = ask(`${url}/never`).catch((error: NodeJS.ErrnoException) => error.code);
		await new Promise((resolve) => setTimeout(resolve, 20));
		await stop(server, 200);
		expect((await soon).body).toBe('done');
		expect(await never).toBe('ECONNRESET');
		expect(server.address() as AddressInfo | null).toBeNull();
	});

	test('stops at once when what was open ends, also when lines are kept alive for more', async () => {
		const open: { end(): void }[] = [];
		const url = await serve((_, response) => {
			open.push(response.writeHead(200, { 'Content-Type': 'text/event-stream' }));
			response.write(': open\n\n');
		});
		const [server] = servers.splice(0);
		if (!server) throw new Error('no server');
		const agent = new Agent({ keepAlive: true });
		const streams = [ask(url, {}, agent), ask(url, {}, agent)];
		while (open.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
		const begun = performance.now();
		const stopped = stop(server, 5000);
		for (const response of open) response.end();
		await Promise.all([stopped, ...streams]);
		expect(performance.now() - begun).toBeLessThan(1500);
		agent.destroy();
	});
});
