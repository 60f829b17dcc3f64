import { describe, expect, test } from 'vitest';
import { embeddedMap, oembedAddress, oembedOf, refuseQuestion } from '#lib/server/oembed.ts';
import { frameSnippet } from '#lib/components/map/frame-snippet.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';

const origin = 'https://parallax.example';
const plain = { url: `${origin}/debates/a/map`, format: null, maxwidth: null, maxheight: null };

describe('which addresses show a map', () => {
	test.each([
		['/debates/a/map', 'a', ''],
		[`${origin}/debates/a/map?node=x&focus=1&around=x#here`, 'a', 'node=x&focus=1&around=x'],
		['http://parallax.example/debates/a/map/', 'a', ''],
		[`${origin}/debates/a`, 'a', '']
	])('%s does', (address, debate, query) => {
		expect(embeddedMap(address, origin)).toEqual({ debate, query });
	});

	test.each([
		'https://elsewhere.example/debates/a/map',
		'https://parallax.example.evil.example/debates/a/map',
		'https://parallax.example:8443/debates/a/map',
		'https://parallax.example@evil.example/debates/a/map',
		'//evil.example/debates/a/map',
		'javascript:alert(1)',
		'ftp://parallax.example/debates/a/map',
		`${origin}/debates/a/claims/b`,
		`${origin}/embed/debates/a/map`,
		`${origin}/`,
		'http://',
		''
	])('%s does not', (address) => {
		expect(embeddedMap(address, origin)).toBeNull();
	});
});

describe('a question', () => {
	test('in the format json, or in none, is answered', () => {
		expect(refuseQuestion(plain)).toBeNull();
		expect(refuseQuestion({ ...plain, format: 'json', maxwidth: '300', maxheight: '1' })).toBeNull();
	});

	test.each(['xml', 'JSON', ''])('in the format “%s” is refused with 501', (format) => {
		expect(refuseQuestion({ ...plain, format })?.status).toBe(501);
	});

	test.each([
		[{ url: null }, /\/oembed\?url=/],
		[{ maxwidth: '0' }, /maxwidth must be a number of pixels, not “0”/],
		[{ maxheight: '12.5' }, /maxheight/],
		[{ maxheight: '1e9' }, /maxheight/]
	])('with %o is told what is wrong with it', (wrong, message) => {
		expect(refuseQuestion({ ...plain, ...wrong })).toEqual({
			status: 400,
			message: expect.stringMatching(message) as string
		});
	});
});

test('the answer keeps within the size that was asked for, in its numbers and in its frame', () => {
	const answer = oembedOf(
		{ title: 'A "b" <c>' },
		origin,
		{ ...plain, maxwidth: '400', maxheight: '9000' },
		{ width: 960, height: 640 },
		(size) => frameSnippet({ address: `${origin}/embed/x?a=1&b=2`, title: 'A "b" <c>', ...size })
	);
	expect(answer).toMatchObject({
		version: '1.0',
		type: 'rich',
		provider_name: 'Parallax',
		provider_url: `${origin}/`,
		title: 'Map of the debate: A "b" <c>',
		width: 400,
		height: 640
	});
	expect(answer.html).toContain(`src="${origin}/embed/x?a=1&amp;b=2"`);
	expect(answer.html).toContain('title="Map of the debate: A &quot;b&quot; &lt;c&gt;"');
	expect(answer.html).toContain('width="400" height="640"');
});

test('where a build does not know the site’s origin, addresses begin at its root', () => {
	expect(siteOrigin(new URL('http://sveltekit-prerender/debates/a'))).toBeNull();
	expect(siteOrigin(new URL(`${origin}/debates/a`))).toBe(origin);
	expect(oembedAddress(null, 'a')).toBe('/oembed?url=%2Fdebates%2Fa%2Fmap&format=json');
	expect(oembedAddress(origin, 'a')).toBe(
		'https://parallax.example/oembed?url=https%3A%2F%2Fparallax.example%2Fdebates%2Fa%2Fmap&format=json'
	);
});
