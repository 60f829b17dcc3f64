import { describe, expect, test } from 'vitest';
import type { Passage, Region, Rights, Source, Span } from '#lib/source/model.ts';
import { readingRoomOf, type RoomRow } from '#lib/source/reading-room.ts';
import { makeSource, withPassages } from './make-source.ts';

const text = [
	'A headline about bridges',
	'',
	'First sentence of the text. The bridge is safe and sound. Third sentence here.',
	'',
	'Nothing is quoted from this paragraph, it says something else entirely. Twice even. And a third time.',
	'',
	'Nor is anything quoted from this one, however long it goes on about the river below it.',
	'',
	'A reader writes in. The reader disagrees.'
].join('\n');

function spanOf(words: string): Span {
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`not in the text: ${words}`);
	return { start, end: start + words.length };
}

function passage(id: string, words: readonly string[], region: Passage['region'] = 'body'): Passage {
	return {
		id: `s/${id}`,
		source: 's',
		segments: words.map(spanOf),
		cuts: [],
		voices: [{ name: 'A. Writer', standing: 'journalist' }],
		attitude: 'asserts',
		region,
		note: null
	};
}

function source(rights: Rights, passages: readonly Passage[]): Source {
	const body = text.indexOf('First');
	const comment = text.indexOf('A reader');
	const regions: readonly Region[] = [
		{ kind: 'headline', start: 0, end: body },
		{ kind: 'body', start: body, end: comment },
		{ kind: 'reader-comment', start: comment, end: text.length }
	];
	return {
		id: 's',
		shortName: 'S',
		sha256: '',
		title: null,
		author: { name: null, standing: 'unknown' },
		publisher: null,
		date: { value: null, precision: 'unknown', basis: '' },
		type: 'news',
		url: null,
		rights,
		note: null,
		text,
		regions,
		passages
	};
}

const safe = passage('safe', ['The bridge is safe', 'sound']);
const sound = passage('sound', ['safe and sound. Third']);
const reader = passage('reader', ['The reader disagrees.'], 'reader-comment');
const wordsOf = (row: RoomRow) => row.parts.map((part) => (part.kind === 'run' ? part.text : '#')).join('');

describe('a document shown in full', () => {
	const room = readingRoomOf(source('full', [reader, sound, safe]), 'en');

	test('has one section for each region, in order, and says which are not its own words', () => {
		expect(room.sections.map(({ region, isDocumentsOwn }) => [region, isDocumentsOwn])).toEqual([
			['headline', true],
			['body', true],
			['reader-comment', false]
		]);
	});
	test('has every word of the stored text, in order', () => {
		const shown = room.sections.flatMap(({ rows }) => rows.map(wordsOf)).join('\n\n');
		expect(shown).toBe(text);
	});
	test('numbers passages by where they begin, not by how they are listed', () => {
		expect(room.passages).toEqual(['s/safe', 's/sound', 's/reader']);
	});
	test('splits crossing passages, says where each begins, and ends each once', () => {
		const runs = room.sections[1]?.rows[0]?.parts.filter((part) => part.kind === 'run') ?? [];
		expect(runs.map(({ text: words, marks, starts, ends }) => [words, marks, starts, ends])).toEqual([
			['First sentence of the text. ', [], [], []],
			['The bridge is ', [1], [1], []],
			['safe', [1, 2], [2], []],
			[' and ', [2], [], []],
			['sound', [1, 2], [], [1]],
			['. Third', [2], [], [2]],
			[' sentence here.', [], [], []]
		]);
	});
	test('puts each note beside the paragraph its passage begins in', () => {
		const notes = room.sections.flatMap(({ rows }) => rows.map((row) => row.notes));
		expect(notes).toEqual([[], [1, 2], [], [], [3]]);
	});
});

describe('a document shown in excerpts', () => {
	const room = readingRoomOf(source('excerpt', [safe, reader]), 'en');
	const rows = room.sections.flatMap((section) => section.rows.map(wordsOf));

	test('has the passages, a sentence around them, and a gap for the rest', () => {
		expect(rows[0]).toBe('#');
		expect(rows.some((row) => row.includes('The bridge is safe and sound.'))).toBe(true);
		expect(rows.join()).not.toContain('goes on about the river');
	});
	test('counts the words of a gap', () => {
		const gap = room.sections[0]?.rows[0]?.parts[0];
		expect(gap).toEqual({ kind: 'gap', words: 4 });
	});
	test('is one gap when nothing is quoted', () => {
		const nothing = readingRoomOf(source('excerpt', []), 'en');
		expect(nothing.sections.flatMap((section) => section.rows.map(wordsOf))).toEqual(['#']);
		expect(nothing.passages).toEqual([]);
	});
});

test.each([
	['excerpt', { shown: 7, all: 11 }],
	['full', { shown: 11, all: 11 }]
] as const)('says how many words are shown: %s', (rights, words) => {
	const counted = 'One two. Three four. Five six seven. Eight nine. Ten eleven.';
	const short = withPassages(makeSource(counted, { rights }), ['Five six seven']);
	expect(readingRoomOf(short, 'en').words).toEqual(words);
});
