import { describe, expect, it, test } from 'vitest';
import type { Passage, Source } from '#lib/source/model.ts';
import { citationsOf } from '#lib/server/format-citation.ts';
import { makeSource, nobody } from '#tests/source/make-source.ts';

const text = 'She said, “Words in marks.”';
const unknownDate = { value: null, precision: 'unknown', basis: '' } as const;
const title = 'Arrests gone wrong. But who is helped?';

const sourceOf = (fields: Partial<Source>) => makeSource(text, { title, ...fields });

/** The shapes that the three manuals ask of reference lists, read by eye. */
test.each<[string, Partial<Source>, { apa: string; mla: string; chicago: string }]>([
	[
		'an author, a newspaper, a full date',
		{},
		{
			apa: 'Writer, A. (2019, March 4). Arrests gone wrong. But who is helped? The Paper.',
			mla: 'Writer, Ada. “Arrests Gone Wrong. But Who Is Helped?” The Paper, 4 Mar. 2019.',
			chicago: 'Writer, Ada. 2019. “Arrests Gone Wrong. But Who Is Helped?” The Paper, March 4, 2019.'
		}
	],
	[
		'a month and no day',
		{ date: { value: '2019-03', precision: 'month', basis: '' } },
		{
			apa: 'Writer, A. (2019, March). Arrests gone wrong. But who is helped? The Paper.',
			mla: 'Writer, Ada. “Arrests Gone Wrong. But Who Is Helped?” The Paper, Mar. 2019.',
			chicago: 'Writer, Ada. 2019. “Arrests Gone Wrong. But Who Is Helped?” The Paper, March 2019.'
		}
	],
	[
		'no author',
		{ author: nobody, title: 'Arrests gone wrong.' },
		{
			apa: 'Arrests gone wrong. (2019, March 4). The Paper.',
			mla: '“Arrests Gone Wrong.” The Paper, 4 Mar. 2019.',
			chicago: 'The Paper. 2019. “Arrests Gone Wrong,” March 4, 2019.'
		}
	],
	[
		'no title',
		{ title: null },
		{
			apa: 'Writer, A. (2019, March 4). [Untitled opinion piece]. The Paper.',
			mla: 'Writer, Ada. Untitled opinion piece. The Paper, 4 Mar. 2019.',
			chicago: 'Writer, Ada. 2019. Untitled opinion piece. The Paper, March 4, 2019.'
		}
	],
	[
		'no date',
		{ date: unknownDate },
		{
			apa: 'Writer, A. (n.d.). Arrests gone wrong. But who is helped? The Paper.',
			mla: 'Writer, Ada. “Arrests Gone Wrong. But Who Is Helped?” The Paper.',
			chicago: 'Writer, Ada. n.d. “Arrests Gone Wrong. But Who Is Helped?” The Paper.'
		}
	],
	[
		'no author, no publisher, no date',
		{ author: nobody, publisher: null, date: unknownDate, title: 'Arrests gone wrong' },
		{
			apa: 'Arrests gone wrong. (n.d.).',
			mla: 'Arrests Gone Wrong.',
			chicago: '“Arrests Gone Wrong.” n.d.'
		}
	],
	[
		'nothing known at all',
		{ author: nobody, publisher: null, date: unknownDate, title: null, type: 'news' },
		{
			apa: '[Untitled news report]. (n.d.).',
			mla: 'Untitled news report.',
			chicago: 'Untitled news report. n.d.'
		}
	],
	[
		'an article on an organisation’s own site, with its address',
		{
			type: 'advocacy',
			publisher: 'Freedom United',
			url: 'https://example.org/a',
			title: 'Arrests gone wrong'
		},
		{
			apa: 'Writer, A. (2019, March 4). Arrests gone wrong. Freedom United. https://example.org/a',
			mla: 'Writer, Ada. “Arrests Gone Wrong.” Freedom United, 4 Mar. 2019, https://example.org/a.',
			chicago:
				'Writer, Ada. 2019. “Arrests Gone Wrong.” Freedom United. March 4, 2019. https://example.org/a.'
		}
	]
])('cites %s', (_name, fields, expected) => {
	expect(citationsOf(sourceOf(fields), null)).toMatchObject(expected);
});

describe('a cited passage', () => {
	const source = sourceOf({});
	const passage: Passage = {
		id: 'doc/words',
		source: 'doc',
		segments: [{ start: 11, end: 25 }],
		cuts: [],
		voices: [{ name: 'Alex Andrews', standing: 'advocate' }, source.author],
		attitude: 'asserts',
		region: 'body',
		note: null
	};

	it('is named with its voices in the plain citation and in CSL-JSON', () => {
		const citations = citationsOf(source, passage);
		expect(citations.plain).toMatch(/^Alex Andrews, quoted in: Ada Writer, /);
		expect(JSON.parse(citations.cslJson)).toMatchObject([
			{ id: 'doc', title, note: 'Passage: Alex Andrews, quoted by Ada Writer, who agrees' }
		]);
	});

	it('leaves the reference list of the styles as it is', () => {
		const { apa, mla, chicago } = citationsOf(source, null);
		expect(citationsOf(source, passage)).toMatchObject({ apa, mla, chicago });
	});
});

describe('italics', () => {
	const italicWords = (fields: Partial<Source>, style: 'apa' | 'mla' | 'chicago') => {
		const citations = citationsOf(sourceOf(fields), null);
		return citations.italics[style].map(({ start, end }) => citations[style].slice(start, end));
	};

	it.each(['apa', 'mla', 'chicago'] as const)('set the newspaper apart in %s', (style) => {
		expect(italicWords({}, style).join('|')).toMatch(/^The Paper[.,]?$/);
	});
	it('point at the right words beside signs that HTML escapes', () => {
		expect(italicWords({ title: 'Law & <order>', publisher: 'Q & A' }, 'apa')).toEqual(['Q & A']);
	});
	it('are none where the style asks for none', () => {
		expect(italicWords({ publisher: null, author: nobody, title: null }, 'mla')).toEqual([]);
	});
});

it('holds no markup, whatever a title contains', () => {
	const nasty = sourceOf({ title: 'Under <b>attack</b> & “watched” <script>x</script>' });
	const { apa, plain } = citationsOf(nasty, null);
	expect(plain).toContain('<script>x</script>');
	expect(apa).not.toMatch(/&lt;|&#|&amp;/);
});
