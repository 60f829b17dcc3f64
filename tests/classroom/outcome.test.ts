import { describe, expect, test } from 'vitest';
import { outcomeOf, outcomeRow, type Band, type PolledPosition } from '#lib/classroom/outcome.ts';
import { noiseBand } from '#lib/classroom/room-result.ts';

const position = { id: 'a', name: 'Arrest as rescue', colour: 'blue' } as const;

function polled(bands: Partial<Record<Band, number>>, mean: number | null): PolledPosition {
	const all = { oppose: 0, middle: 0, support: 0, unsure: 0, ...bands };
	const answered = all.oppose + all.middle + all.support + all.unsure;
	return { positionId: 'a', answered, stated: answered - all.unsure, mean, bands: all };
}

describe('an outcome', () => {
	test('says "more than 90 %" instead of numbers that tell how everybody stood', () => {
		const row = outcomeRow('After', polled({ support: 19, oppose: 1 }, 8.4));
		expect(row.parts).toEqual([{ band: 'support', share: 1, label: 'more than 90 %' }]);
		expect(row.shown).toEqual({ oppose: '–', middle: '–', support: 'more than 90 %', unsure: '–' });
	});

	test('counts up to exactly 90 %', () => {
		const row = outcomeRow('After', polled({ support: 18, oppose: 2 }, 8));
		expect(row.shown).toEqual({ oppose: '2', middle: '0', support: '18', unsure: '0' });
		expect(row.parts.map(({ label }) => label)).toEqual(['2', '18']);
	});

	test.each([
		[4.5, 6.4, 'something moved'],
		[4.5, 5.1, 'nothing can be said to have changed'],
		[4.5, 4.5, 'nothing can be said to have changed'],
		[6.4, 4.5, 'something moved']
	])('from %d to %d: %s', (from, to, words) => {
		const room = (mean: number) => polled({ support: 13, oppose: 12 }, mean);
		const { sentences, noise } = outcomeOf(position, room(from), room(to), noiseBand);
		expect(noise).toBeCloseTo(0.64);
		expect(sentences.at(-1)).toContain(words);
		expect(sentences.join(' ')).not.toMatch(/NaN|null|won|winner/);
	});

	test('compares nothing where a poll is missing or too few gave a number', () => {
		const room = polled({ support: 6, oppose: 2 }, 6);
		for (const after of [null, polled({ unsure: 5, support: 3 }, null)]) {
			const { noise, sentences } = outcomeOf(position, room, after, noiseBand);
			expect(noise).toBeNull();
			expect(sentences.join(' ')).not.toContain('mean moved');
		}
	});
});
