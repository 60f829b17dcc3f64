import { expect, test } from 'vitest';
import { isBetweenQuotationMarks } from '#lib/source/quotation-marks.ts';

/** `|` marks where the words begin. */
test.each([
	['He said, “|Just don’t.”', true],
	['He said, |“Just don’t.”', true],
	['“First,” he said, “then |second.”', true],
	['„|Nein.”', true],
	['«|Non»', true],
	['"One" and "|two"', true],
	['“Done,” he said. |Then', false],
	['"One" and |two', false],
	['‘|Single’', false],
	['don’t |stop', false],
	['An “unclosed mark\nin another |paragraph', false],
	['An “unclosed mark\rin another |paragraph', false],
	['|Start', false]
])('%s → %s', (marked, expected) => {
	const start = marked.indexOf('|');
	expect(isBetweenQuotationMarks(marked.replace('|', ''), { start, end: start + 1 })).toBe(expected);
});
