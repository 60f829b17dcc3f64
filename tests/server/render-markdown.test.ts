// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextOf, renderMarkdown } from '#lib/server/render-markdown.ts';

describe('Markdown of a pack', () => {
	it('becomes paragraphs, emphasis, lists and links', () => {
		expect(renderMarkdown('One *word*.\n\n- a\n- b')).toBe(
			'<p>One <em>word</em>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>'
		);
		expect(renderMarkdown('[here](https://example.org/a)')).toBe(
			'<p><a href="https://example.org/a" rel="noopener external">here</a></p>'
		);
	});

	it('lowers headings under those of the page', () => {
		expect(renderMarkdown('# Big')).toBe('<h3>Big</h3>');
	});

	it.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'[x](javascript:alert(1))',
		'[x](JaVaScRiPt:alert(1))',
		'[x](data:text/html;base64,PHNjcmlwdD4=)',
		'[x](//evil.example)',
		'<a href="&#106;avascript:alert(1)">x</a>',
		'<svg><script>alert(1)</script></svg>',
		'<iframe src="https://evil.example"></iframe>',
		'<p style="position:fixed" onclick="alert(1)">x</p>',
		'![x](https://evil.example/pixel.png)',
		'<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>'
	])('loses what could act or fetch: %s', (markdown) => {
		expectHarmless(renderMarkdown(markdown));
	});

	it('stays harmless whatever stands in it', () => {
		const pieces = fc.constantFrom(
			'<',
			'>',
			'"',
			"'",
			'&',
			'\n',
			' ',
			'[',
			'](',
			')',
			'!',
			'`',
			'*',
			'<!--',
			'-->',
			'<a href=',
			'javascript:',
			'onload=x',
			'<svg',
			'<img src=',
			'<script',
			'</script>',
			'<style>',
			'word'
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 30 }), (parts) =>
				expectHarmless(renderMarkdown(parts.join('')))
			)
		);
	});

	it('is plain words in a description', () => {
		expect(plainTextOf('A *quiet* & <b>plain</b>\n\nline')).toBe('A quiet & plain line');
	});
});

const allowed = new Set('P EM STRONG A UL OL LI BLOCKQUOTE CODE BR HR H3 H4'.split(' '));

function expectHarmless(html: string) {
	for (const element of new DOMParser().parseFromString(html, 'text/html').body.querySelectorAll('*')) {
		expect(allowed).toContain(element.tagName);
		for (const { name, value } of element.attributes) {
			expect(['href', 'rel', 'start']).toContain(name);
			if (name === 'href') expect(value.trim()).not.toMatch(/^(\/\/|(?!https?:|mailto:)[a-z][a-z0-9+.-]*:)/i);
		}
	}
}
