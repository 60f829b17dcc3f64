import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	isSpans,
	standing,
	withMark,
	withoutMark,
	wordRuns,
	type MarkedSpan
} from '#lib/classroom/marked-words.ts';
import { selectedWords, wordPlaces } from '#lib/classroom/word-places.ts';

const line = 'the time a victim spends […] in a jail cell, isn’t “help” at all';
const span = (words: string) => {
	const start = line.indexOf(words);
	return { start, end: start + words.length };
};
const marked = (...list: readonly (readonly [words: string, strong: boolean])[]) =>
	list.reduce<readonly MarkedSpan[]>(
		(marks, [words, strong]) => withMark(line, marks, span(words), strong),
		[]
	);
const seen = (marks: readonly MarkedSpan[]) =>
	wordRuns(line, marks).flatMap(({ text, mark }) => (mark ? [[text, mark]] : []));

const anySpan = fc
	.tuple(fc.nat(line.length - 1), fc.integer({ min: 1, max: 30 }))
	.map(([start, length]) => ({ start, end: Math.min(line.length, start + length) }));
const anyMarks = fc
	.array(fc.tuple(anySpan, fc.boolean()), { maxLength: 6 })
	.map((list) =>
		list.reduce<readonly MarkedSpan[]>((marks, [at, strong]) => withMark(line, marks, at, strong), [])
	);

describe('marked words', () => {
	it('are what was marked, underlined or emphasised', () => {
		expect(seen(marked(['a victim', false], ['jail cell', true]))).toEqual([
			['a victim', 'underline'],
			['jail cell', 'emphasis']
		]);
	});

	it('join when nothing but space is between them, and take the place of what they cover', () => {
		expect(seen(marked(['a victim', false], ['time', false], ['spends', true]))).toEqual([
			['time a victim', 'underline'],
			['spends', 'emphasis']
		]);
		expect(seen(marked(['time a victim', false], ['a', true]))).toEqual([
			['time', 'underline'],
			['a', 'emphasis'],
			['victim', 'underline']
		]);
	});

	it('never hold what stands for words left out', () => {
		expect(seen(marked(['spends […] in', false])).map(([text]) => text)).toEqual(['spends ', ' in']);
	});

	it('are dropped when other words stand there now', () => {
		const marks = marked(['victim', false]);
		expect(standing(line.replace('victim', 'person'), marks)).toEqual([]);
	});

	it('change no letter of the words, whatever is marked', () => {
		fc.assert(
			fc.property(anyMarks, (marks) => {
				const runs = wordRuns(line, marks);
				expect(runs.map(({ text }) => text).join('')).toBe(line);
				for (const { text, mark } of runs) if (mark) expect(text).not.toContain('[…]');
				const kept = standing(line, marks);
				expect(kept).toEqual(marks);
				for (const { start, end, words } of kept) expect(line.slice(start, end)).toBe(words);
			})
		);
	});

	it('are gone where a mark is taken away, and only there', () => {
		fc.assert(
			fc.property(anyMarks, anySpan, (marks, at) => {
				const left = withoutMark(line, marks, at);
				const isMarked = (list: readonly MarkedSpan[], place: number) =>
					list.some(({ start, end }) => place >= start && place < end);
				for (let place = 0; place < line.length; place++) {
					if (line[place] === ' ') continue;
					const inside = place >= at.start && place < at.end;
					expect(isMarked(left, place)).toBe(!inside && isMarked(marks, place));
				}
			})
		);
	});

	it('are read back only in their own shape', () => {
		expect(isSpans(marked(['time', false]))).toBe(true);
		for (const wrong of [
			null,
			{},
			[null],
			[{ start: 0, end: 1 }],
			[{ start: '0', end: 1, words: 't', strong: true }]
		])
			expect(isSpans(wrong)).toBe(false);
	});
});

describe('places of words', () => {
	it('are every word with its punctuation, and no cut', () => {
		expect(wordPlaces(line).map(({ start, end }) => line.slice(start, end))).toEqual(
			line.split(' ').filter((word) => word !== '[…]')
		);
	});

	it('widen a selection to whole words, and are none for a blank one', () => {
		const at = selectedWords(line, { start: 6, end: 13 })!;
		expect(line.slice(at.start, at.end)).toBe('time a victim');
		expect(selectedWords(line, { start: 3, end: 4 })).toBeNull();
	});
});
