import { expect, it, test } from 'vitest';
import { cutsBetween } from '#lib/source/cuts.ts';

/** The gap of `before<gap>after`. */
function cut(gap: string) {
	const text = `before${gap}after`;
	const [only] = cutsBetween(text, [
		{ start: 0, end: 6 },
		{ start: 6 + gap.length, end: text.length }
	]);
	return { words: text.slice(only?.start, only?.end), hides: only?.hides };
}

test.each([
	[' they are not ', ['negation']],
	[' they don’t ', ['negation']],
	[" they don't ", ['negation']],
	[' it is NEVER so ', ['negation']],
	[' without help ', ['negation']],
	[' non-managerial ', ['negation']],
	[' 300 arrests ', ['number']],
	[' nineteen survivors ', ['number']],
	[' twenty-two people ', ['number']],
	[' ٣ people ', ['number']],
	[' However, it is ', ['contrast']],
	[' but almost ', ['contrast']],
	[' unless they pay ', ['contrast']],
	[', although none of the 60 ', ['negation', 'number', 'contrast']],
	[' butter knotted notable button tenant ', []],
	[' one of them ', []],
	[' ', []]
] as const)('a cut of “%s” hides %j', (gap, hides) => {
	expect(cut(gap).hides).toEqual(hides);
});

it('leaves the white space at its ends aside', () => {
	expect(cut(' left out \n').words).toBe('left out');
	expect(cut(' \n ').words).toBe('');
});

it('is one less than the segments', () => {
	const spans = [
		{ start: 0, end: 1 },
		{ start: 2, end: 3 },
		{ start: 4, end: 5 }
	];
	expect(cutsBetween('a b c', spans)).toHaveLength(2);
	expect(cutsBetween('a b c', spans.slice(0, 1))).toEqual([]);
	expect(cutsBetween('a b c', [])).toEqual([]);
});
