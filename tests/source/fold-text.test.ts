import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldText } from '#lib/source/fold-text.ts';
import { trickyText } from './tricky-text.ts';

describe('folding', () => {
	test.each([
		['curly apostrophes and single marks', '‘don’t’ ‚a‛ ʼb', "'don't' 'a' 'b"],
		['double marks, high and low', '“a” „b‟', '"a" "b"'],
		['hyphens, dashes and the minus sign', 'a-b‐c‑d‒e–f—g―h−i', 'a-b-c-d-e-f-g-h-i'],
		['nbsp, thin and other spaces', 'a\u00A0b\u2009c\u202Fd\u3000e\u2028f', 'a b c d e f'],
		['runs of white space and every line ending', 'a \t\r\n\r\n b\rc\n', 'a b c '],
		['decomposed accents', 'cafe\u0301 A\u030A', 'café Å'],
		['Hangul jamo', '\u1112\u1161\u11AB', '한'],
		['singletons of NFC', '\u212B', 'Å']
	])('folds %s', (_name, raw, folded) => {
		expect(foldText(raw).folded).toBe(folded);
	});

	test.each([
		['case', 'Traffic'],
		['ellipses', 'a…b ...'],
		['primes and guillemets', '5′ 6″ «a» ‹b›'],
		['soft hyphens, zero-width and bidi characters, BOM', '\uFEFFa\u00ADb\u200Bc\u200Dd\u202Ee'],
		['ligatures and full-width letters', 'ﬁ Ａ'],
		['emoji', '👩‍👩‍👧 🇺🇸'],
		['a lone surrogate', 'a\uD83Db']
	])('keeps %s', (_name, raw) => {
		expect(foldText(raw).folded).toBe(raw);
	});

	it('keeps a space that carries a combining mark apart from the run before it', () => {
		expect(foldText('a \u00A0\u0301b').folded).toBe('a  \u0301b');
	});

	it('equals NFC followed by the list of variants, for any text without marks on spaces', () => {
		const variants = (raw: string) =>
			raw
				.normalize('NFC')
				.replace(/[\u2018\u2019\u201A\u201B\u02BC]/g, "'")
				.replace(/[\u201C\u201D\u201E\u201F]/g, '"')
				.replace(/[\u2010-\u2015\u2212]/g, '-')
				.replace(/\p{White_Space}+/gu, ' ');
		fc.assert(
			fc.property(fc.oneof(trickyText, fc.string({ unit: 'binary' })), (raw) => {
				fc.pre(!/\p{White_Space}[\p{M}\u200C\u200D]/u.test(raw));
				expect(foldText(raw).folded).toBe(variants(raw));
			}),
			{ numRuns: 500 }
		);
	});

	it('changes nothing when done twice', () => {
		fc.assert(
			fc.property(trickyText, (raw) => {
				const once = foldText(raw).folded;
				expect(foldText(once).folded).toBe(once);
			})
		);
	});
});

describe('the way back', () => {
	it('round-trips at every index: the raw text up to it folds to the folded text up to it', () => {
		fc.assert(
			fc.property(trickyText, (raw) => {
				const text = foldText(raw);
				let previous = 0;
				for (let index = 0; index <= text.folded.length; index++) {
					const back = text.toRaw(index);
					expect(back).toBeGreaterThanOrEqual(previous);
					previous = back;
					if (!text.isBoundary(index)) continue;
					expect(foldText(raw.slice(0, back)).folded).toBe(text.folded.slice(0, index));
				}
				expect(text.toRaw(0)).toBe(0);
				expect(text.toRaw(text.folded.length)).toBe(raw.length);
			})
		);
	});

	it('has no boundary inside a composed letter, a surrogate pair, an emoji or a line ending', () => {
		for (const raw of ['q\u0308', '😀', '👩‍👩‍👧', '\r\n', 'e\u0301\u0323']) {
			const text = foldText(`x${raw}y`);
			const boundaries = Array.from({ length: text.folded.length + 1 }, (_, index) => index)
				.filter((index) => text.isBoundary(index))
				.map((index) => text.toRaw(index));
			expect(boundaries).toEqual([0, 1, 1 + raw.length, 2 + raw.length]);
		}
	});

	it('has the boundaries of Unicode’s grapheme clusters around every letter and mark below U+0600 and in punctuation', () => {
		const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
		const units = [...Array(0x600).keys(), ...Array.from({ length: 0x70 }, (_, index) => 0x2000 + index)];
		for (const unit of units) {
			const character = String.fromCharCode(unit);
			if (/\s/.test(character)) continue;
			const raw = `a${character}“${character}漢${character}`;
			const text = foldText(raw);
			const boundaries = new Set(
				Array.from({ length: text.folded.length + 1 }, (_, index) => index)
					.filter((index) => text.isBoundary(index))
					.map((index) => text.toRaw(index))
			);
			const clusters = Array.from(segmenter.segment(raw), ({ index }) => index);
			expect([...boundaries], `U+${unit.toString(16)}`).toEqual([...clusters, raw.length]);
		}
	});

	it('refuses an index outside the folded text', () => {
		const text = foldText('ab');
		expect(() => text.toRaw(3)).toThrow(RangeError);
		expect(() => text.toRaw(-1)).toThrow(RangeError);
	});

	it('folds two megabytes in seconds', { timeout: 30_000 }, () => {
		const raw = 'It’s a “test” — cafe\u0301, 漢字。\r\n'.repeat(70_000);
		const started = performance.now();
		const text = foldText(raw);
		expect(text.toRaw(text.folded.length)).toBe(raw.length);
		expect(performance.now() - started).toBeLessThan(20_000);
	});
});
