import type { TakeHome, TakenPassage } from '#lib/tour/take-home.ts';

/** A passage of the letter. */
export const passage: TakenPassage = {
	id: 'letter/traffic',
	text: '“traffic” means people too',
	attribution: 'Ada Planner, in a letter',
	source: { id: 'letter', name: 'Letter', title: 'The bridge', date: 'May 2020' }
};

/** A take-home with everything in it; the student’s words are given. */
export function someTakeHome(words = 'They walk.'): TakeHome {
	const stance = (rating: number | 'unknown') => ({
		ratings: [{ position: 'close', name: 'Close it', rating }],
		confidence: 4,
		reason: words,
		otherSide: '',
		wouldChange: ''
	});
	return {
		format: 'parallax-take-home-1',
		debate: { id: 'bridge', title: 'The bridge' },
		tour: { id: 'a-tour', title: 'A tour' },
		packVersion: 'v1',
		path: [
			{ step: 'a', title: 'First', note: words },
			{ step: 'b', title: 'Last', note: '' }
		],
		otherNotes: [{ step: 'gone', title: null, note: words }],
		stance: { before: stance(2), after: stance(7) },
		answers: [
			{
				...{ step: 'a', title: 'First', kind: 'sort', prompt: 'Sort.' },
				items: [{ item: 'It is old', yours: 'value', map: 'fact', asTheMap: false }]
			}
		],
		restatements: [{ step: 'b', position: 'close', name: 'Close it', text: words, passages: [passage] }],
		passages: [
			passage,
			{ ...passage, id: 'diary/x', source: { ...passage.source, id: 'diary', name: 'Diary' } }
		],
		lostPassages: ['x/gone'],
		documents: [
			{
				id: 'letter',
				apa: 'Planner, A. (2020). The Post.',
				mla: 'Planner, Ada. The Post, 2020.',
				chicago: 'Planner, Ada. 2020. The Post.',
				plain: 'Letter, by Ada Planner',
				italics: { apa: [{ start: 20, end: 28 }], mla: [{ start: 14, end: 22 }], chicago: [] }
			}
		]
	};
}
