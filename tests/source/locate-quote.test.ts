import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldText } from '#lib/source/fold-text.ts';
import { cutMark } from '#lib/source/cut-mark.ts';
import { locateQuote } from '#lib/source/locate-quote.ts';
import { cutsWord } from '#lib/source/word-edges.ts';
import { trickyGap, trickyWord } from './tricky-text.ts';

/** What was found, as the raw text's own words. */
function found(raw: string, exact: string, prefix?: string): readonly string[] {
	const location = locateQuote(foldText(raw), exact, prefix);
	if (location.status !== 'found') throw new Error(`${exact}: ${location.status}`);
	return location.segments.map(({ start, end }) => raw.slice(start, end));
}

function status(raw: string, exact: string, prefix?: string): string {
	return locateQuote(foldText(raw), exact, prefix).status;
}

describe('finds', () => {
	test.each([
		['straight marks for curly', 'It’s “too soon” — really', `It's "too soon" - really`],
		['curly marks for straight', `It's "too soon" - really`, 'It’s “too soon” — really'],
		['one space for a line break', 'a victim\r\n\tspends\u00A0 time', 'a victim spends time'],
		['composed for decomposed', 'the cafe\u0301 closed', 'the café closed'],
		['decomposed for composed', 'the café closed', 'the cafe\u0301 closed'],
		['astral letters', 'in 𝔘𝔫𝔦 code', '𝔘𝔫𝔦'],
		['a text after its BOM', '\uFEFFRobert Kraft', 'Robert Kraft'],
		['punctuation at its ends', 'said: “Just don’t.” Then', '“Just don’t.”']
	])('%s', (_name, raw, exact) => {
		const [words] = found(raw, exact);
		expect(raw).toContain(words);
		expect(foldText(words ?? '').folded).toBe(foldText(exact).folded);
	});

	it('the whole text', () => {
		expect(found('all of it', 'all of it')).toEqual(['all of it']);
	});

	it('ignores white space around the quotation', () => {
		expect(found('one two three', '\n two ')).toEqual(['two']);
	});

	it('the one whose prefix agrees', () => {
		const raw = 'He said we stop. She said: we stop.';
		const second = locateQuote(foldText(raw), 'we stop', 'She said:');
		expect(second).toEqual({ status: 'found', segments: [{ start: 27, end: 34 }] });
	});

	it('a prefix that touches the words and one that stands before a line break', () => {
		expect(found('a “no” b “no”', 'no', 'b “')).toEqual(['no']);
		expect(found('first\nno\nsecond\nno', 'no', 'second')).toEqual(['no']);
	});

	it('segments in order', () => {
		expect(found('We do know, from years, that it is so.', `We do know ${cutMark} it is so`)).toEqual([
			'We do know',
			'it is so'
		]);
	});

	it('the one way in which repeated segments fit', () => {
		const raw = 'stop here. We go on. stop there.';
		expect(found(raw, `We go on ${cutMark} stop`)).toEqual(['We go on', 'stop']);
		expect(found(raw, `stop ${cutMark} We go on`)).toEqual(['stop', 'We go on']);
		expect(found('a x a y', `a ${cutMark} a`)).toEqual(['a', 'a']);
	});
});

describe('refuses', () => {
	test.each([
		['a dropped word', 'a victim spends in jail', 'a victim spends jail', 'missing'],
		['an added word', 'a victim spends in jail', 'a victim often spends in jail', 'missing'],
		['another case', 'In jail', 'in jail', 'missing'],
		['other punctuation', 'jail, away', 'jail away', 'missing'],
		['three dots for an ellipsis', 'and so… on', 'so... on', 'missing'],
		['an accent more or less', 'resume', 'résumé', 'missing'],
		['half of a composed letter', 'cafe\u0301', 'cafe', 'missing'],
		['a part of an emoji', 'x 👩‍👩‍👧 y', '👩', 'missing'],
		['half of a pair', 'x 😀 y', '\uD83D', 'missing'],
		['a bare combining mark', 'cafe\u0301', '\u0301', 'missing'],
		['the middle of a word', 'trafficking', 'raffick', 'inside-word'],
		['the start of a word', 'trafficking', 'traffic', 'inside-word'],
		['a negation cut off by its hyphen', 'non-managerial employees', 'managerial employees', 'inside-word'],
		['a negation cut off by its apostrophe', 'they don’t help', 'they don', 'inside-word'],
		['a part of a number', 'over 40,000 cases', 'over 40', 'inside-word'],
		['words that stand twice', 'no means no', 'no', 'ambiguous'],
		['overlapping places', 'no no no', 'no no', 'ambiguous'],
		['nothing', 'text', '', 'empty'],
		['white space', 'text', ' \n\u00A0', 'empty'],
		['an empty first segment', 'text', `${cutMark} text`, 'empty'],
		['an empty middle segment', 'a b', `a ${cutMark} ${cutMark} b`, 'empty'],
		['anything in an empty text', '', 'a', 'missing'],
		['segments in the wrong order', 'one two', `two ${cutMark} one`, 'missing'],
		['segments that overlap', 'one two three', `one two ${cutMark} two three`, 'missing'],
		['a last segment that fits twice', 'we a. b. b.', `we ${cutMark} b`, 'ambiguous'],
		['a first segment that fits twice', 'a a b', `a ${cutMark} b`, 'ambiguous']
	])('%s', (_name, raw, exact, expected) => {
		expect(status(raw, exact)).toBe(expected);
	});

	it('and says which segment is missing, and where its words stand in another order', () => {
		expect(locateQuote(foldText('one two'), `one ${cutMark} nine`)).toEqual({
			status: 'missing',
			segment: 1,
			elsewhere: null
		});
		expect(locateQuote(foldText('one two'), `two ${cutMark} one`)).toEqual({
			status: 'missing',
			segment: 1,
			elsewhere: { start: 0, end: 3 }
		});
	});

	it('and says which words a piece belongs to', () => {
		expect(locateQuote(foldText('the anti-trafficking work'), 'trafficking work')).toEqual({
			status: 'inside-word',
			segment: 0,
			at: { start: 4, end: 25 }
		});
	});

	it('and counts the places', () => {
		const location = locateQuote(foldText('no '.repeat(30)), 'no');
		expect(location).toMatchObject({ status: 'ambiguous', segment: 0, count: 30 });
		expect(location.status === 'ambiguous' && location.at.length).toBe(10);
	});

	it('and tells a prefix that stands before none of the places', () => {
		expect(locateQuote(foldText('a no b no'), 'no', 'c')).toEqual({
			status: 'prefix-mismatch',
			at: [
				{ start: 2, end: 4 },
				{ start: 7, end: 9 }
			]
		});
		expect(status('only once', 'once', 'just')).toBe('prefix-mismatch');
	});

	it('takes a prefix that fits two places for ambiguous', () => {
		expect(status('a no, a no', 'no', 'a')).toBe('ambiguous');
	});

	it('text made to take long, in time', { timeout: 30_000 }, () => {
		const started = performance.now();
		expect(status('a '.repeat(500_000), 'a '.repeat(2_000))).toBe('ambiguous');
		expect(status('a'.repeat(1_000_000), 'a'.repeat(5_000))).toBe('inside-word');
		expect(status(`e${'\u0301'.repeat(500_000)}`, '\u0301\u0301')).toBe('missing');
		expect(status('the '.repeat(400_000), 'the')).toBe('ambiguous');
		expect(status('(a+)+$ '.repeat(50_000), '(a+)+$ b')).toBe('missing');
		expect(performance.now() - started).toBeLessThan(20_000);
	});
});

describe('for random texts', () => {
	/** Words, gaps, and a range of the words to quote; unique marks keep the range's place from being ambiguous. */
	const quoted = fc
		.array(fc.tuple(trickyWord, trickyGap), { minLength: 4, maxLength: 25 })
		.chain((pairs) => fc.tuple(fc.constant(pairs), fc.nat(pairs.length - 3), fc.integer({ min: 2, max: 6 })))
		.map(([pairs, first, length]) => {
			const words = pairs.map(([word], index) => `${word} w${index}`);
			const raw = pairs.map(([, gap], index) => `${words[index] ?? ''}${gap}`).join('');
			const last = Math.min(first + length, pairs.length) - 1;
			const gaps = pairs.map(([, gap]) => gap);
			return { raw, words: words.slice(first, last + 1), gaps: gaps.slice(first, last) };
		});
	const typed = (words: readonly string[], gaps: readonly string[]) =>
		words.map((word, index) => word + (gaps[index] ?? '')).join('');
	/** As an author would type it on a plain keyboard. */
	const plain = (text: string) =>
		text
			.normalize('NFD')
			.replace(/[‘’]/g, "'")
			.replace(/[“”]/g, '"')
			.replace(/[‑—]/g, '-')
			.replace(/\p{White_Space}+/gu, ' ');

	it('a located passage, sliced from the source, folds to the folded words and cuts no word', () => {
		fc.assert(
			fc.property(quoted, ({ raw, words, gaps }) => {
				const exact = plain(typed(words, gaps));
				const location = locateQuote(foldText(raw), exact);
				expect(location.status).toBe('found');
				if (location.status !== 'found') return;
				const [{ start, end }] = location.segments;
				expect(foldText(raw.slice(start, end)).folded).toBe(foldText(exact).folded);
				expect(cutsWord(raw, start) || cutsWord(raw, end)).toBe(false);
				expect(raw.slice(start, end)).toBe(typed(words, gaps));
			})
		);
	});

	it('dropping or changing any word makes it missing', () => {
		fc.assert(
			fc.property(quoted, fc.nat(), fc.boolean(), ({ raw, words, gaps }, pick, drop) => {
				const at = pick % words.length;
				// A word dropped at either end only makes a shorter quotation, so inner ones are dropped.
				const inner = at === words.length - 1 ? /^.* (?=w\d+$)/ : / w\d+$/;
				const change = (word: string) => (drop ? word.replace(inner, '') : word.replace(/ w\d+$/, ' never'));
				const changed = words.map((word, index) => (index === at ? change(word) : word));
				expect(locateQuote(foldText(raw), typed(changed, gaps)).status).toBe('missing');
			})
		);
	});

	it('segments joined by cuts are the same words in order', () => {
		fc.assert(
			fc.property(quoted, ({ raw, words }) => {
				const marks = words.map((word) => word.slice(word.lastIndexOf(' ') + 1));
				expect(found(raw, marks.join(` ${cutMark} `))).toEqual(marks);
			})
		);
	});
});
