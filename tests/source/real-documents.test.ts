import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldText } from '#lib/source/fold-text.ts';
import { cutMark } from '#lib/source/cut-mark.ts';
import { locateQuote } from '#lib/source/locate-quote.ts';

const folder = new URL('../../seeds/massage-parlor-raids/sources/', import.meta.url);
const documents = readdirSync(folder)
	.filter((name) => name.endsWith('.txt'))
	.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

/** Sentences of a paragraph that stand only once in the document, typed as on a plain keyboard. */
function sentencesOf(raw: string): readonly string[] {
	const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
	const sentences = raw
		.split('\n')
		.flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment.trim()));
	return sentences.filter((sentence) => sentence.split(' ').length >= 6 && raw.split(sentence).length === 2);
}

const typed = (words: string) =>
	words
		.normalize('NFD')
		.replace(/[‘’]/g, "'")
		.replace(/[“”]/g, '"')
		.replace(/[–—]/g, '-')
		.replace(/\s+/g, '\n ');

test('the five documents are there', () => {
	expect(documents.map(([name]) => name)).toEqual([
		'canary-column.txt',
		'freedom-united.txt',
		'nfl-letter-news.txt',
		'post-oped.txt',
		'saviors-oped.txt'
	]);
});

describe.each(documents)('%s', (_name, raw) => {
	const text = foldText(raw);
	const sentences = sentencesOf(raw);

	test('has sentences to quote', () => {
		expect(sentences.length).toBeGreaterThanOrEqual(10);
	});

	test('gives back every sentence, typed plainly, in its own characters', () => {
		for (const sentence of sentences) {
			const location = locateQuote(text, typed(sentence));
			if (location.status !== 'found') throw new Error(`${location.status}: ${sentence}`);
			const [{ start, end }] = location.segments;
			expect(raw.slice(start, end)).toBe(sentence);
		}
	});

	test('refuses every sentence with an inner word dropped, changed or doubled', () => {
		for (const sentence of sentences) {
			const words = sentence.split(' ');
			for (let at = 1; at < words.length - 1; at++) {
				const word = words[at] ?? '';
				for (const instead of [[], ['never-printed'], [word, word]]) {
					const wrong = typed(words.toSpliced(at, 1, ...instead).join(' '));
					expect(locateQuote(text, wrong).status).toBe('missing');
				}
			}
		}
	});

	test('refuses every sentence that begins or ends within a word', () => {
		for (const sentence of sentences) {
			for (const piece of [sentence.slice(1), sentence.replace(/.\W*$/u, '')]) {
				const begins = /^[\p{L}\p{N}]/u.test(piece) && /^[\p{L}\p{N}]/u.test(sentence);
				const ends = piece !== sentence.slice(1);
				if (begins || ends) expect(locateQuote(text, piece).status).not.toBe('found');
			}
		}
	});

	test('gives back the first and last words of neighbouring sentences, joined over a cut', () => {
		for (const [index, first] of sentences.entries()) {
			const second = sentences[index + 1];
			if (second === undefined) continue;
			const location = locateQuote(text, `${first} ${cutMark} ${second}`);
			if (location.status !== 'found') throw new Error(`${location.status}: ${first}`);
			expect(location.segments.map(({ start, end }) => raw.slice(start, end))).toEqual([first, second]);
		}
	});
});
