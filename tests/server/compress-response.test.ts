import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { compressResponse } from '#lib/server/compress-response.ts';

const words = 'The same words again and again. '.repeat(200);
const asking = (acceptEncoding?: string) =>
	new Request('http://localhost/', acceptEncoding ? { headers: { 'accept-encoding': acceptEncoding } } : {});
const page = (type = 'text/html', headers: Record<string, string> = {}, body = words) =>
	new Response(body, { status: 404, headers: { 'content-type': type, ...headers } });

describe('a response rendered on request', () => {
	test('is sent compressed, the same words, status and headers', async () => {
		const headers = { etag: '"a"', 'content-length': String(words.length) };
		const sent = compressResponse(asking('gzip, br'), page('text/html', headers));
		expect(sent.status).toBe(404);
		expect(Object.fromEntries(sent.headers)).toEqual({
			'content-type': 'text/html',
			'content-encoding': 'gzip',
			etag: '"a"',
			vary: 'Accept-Encoding'
		});
		const bytes = Buffer.from(await sent.arrayBuffer());
		expect(bytes.length).toBeLessThan(words.length / 10);
		expect(gunzipSync(bytes).toString()).toBe(words);
	});

	test.each([
		['takes no compression', undefined],
		['takes another one', 'br'],
		['refuses gzip', 'gzip;q=0, br']
	])('is sent as it is to a visitor who %s, and caches are told', async (_, acceptEncoding) => {
		const sent = compressResponse(asking(acceptEncoding), page());
		expect(sent.headers.get('content-encoding')).toBeNull();
		expect(sent.headers.get('vary')).toBe('Accept-Encoding');
		expect(await sent.text()).toBe(words);
	});

	test.each([
		['an event stream', page('text/event-stream')],
		['an image', page('image/png')],
		['what is compressed', page('text/html', { 'content-encoding': 'br' })],
		['a few bytes', page('application/json', { 'content-length': '2' }, '{}')],
		['no body', new Response(null, { status: 204 })]
	])('is left alone when it is %s', (_, response) => {
		expect(compressResponse(asking('gzip'), response)).toBe(response);
	});
});
