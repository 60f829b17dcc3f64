import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { codePointSpan, codePointsBefore } from '#lib/source/code-points.ts';
import { foldText } from '#lib/source/fold-text.ts';
import { locateQuote } from '#lib/source/locate-quote.ts';
import { selectorsOf } from '#lib/source/web-annotation.ts';
import { trickyText, trickyWord } from './tricky-text.ts';

/** The definition, spelled out: code points `start` to `end` of the text. */
const byCodePoints = (text: string, start: number, end: number) => [...text].slice(start, end).join('');

test.each([
	['abc', 2, 2],
	['😀b', 2, 1],
	['a😀b', 3, 2],
	['e\u0301x', 2, 2],
	['\uD83Da', 1, 1],
	['ab', 9, 2],
	['', 0, 0]
])('in %j, %i UTF-16 units are %i code points', (text, offset, points) => {
	expect(codePointsBefore(text, offset)).toBe(points);
});

describe('selectors', () => {
	it('give the words, what stands around them, and their place', () => {
		const text = '😀 It’s “here”, they said.';
		const start = text.indexOf('here');
		expect(selectorsOf({ text }, { start, end: start + 4 })).toEqual([
			{ type: 'TextQuoteSelector', exact: 'here', prefix: '😀 It’s “', suffix: '”, they said.' },
			{ type: 'TextPositionSelector', start: 8, end: 12 }
		]);
	});

	it('take 32 code points on each side and never half of a pair', () => {
		const text = `${'😀'.repeat(50)}x${'𝔘'.repeat(50)}`;
		const [quote] = selectorsOf({ text }, { start: 100, end: 101 });
		expect(quote.prefix).toBe('😀'.repeat(32));
		expect(quote.suffix).toBe('𝔘'.repeat(32));
		const [odd] = selectorsOf({ text: `a${text}` }, { start: 101, end: 102 });
		expect(odd.prefix).toBe('😀'.repeat(32));
		const [mixed] = selectorsOf({ text: `${'😀'.repeat(40)}b${'😀'.repeat(16)}x` }, { start: 113, end: 114 });
		expect([...mixed.prefix]).toHaveLength(32);
		expect(mixed.prefix).toBe(`${'😀'.repeat(15)}b${'😀'.repeat(16)}`);
	});

	it('count code points: slicing by them gives what slicing by UTF-16 gives, for any located words', () => {
		fc.assert(
			fc.property(trickyText, trickyWord, trickyText, (before, word, after) => {
				const text = `${before} ${word} uniquely ${after}`;
				const location = locateQuote(foldText(text), `${word} uniquely`);
				if (location.status !== 'found') throw new Error(location.status);
				const [span] = location.segments;
				const [quote, position] = selectorsOf({ text }, span);
				expect(byCodePoints(text, position.start, position.end)).toBe(text.slice(span.start, span.end));
				expect(codePointSpan(text, span)).toEqual({ start: position.start, end: position.end });
				expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
			})
		);
	});
});
