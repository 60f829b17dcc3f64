import { describe, expect, test } from 'vitest';
import { resolveVoices } from '#lib/pack/resolve-voices.ts';
import type { PassageEntry, VoiceEntry } from '#lib/pack/schemas/source-file.ts';
import type { Attitude, Voice } from '#lib/source/model.ts';

const author: Voice = { name: 'Ada', standing: 'scholar', org: 'Town hall' };
const nameless: Voice = { name: null, standing: 'columnist' };
const ada: VoiceEntry = { name: 'Ada', standing: 'scholar', org: undefined, role: undefined };
const mayor: VoiceEntry = { name: 'The mayor', standing: 'official', org: undefined, role: undefined };
const paper: VoiceEntry = { name: 'The Echo', standing: 'journalist', org: undefined, role: undefined };
const someone: VoiceEntry = { name: null, standing: 'columnist', org: undefined, role: undefined };

function resolve(voices: VoiceEntry[], attitude?: Attitude, by: Voice | null = author) {
	const entry: PassageEntry = { id: 'p', exact: 'x', prefix: undefined, note: undefined, voices, attitude };
	const { value, problems } = resolveVoices(entry, by, (key) => ({ file: 'f', line: 1, path: key }));
	return { chain: value.voices, attitude: value.attitude, codes: problems.map(({ code }) => code) };
}

describe('the chain of voices', () => {
	test('is the author alone, asserting, where nobody else is named', () => {
		expect(resolve([])).toEqual({ chain: [author], attitude: 'asserts', codes: [] });
	});

	test('ends with the author, added when left out', () => {
		const { chain, codes } = resolve([mayor, paper], 'rejects');
		expect(chain).toEqual([
			{ name: 'The mayor', standing: 'official' },
			{ name: 'The Echo', standing: 'journalist' },
			author
		]);
		expect(codes).toEqual([]);
	});

	test('leaves the author out of words that are not the document’s own', () => {
		expect(resolve([mayor], undefined, null)).toEqual({
			chain: [{ name: 'The mayor', standing: 'official' }],
			attitude: 'asserts',
			codes: []
		});
		expect(resolve([], undefined, null).chain).toEqual([{ name: null, standing: 'unknown' }]);
	});

	test('does not add the author twice, and keeps what is known of them', () => {
		expect(resolve([mayor, ada], 'reports').chain).toEqual([
			{ name: 'The mayor', standing: 'official' },
			author
		]);
		expect(resolve([mayor, someone], 'reports', nameless).chain).toEqual([
			{ name: 'The mayor', standing: 'official' },
			nameless
		]);
	});

	test.each([
		['the author before another voice', [ada, mayor], 'voices-out-of-order'],
		[
			'the author’s name with another standing',
			[{ ...ada, standing: 'reader' as const }],
			'voices-out-of-order'
		],
		['a voice twice', [mayor, paper, mayor], 'voices-out-of-order']
	])('refuses %s', (_, voices, code) => {
		expect(resolve(voices, 'reports').codes).toContain(code);
	});
});

describe('the attitude', () => {
	test('is never guessed for words of others', () => {
		expect(resolve([mayor]).codes).toEqual(['missing-attitude']);
	});

	test.each(['reports', 'rejects'] as const)('cannot be "%s" for the author’s own words', (attitude) => {
		expect(resolve([], attitude).codes).toEqual(['attitude-without-voice']);
		expect(resolve([ada], attitude).codes).toEqual(['attitude-without-voice']);
	});

	test.each(['asserts', 'concedes'] as const)('can be "%s" for the author’s own words', (attitude) => {
		expect(resolve([], attitude)).toMatchObject({ attitude, codes: [] });
	});
});
