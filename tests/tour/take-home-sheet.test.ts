import { describe, expect, it } from 'vitest';
import { ratingInWords, changeInWords } from '#lib/tour/stance-words.ts';
import { sheetOf } from '#lib/tour/take-home-sheet.ts';
import { passage, someTakeHome } from './some-take-home.ts';

const nothing = {
	...someTakeHome(),
	...{ path: [], otherNotes: [], stance: { before: null, after: null }, answers: [], restatements: [] },
	...{ passages: [], lostPassages: [], documents: [] }
};
const blocksOf = (id: string, taken = someTakeHome(), style: 'apa' | 'mla' = 'apa') =>
	sheetOf(taken, style).find((section) => section.id === id)?.blocks ?? [];

describe('the sheet a student hands in', () => {
	it('has a section for everything, and none for nothing', () => {
		const ids = ['way', 'stance', 'own-words', 'passages', 'answers', 'notes', 'documents'];
		expect(sheetOf(someTakeHome(), 'apa').map(({ id }) => id)).toEqual(ids);
		expect(sheetOf(nothing, 'apa')).toEqual([]);
	});

	it('keeps the student’s words apart from the documents’', () => {
		const [, own, , quoted] = blocksOf('own-words');
		expect(own).toEqual({ kind: 'own', label: '', text: 'They walk.' });
		expect(quoted).toMatchObject({ kind: 'quotation', passage, source: 'Letter, May 2020' });
	});

	it('shows a passage once, and says which are lost', () => {
		expect(blocksOf('passages')).toMatchObject([
			{ kind: 'quotation', passage: { id: 'diary/x' }, reference: null },
			{ kind: 'text', text: expect.stringContaining('One passage is not here') as string }
		]);
	});

	it('cites in the style asked for', () => {
		expect(blocksOf('documents', someTakeHome(), 'mla')).toEqual([
			{
				kind: 'references',
				references: [
					{ id: 'letter', text: 'Planner, Ada. The Post, 2020.', italics: [{ start: 14, end: 22 }] }
				]
			}
		]);
	});

	it('says where the student stood in words, and what changed', () => {
		expect(blocksOf('stance')[0]).toMatchObject({
			rows: [{ beforeWords: 'against, 2 of 10', afterWords: 'for, 7 of 10', change: '5 points more for it' }]
		});
		const onlyBefore = { ...someTakeHome(), stance: { ...someTakeHome().stance, after: null } };
		expect(blocksOf('stance', onlyBefore)[0]).toMatchObject({
			rows: [{ afterWords: 'not answered', change: '' }]
		});
		expect([0, 5, 10, 'unknown' as const].map(ratingInWords)).toEqual([
			...['strongly against, 0 of 10', 'in the middle, 5 of 10', 'strongly for, 10 of 10', 'I don’t know']
		]);
		expect([changeInWords(3, 2), changeInWords(4, 4), changeInWords('unknown', 4)]).toEqual([
			...['1 point more against it', 'no change', '']
		]);
	});

	it('has the notes on the way, and those beside it', () => {
		expect(blocksOf('notes')).toMatchObject([
			{ label: 'First' },
			{ label: 'A step this tour no longer has' }
		]);
	});
});
