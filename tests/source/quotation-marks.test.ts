import { describe, expect, test } from 'vitest';
import { inMarks, isBetweenQuotationMarks, needsOurMarks } from '#lib/source/quotation-marks.ts';

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

/** `|` marks where the words begin and end; what stands outside is the context shown beside them. */
describe('our marks stand around words', () => {
	test.each([
		['plain words', '|Raids harm.|', true],
		['words between other words', 'He said that |raids harm| people.', true],
		['an inner closing mark at the end', '|claim to have rescued a few “victims”|', true],
		['an inner opening mark at the start', '|“Victims” of these raids|', true],
		['two quotations, one at each end', '|“Stop,” she said, “now”|', true],
		[
			'an opening mark of the document whose closing one stands elsewhere',
			'He said, “|Raids harm. They| do.”',
			true
		],
		[
			'a closing mark of the document whose opening one stands elsewhere',
			'“Well, |raids harm|” he said',
			true
		],
		['an inner quotation opened before the words', 'the “|victims” were held|', true],
		['the end of one quotation and the start of another', 'He said “no|” and then “|yes”', true],
		['straight marks at both ends of two quotations', '|"Stop," she said, "now"|', true],
		['single marks', '|‘Raids harm’|', true],
		['a lone mark', '|“|', true],
		['nothing', '||', true],

		['the document’s own pair around', 'He said, “|Raids harm.|” Then', false],
		['the document’s own pair around, punctuation between', 'He said “|raids harm|.” Then', false],
		['its opening mark before, its closing one within', 'He said, “|Raids harm.”|', false],
		['its opening mark within, its closing one after', '|“Raids harm|,” he said', false],
		['a pair within that encloses all', '|“Raids harm.”|', false],
		['a pair that encloses a quotation too', '|“They “rescue” people”|', false],
		['a pair around a cut', '|“Raids […] harm.”|', false],
		['low and high marks', '|„Nein“|', false],
		['angle marks', '«|Non|»', false],
		['straight marks', '|"Stop"|', false]
	])('%s: %s → %s', (_what, marked, expected) => {
		const [before = '', words = '', after = ''] = marked.split('|');
		expect(needsOurMarks(words, before, after)).toBe(expected);
	});

	test.each([
		['a few “victims”', '“a few “victims””'],
		['“Stop”', '“Stop”']
	])('and leave the words as they are: %s', (words, expected) => {
		expect(inMarks(words)).toBe(expected);
	});
});
