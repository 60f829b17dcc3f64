import { expect, test } from 'vitest';
import { oembedLink } from '#commands/oembed-link.js';
import { securityHeaders } from '#commands/security-headers.js';

test('only the maps that are made for it may stand in a frame on another site', () => {
	expect(securityHeaders('/embed/debates/a/map')).not.toHaveProperty('X-Frame-Options');
	for (const path of [
		'/',
		'/debates/a/map',
		'/debates/a/map.svg',
		'/debates/embed/map',
		'/x/embed/debates/a/map',
		'/embed/debates/a/map/x',
		'/embed/debates/a/b/map',
		'/embed/debates/a',
		'/oembed'
	])
		expect(securityHeaders(path), path).toHaveProperty('X-Frame-Options', 'SAMEORIGIN');
	for (const path of ['/embed/debates/a/map', '/'])
		expect(securityHeaders(path)).toMatchObject({ 'X-Content-Type-Options': 'nosniff' });
});

test('what a frame without an origin needs may be read from anywhere, pages may not', () => {
	for (const path of [
		'/_app/immutable/entry/start.x.js',
		'/debates/a/map.svg',
		'/debates/a/map/nodes/b.json',
		'/debates/a/map/words/0.json'
	])
		expect(securityHeaders(path), path).toHaveProperty('Access-Control-Allow-Origin', '*');
	for (const path of [
		'/',
		'/debates/a/map',
		'/embed/debates/a/map',
		'/debates/a/map/__data.json',
		'/classes/x'
	])
		expect(securityHeaders(path), path).not.toHaveProperty('Access-Control-Allow-Origin');
});

test('a debate and its map say where to ask for what can be embedded', () => {
	const link =
		'<https://a.example/oembed?url=https%3A%2F%2Fa.example%2Fdebates%2Fx%2Fmap&format=json>; rel="alternate"; type="application/json+oembed"';
	expect(oembedLink('/debates/x', 'https://a.example')).toBe(link);
	expect(oembedLink('/debates/x/map', 'https://a.example')).toBe(link);
	expect(oembedLink('/debates/x/claims', 'https://a.example')).toBeNull();
	for (const origin of ['http://a>b', 'http://', 'http://a.example/path', 'http://a.example"'])
		expect(oembedLink('/debates/x', origin), origin).toBeNull();
});
