import { expect, test } from 'vitest';
import { italicHtml, typeRuns } from '#lib/source/italics.ts';

test.each<[string, { start: number; end: number }[], string]>([
	['plain', [], 'plain'],
	['', [], ''],
	['a title, plain', [{ start: 2, end: 7 }], 'a <i>title</i>, plain'],
	['ab', [{ start: 0, end: 2 }], '<i>ab</i>'],
	['a < b & c', [{ start: 4, end: 9 }], 'a &lt; <i>b &amp; c</i>'],
	['<b>x</b>', [{ start: 3, end: 4 }], '&lt;b&gt;<i>x</i>&lt;/b&gt;']
])('%s', (text, italics, html) => {
	expect(italicHtml(text, italics)).toBe(html);
	expect(
		typeRuns(text, italics)
			.map((run) => run.text)
			.join('')
	).toBe(text);
});
