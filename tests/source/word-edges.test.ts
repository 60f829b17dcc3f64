import { expect, test } from 'vitest';
import { cutsWord, wholeWords } from '#lib/source/word-edges.ts';

/** `|` marks the cut. */
test.each([
	'traf|ficking',
	'don|’t',
	"don'|t",
	'anti|-trafficking',
	'anti-|trafficking',
	'non|‑managerial',
	'40|,000',
	'40,|000',
	'6|.6',
	'12:|43',
	'a1|b',
	'cafe|\u0301s',
	'soft|\u00ADly',
	'𝔘|𝔫𝔦',
	'dv36|yc8',
	'snake|_case',
	'U.|S.',
	'U|.S.',
	'p.|m.'
])('a cut falls inside a word: %s', (marked) => {
	expect(cutsWord(marked.replace('|', ''), marked.indexOf('|'))).toBe(true);
});

test.each([
	'|word',
	'word|',
	'two| words',
	'two |words',
	'said|.',
	'“|Just',
	'sex|.”',
	'everywhere|—even',
	'everywhere—|even',
	'victims|’ agency',
	'‘|rescue’',
	'rescue|’ says',
	'said.|Next',
	'U.S.| law',
	'U.S|.',
	'J. |Doe',
	'1, |2',
	'漢|字',
	'ไทย|ไทย',
	'word|漢'
])('a cut falls between words: %s', (marked) => {
	expect(cutsWord(marked.replace('|', ''), marked.indexOf('|'))).toBe(false);
});

test('widens a span to whole words and leaves whole words alone', () => {
	const text = 'the anti-trafficking work';
	expect(wholeWords(text, { start: 6, end: 12 })).toEqual({ start: 4, end: 20 });
	expect(wholeWords(text, { start: 4, end: 20 })).toEqual({ start: 4, end: 20 });
});
