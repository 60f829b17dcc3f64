import { describe, expect, test } from 'vitest';
import { hasSafeLinks, isWithoutHtml, isWithoutImages } from '#lib/pack/markdown-safety.ts';

describe('Markdown of a pack', () => {
	test.each([
		'<script>alert(1)</script>',
		'a <b>bold</b> word',
		'<!-- hidden -->',
		'</div>',
		'<https://example.org>',
		'<IMG SRC=x onerror=alert(1)>',
		'``` <b',
		'\\\\<b>'
	])('may hold no HTML: %s', (text) => {
		expect(isWithoutHtml(text)).toBe(false);
	});

	test.each(['5 < 6', 'a <- b', '\\<b>', 'use `<b>` or ``<i> ` <u>`` here', '> a quotation', '&lt;b>'])(
		'may hold what only looks like it: %s',
		(text) => {
			expect(isWithoutHtml(text)).toBe(true);
		}
	);

	test('may hold no images', () => {
		expect(isWithoutImages('![x](https://example.org/x.png)')).toBe(false);
		expect(isWithoutImages('![x][y]')).toBe(false);
		expect(isWithoutImages('Look! [x](/y)')).toBe(true);
		expect(isWithoutImages('\\![x]')).toBe(true);
	});

	test.each([
		'[x](javascript:alert(1))',
		'[x](JavaScript:alert(1))',
		'[x]( data:text/html,x)',
		'[x](<javascript:alert(1)>)',
		'[x](//example.org)',
		'[x]: javascript:alert(1)',
		'[x](&#106;avascript:alert(1))',
		'[x]()'
	])('may link to no such place: %s', (text) => {
		expect(hasSafeLinks(text)).toBe(false);
	});

	test.each([
		'[x](https://example.org/a_(b))',
		'[x](/debates)',
		'[x](#note)',
		'[x](mailto:a@example.org)',
		'[x]: https://example.org',
		'no link: just words',
		'`[x](javascript:alert(1))`'
	])('may link to a page: %s', (text) => {
		expect(hasSafeLinks(text)).toBe(true);
	});

	test('is judged quickly whatever it is', () => {
		for (const piece of ['`', '``a', '`a`', '![', '](', '[x]: ', '<', '\\', '` ``']) {
			const text = piece.repeat(8_000 / piece.length);
			expect([isWithoutHtml(text), isWithoutImages(text), hasSafeLinks(text)]).toHaveLength(3);
		}
	});
});
