import { describe, expect, it, test } from 'vitest';
import { cslOf } from '#lib/source/cite.ts';
import { cslName } from '#lib/source/csl-name.ts';
import { plainCitation } from '#lib/source/plain-citation.ts';
import type { Voice } from '#lib/source/model.ts';
import { makePassage, makeSource, nobody } from './make-source.ts';

const text = 'Plain words. She said, “Words in marks.”';
const unknownDate = { value: null, precision: 'unknown', basis: '' } as const;
const andrews: Voice = { name: 'Alex Andrews', standing: 'advocate' };
const slate: Voice = { name: 'Slate', standing: 'journalist' };

test.each<[string, Partial<Voice>, unknown]>([
	['Lara Powers', {}, { given: 'Lara', family: 'Powers' }],
	['Anna M. de la Cruz', {}, { given: 'Anna M.', family: 'Cruz', 'non-dropping-particle': 'de la' }],
	['Martin Luther King, Jr.', {}, { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
	['Slate', {}, { literal: 'Slate' }],
	['The Editorial Board', {}, { literal: 'The Editorial Board' }],
	['Polaris Project', { org: 'Polaris Project' }, { literal: 'Polaris Project' }],
	['The Paper Itself', {}, { literal: 'The Paper Itself' }]
])('the name %s', (name, fields, expected) => {
	expect(cslName({ name, standing: 'unknown', ...fields })).toEqual(expected);
});

test('a publisher that signs its own document stays whole, and nobody has no name', () => {
	expect(cslName({ name: 'Freedom United', standing: 'advocate' }, 'Freedom United')).toEqual({
		literal: 'Freedom United'
	});
	expect(cslName(nobody)).toBeNull();
});

describe('CSL', () => {
	it('holds what the document says', () => {
		expect(cslOf(makeSource(text, { url: 'https://example.org/a' }), null)).toEqual({
			id: 'doc',
			type: 'article-newspaper',
			title: 'A title',
			author: [{ given: 'Ada', family: 'Writer' }],
			'container-title': 'The Paper',
			issued: { 'date-parts': [[2019, 3, 4]] },
			URL: 'https://example.org/a'
		});
	});

	it('leaves out what it does not say', () => {
		const bare = makeSource(text, { title: null, author: nobody, publisher: null, date: unknownDate });
		expect(cslOf(bare, null)).toEqual({ id: 'doc', type: 'document', genre: 'Untitled opinion piece' });
	});

	test.each([
		['2019-03-04', 'day', [2019, 3, 4]],
		['2019-03', 'month', [2019, 3]],
		['2019-03-04', 'month', [2019, 3]],
		['2019', 'year', [2019]]
	] as const)('dates %s no more precisely than known (%s)', (value, precision, parts) => {
		const source = makeSource(text, { date: { value, precision, basis: '' } });
		expect(cslOf(source, null).issued).toEqual({ 'date-parts': [parts] });
	});

	it('names the publisher of a report as such, and where Parallax keeps the document when told', () => {
		expect(cslOf(makeSource(text, { type: 'report' }), null)).toMatchObject({
			type: 'report',
			publisher: 'The Paper'
		});
		expect(cslOf(makeSource(text), null, 'https://parallax.example/s')).toMatchObject({
			archive: 'Parallax',
			archive_location: 'https://parallax.example/s'
		});
	});

	it('notes who speaks in the passage', () => {
		const source = makeSource(text);
		const passage = makePassage(source, 'Words in marks', { attitude: 'rejects' }, [andrews]);
		expect(cslOf(source, passage).note).toBe('Passage: Alex Andrews, quoted by Ada Writer, who rejects it');
	});
});

describe('a plain citation', () => {
	const cite = (fields: Parameters<typeof makeSource>[1], exact?: string, inner: readonly Voice[] = []) => {
		const source = makeSource(text, fields);
		return plainCitation(source, exact === undefined ? null : makePassage(source, exact, {}, inner));
	};
	test.each([
		['a whole document', cite({}), 'Ada Writer, “A title”, The Paper, March 4, 2019.'],
		[
			'a title with a full stop',
			cite({ title: 'It ends.' }),
			'Ada Writer, “It ends”, The Paper, March 4, 2019.'
		],
		[
			'a title with dots',
			cite({ title: 'And then...' }),
			'Ada Writer, “And then...”, The Paper, March 4, 2019.'
		],
		[
			'a document that says little',
			cite({ title: null, author: nobody, publisher: null, date: unknownDate }),
			'Author not named, untitled opinion piece, no date stated.'
		],
		['the author’s own words', cite({}, 'Plain words'), 'Ada Writer, “A title”, The Paper, March 4, 2019.'],
		[
			'reported words',
			cite({}, 'Plain words', [andrews]),
			'Alex Andrews, reported in: Ada Writer, “A title”, The Paper, March 4, 2019.'
		],
		[
			'words quoted twice',
			cite({}, 'Words in marks', [andrews, slate]),
			'Alex Andrews, quoted by Slate, in: Ada Writer, “A title”, The Paper, March 4, 2019.'
		],
		[
			'words of someone unnamed',
			cite({}, 'Plain words', [{ name: null, standing: 'official' }]),
			'An official who is not named, reported in: Ada Writer, “A title”, The Paper, March 4, 2019.'
		]
	])('of %s', (_name, given, expected) => {
		expect(given).toBe(expected);
	});

	it('of words beside the text says where they stand', () => {
		const source = makeSource('Article.\nComment.', {}, [
			{ kind: 'reader-comment', firstLine: 2, lastLine: 2 }
		]);
		expect(plainCitation(source, makePassage(source, 'Comment.'))).toBe(
			'A reader’s comment below The Paper’s opinion piece: Ada Writer, “A title”, The Paper, March 4, 2019.'
		);
	});
});
