import { describe, expect, it, test } from 'vitest';
import { dateLabel } from '#lib/source/labels.ts';
import type { Source, SourceDate } from '#lib/source/model.ts';
import { quotationOf } from '#lib/source/quotation.ts';
import { makePassage, makeSource } from './make-source.ts';

const text = [
	'Other news',
	'',
	'One comes first. Two comes second. Three is “the  one” we quote, surely! Four follows. Five ends.',
	'A comment. It goes on.'
].join('\n');
const regions = [
	{ kind: 'sidebar', firstLine: 1, lastLine: 2 },
	{ kind: 'reader-comment', firstLine: 4, lastLine: 4 }
] as const;

function card(exact: string, fields: Partial<Source> = {}, sentences?: number) {
	const source = makeSource(text, fields, regions);
	return quotationOf(source, makePassage(source, exact), sentences === undefined ? undefined : { sentences });
}

describe('a quotation', () => {
	it('holds the source’s own characters, not the author’s', () => {
		expect(card('Three is "the one" we quote').segments).toEqual(['Three is “the  one” we quote']);
	});

	test.each([
		[0, '', ''],
		[1, 'Three is “', '” we quote, surely! '],
		[2, 'Two comes second. Three is “', '” we quote, surely! Four follows. '],
		[3, 'One comes first. Two comes second. Three is “', '” we quote, surely! Four follows. Five ends.\n'],
		[9, 'One comes first. Two comes second. Three is “', '” we quote, surely! Four follows. Five ends.\n']
	])(
		'has %i sentences around it, a part of one counting whole, never beyond its region',
		(sentences, before, after) => {
			expect(card('the one', {}, sentences)).toMatchObject({ before, after });
		}
	);

	it('has one sentence around it when nobody asks, and whole sentences for whole sentences', () => {
		expect(card('Three is “the one” we quote, surely!')).toMatchObject({
			before: 'Two comes second. ',
			after: ' Four follows. '
		});
		expect(card('Three is “the one” we quote, surely').after).toBe('! Four follows. ');
	});

	it('from an excerpt source has two sentences on each side at most', () => {
		expect(card('the one', { rights: 'excerpt' }, 9)).toMatchObject({
			before: 'Two comes second. Three is “',
			after: '” we quote, surely! Four follows. '
		});
	});

	it('tells what was cut out, and keeps a long cut of an excerpt source to itself', () => {
		const long = `Start here. ${'Not a word of 40 more. '.repeat(30)}End here.`;
		const cutOf = (body: string, rights: Source['rights']) => {
			const source = makeSource(body, { rights });
			return quotationOf(source, makePassage(source, 'Start here. […] End here.')).cuts;
		};
		expect(cutOf('Start here. But not now. End here.', 'excerpt')).toEqual([
			{ text: 'But not now.', hides: ['negation', 'contrast'] }
		]);
		expect(cutOf(long, 'full')[0]?.text).toContain('Not a word');
		expect(cutOf(long, 'excerpt')).toEqual([{ text: null, hides: ['negation', 'number'] }]);
	});

	it('does not take a whole page for one sentence', () => {
		const endless = `${'word '.repeat(1_000)}the quoted piece ${'word '.repeat(1_000)}`;
		const source = makeSource(endless, { rights: 'excerpt' });
		const { before, after } = quotationOf(source, makePassage(source, 'the quoted piece'));
		expect(before.length).toBeLessThanOrEqual(600);
		expect(after.length).toBeLessThanOrEqual(600);
		expect(`${before}|${after}`).toMatch(/^\s?word.*word \| word.*word$/);
	});

	it('has no context where there is no space to cut at', () => {
		const unbroken = makeSource(`${'漢'.repeat(1_000)}quoted${'😀'.repeat(1_000)}`);
		expect(quotationOf(unbroken, makePassage(unbroken, 'quoted'))).toMatchObject({ before: '', after: '' });
	});

	it('lists the voices with what they are, and not the author for words beside the text', () => {
		const source = makeSource(
			text,
			{ author: { name: 'Lara Powers', standing: 'advocate', role: 'adviser', org: 'Polaris' } },
			regions
		);
		const inner = [{ name: null, standing: 'official' } as const];
		expect(quotationOf(source, makePassage(source, 'Two comes second', {}, inner)).voices).toEqual([
			{ name: 'an official who is not named', named: false, standing: 'official', capacity: 'official' },
			{ name: 'Lara Powers', named: true, standing: 'advocate', capacity: 'adviser, Polaris' }
		]);
		const comment = quotationOf(source, makePassage(source, 'It goes on'));
		expect(comment).toMatchObject({
			voices: [{ standing: 'unknown' }],
			isDocumentsOwn: false,
			region: 'reader-comment',
			regionLabel: 'Reader’s comment'
		});
	});

	it('is plain data', () => {
		const quotation = card('the one');
		expect(JSON.parse(JSON.stringify(quotation))).toEqual(quotation);
		expect(quotation).toMatchObject({
			sourceId: 'doc',
			sourceName: 'The document',
			sourceTitle: 'A title',
			sourceTypeLabel: 'opinion piece',
			dateLabel: 'March 4, 2019',
			isDocumentsOwn: true,
			opponent: false,
			note: null
		});
	});
});

test.each<[SourceDate['value'], SourceDate['precision'], string]>([
	['2019-03-04', 'day', 'March 4, 2019'],
	['2019-03', 'month', 'March 2019'],
	['2019', 'year', '2019'],
	['2019-03-04', 'year', '2019'],
	[null, 'unknown', 'no date stated'],
	['2019', 'unknown', 'no date stated']
])('the date %s (%s) reads %s', (value, precision, expected) => {
	expect(dateLabel({ value, precision, basis: '' })).toBe(expected);
});
