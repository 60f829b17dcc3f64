import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '#lib/source/fold-text.ts';
import { locateQuote } from '#lib/source/locate-quote.ts';
import { quoteOfSpans } from '#lib/source/quote-of-spans.ts';
import { trickyText } from '#tests/source/tricky-text.ts';

/** A text and two offsets in it. */
const selection = fc
	.tuple(trickyText, fc.nat(), fc.nat())
	.map(([text, a, b]) => ({ text, ends: [a, b].map((at) => at % (text.length + 1)).sort((x, y) => x - y) }));

describe('a selection written down', () => {
	test('is found again where it was, or not written at all', () => {
		fc.assert(
			fc.property(selection, ({ text, ends: [start = 0, end = 0] }) => {
				const folded = foldText(text);
				const written = quoteOfSpans(folded, [{ start, end }]);
				if (written === null) return;
				const found = locateQuote(folded, written.exact, written.prefix);
				expect(found.status).toBe('found');
				const [span] = found.status === 'found' ? found.segments : [];
				expect(text.slice(span!.start, span!.end).trim()).toBe(text.slice(start, end).trim());
			})
		);
	});

	test('words that stand twice get the words before them', () => {
		const text = 'They met in spring. They met in autumn, and they met in spring again.';
		const second = text.lastIndexOf('met in spring');
		const folded = foldText(text);
		expect(quoteOfSpans(folded, [{ start: second, end: second + 13 }])).toEqual({
			exact: 'met in spring',
			prefix: 'met in autumn, and they'
		});
		expect(quoteOfSpans(folded, [{ start: 5, end: 18 }])?.prefix).toBe('They');
	});

	test.each([
		['a piece of a word', 'anti-trafficking work', [{ start: 2, end: 9 }]],
		['nothing', 'some words', [{ start: 4, end: 5 }]],
		['no segment', 'some words', []],
		['words that no beginning tells apart', 'again again again again again again', [{ start: 24, end: 29 }]]
	])('%s is not', (_, text, spans) => {
		expect(quoteOfSpans(foldText(text), spans)).toBeNull();
	});

	test('two segments are joined by a cut', () => {
		const text = 'One thing leads to another thing in the end.';
		const written = quoteOfSpans(foldText(text), [
			{ start: 0, end: 9 },
			{ start: 33, end: 43 }
		]);
		expect(written).toEqual({ exact: 'One thing […] in the end' });
	});
});
