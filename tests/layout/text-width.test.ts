import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '#lib/layout/text-width.ts';

describe('the width of a line', () => {
	it('is what the font file says for a known word', () => {
		// R 592 + a 516 + i 262 + d 564, at 10 px
		expect(textWidth('Raid', 10)).toBeCloseTo(19.34, 5);
	});

	it('gives a letter with an accent the width of the letter', () => {
		expect(textWidth('é', 100)).toBe(textWidth('e', 100));
		expect(textWidth('e\u0301', 100)).toBeGreaterThanOrEqual(textWidth('e', 100));
	});

	it('grows with the size and never shrinks when text is added', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(textWidth(a, 20)).toBeCloseTo(2 * textWidth(a, 10), 6);
				expect(textWidth(a + ' ' + b, 10)).toBeGreaterThanOrEqual(textWidth(a, 10));
			})
		);
	});
});

describe('wrapping', () => {
	const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 20 });

	it('keeps every line inside the width', () => {
		fc.assert(
			fc.property(
				words,
				fc.integer({ min: 40, max: 300 }),
				fc.integer({ min: 1, max: 5 }),
				(list, width, max) => {
					const lines = wrapText(list.join(' '), width, 13, max);
					expect(lines.length).toBeLessThanOrEqual(max);
					for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
				}
			)
		);
	});

	it('loses no letter when there is room', () => {
		fc.assert(
			fc.property(words, (list) => {
				const text = list.join(' ');
				expect(wrapText(text, 120, 13, 10_000).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
			})
		);
	});

	it('says with an ellipsis that something was dropped, and only then', () => {
		expect(wrapText('one two three', 40, 13, 1)).toEqual(['one…']);
		expect(wrapText('one', 40, 13, 1)).toEqual(['one']);
		expect(wrapText('', 40, 13, 3)).toEqual([]);
	});
});
