import { expect, it } from 'vitest';
import type { Attitude, Voice } from '#lib/source/model.ts';
import { isInOwnVoice } from '#lib/source/own-voice.ts';
import { makePassage, makeSource } from './make-source.ts';

const source = makeSource(
	'She said: “We were never asked.” Others held that nobody had to ask. Nobody asked.'
);
const speaker: Voice = { name: 'A speaker', standing: 'affected' };

it.each<[string, Attitude, readonly Voice[], boolean, string]>([
	['We were never asked.', 'reports', [speaker], true, 'her own words, quoted'],
	['We were never asked.', 'rejects', [speaker], false, 'her own words, printed to be rejected'],
	['Others held that nobody had to ask.', 'reports', [speaker], false, 'a summary by another'],
	['Others held that nobody had to ask.', 'rejects', [speaker], false, 'a summary by an opponent'],
	['Nobody asked.', 'asserts', [], true, 'the document speaking for itself'],
	[
		'Others held that nobody had to ask.',
		'asserts',
		[speaker],
		true,
		'another’s view the document makes its own'
	],
	['Nobody asked.', 'concedes', [], false, 'an author admitting it against the grain']
])('takes “%s” (%s) as in its own voice: %s', (exact, attitude, inner, own) => {
	expect(isInOwnVoice(source, makePassage(source, exact, { attitude }, inner))).toBe(own);
});
