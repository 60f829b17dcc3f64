import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestText } from '#lib/tour/answer.ts';
import {
	emptyNotebook,
	isWritten,
	noteOn,
	readNotebook,
	saveNotebook,
	withNote,
	withPassageTurned
} from '#lib/tour/notebook.ts';
import { forked } from './scripts.ts';

const [first] = forked.steps;
/** The tour after its first step got another name. */
const renamed = {
	...forked,
	steps: [{ ...first, id: 'square', was: [first.id] }, ...forked.steps.slice(1)]
};

describe('a notebook', () => {
	it('comes back as it was kept', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.string()), fc.uniqueArray(fc.string()), (notes, passages) => {
				const noted = Object.entries(notes).reduce(
					(book, [step, note]) => withNote(book, step, note),
					emptyNotebook
				);
				const written = passages.reduce(withPassageTurned, noted);
				expect(readNotebook(saveNotebook(written), forked)).toEqual(written);
			})
		);
	});

	it('has a note on a renamed step under its name of today, and keeps those on steps that are gone', () => {
		const kept = JSON.stringify({ notes: { [first.id]: 'Here.', gone: 'Once.' }, passages: [] });
		expect(readNotebook(kept, renamed).notes).toEqual({ square: 'Here.', gone: 'Once.' });
	});

	it('joins the notes of two steps that became one', () => {
		const kept = JSON.stringify({ notes: { square: 'New.', [first.id]: 'Old.' }, passages: [] });
		expect(readNotebook(kept, renamed).notes).toEqual({ square: 'New.\n\nOld.' });
	});

	it('puts a passage aside, and back', () => {
		const once = withPassageTurned(emptyNotebook, 'a/b');
		expect(once.passages).toEqual(['a/b']);
		expect(withPassageTurned(once, 'a/b')).toEqual(emptyNotebook);
	});

	it('holds no blank notes, and none longer than is kept', () => {
		expect(isWritten(withNote(emptyNotebook, 'a', ' \n'))).toBe(false);
		expect(noteOn(withNote(emptyNotebook, 'a', 'x'.repeat(longestText + 1)), 'a')).toHaveLength(longestText);
		expect(noteOn(emptyNotebook, 'constructor')).toBe('');
	});

	it('is empty when what was kept is none of ours', () => {
		for (const kept of [
			null,
			'',
			'{',
			'[]',
			'null',
			'{"notes":[],"passages":[]}',
			'{"notes":{},"passages":{}}'
		])
			expect(readNotebook(kept, forked)).toEqual(emptyNotebook);
		expect(readNotebook('{"notes":{"a":1,"b":"x"},"passages":[1,"p","p"]}', forked)).toEqual({
			notes: { b: 'x' },
			passages: ['p']
		});
		expect(readNotebook(JSON.stringify({ notes: { a: 'x'.repeat(600_000) }, passages: [] }), forked)).toEqual(
			emptyNotebook
		);
	});
});
