import type { Answer } from '#lib/tour/answer.ts';
import type { Ask } from '#lib/tour/ask.ts';

/** Some answers to a question, several that come to the same among them, and some that are none. */
export function triesAt(ask: Ask): readonly Answer[] {
	return [...answersTo(ask), ...misfits];
}

/** What answers none of the questions that the tests ask, though each has the shape of an answer to something. */
export const misfits: readonly Answer[] = [
	'nothing',
	['nowhere'],
	['b', 'b'],
	{ s: 'fact' },
	{ text: 'Words without passages.', passages: [] },
	{ text: 'Words', passages: ['s/one', 's/one'] },
	{ ratings: { p: 11, constructor: 5 }, confidence: null, reason: '', otherSide: '', wouldChange: '' },
	{ ratings: { p: 3 }, confidence: null, reason: '', otherSide: '', wouldChange: '' }
];

function answersTo(ask: Ask): readonly Answer[] {
	switch (ask.kind) {
		case 'choice':
			return ask.choices.map(({ id }) => id);
		case 'stance': {
			const [first = '', ...others] = ask.positions.map(({ id }) => id);
			const ratings = [
				{ [first]: 8, ...Object.fromEntries(others.map((id) => [id, 3] as const)) },
				{ [first]: 6, ...Object.fromEntries(others.map((id) => [id, 'unknown'] as const)) },
				{ [first]: 0, ...Object.fromEntries(others.map((id) => [id, 10] as const)) },
				{ [first]: 7, ...Object.fromEntries(others.map((id) => [id, 7] as const)) },
				{ [first]: 'unknown', ...Object.fromEntries(others.map((id) => [id, 5] as const)) }
			] as const;
			return ratings.map((each) => ({
				ratings: each,
				confidence: 4,
				reason: 'Because.',
				otherSide: '',
				wouldChange: ''
			}));
		}
		case 'who-said-it':
		case 'claim-or-step':
		case 'sort': {
			const [least = '', most = ''] = [ask.offered[0], ask.offered.at(-1)];
			const all = (value: string) => Object.fromEntries(Object.keys(ask.key).map((item) => [item, value]));
			return [ask.key, all(least), all(most)];
		}
		case 'predict':
		case 'pick-evidence':
			return [[], ask.options.toReversed(), ask.key.toReversed(), ask.options.slice(0, 1)];
		case 'restate':
			return [
				{ text: '  ', passages: [] },
				{ text: '', passages: ask.passages.slice(0, 1) },
				{ text: 'They say so.', passages: ask.passages.slice(0, ask.least) },
				{ text: 'They say more.', passages: ask.passages }
			];
	}
}
