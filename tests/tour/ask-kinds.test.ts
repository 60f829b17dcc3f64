import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '#lib/tour/ask-kinds.ts';
import type { Answer } from '#lib/tour/answer.ts';
import type { Ask } from '#lib/tour/ask.ts';
import { comesTo, fits } from './answer-rules.ts';
import { triesAt } from './answers.ts';
import { questions } from './scripts.ts';

const { stance, restate, sort, predict } = questions;
const standing = (p: number | 'unknown', c: number | 'unknown') => ({
	ratings: { p, constructor: c },
	confidence: null,
	reason: '',
	otherSide: '',
	wouldChange: ''
});

describe.each(Object.entries(questions))('a question of kind %s', (_, question) => {
	const ask: Ask = question;
	const kind = kindOf(ask);

	it('has a sample for every outcome, which it accepts and which comes to that', () => {
		const samples = kind.samples(ask);
		expect(samples.every((sample) => kind.accepts(ask, sample))).toBe(true);
		expect(samples.map((sample) => kind.outcome(ask, sample))).toEqual(kind.outcomes(ask));
		expect(new Set(kind.outcomes(ask)).size).toBeGreaterThan(1);
	});

	it('accepts what the rules call an answer and nothing else, and brings it to what they say', () => {
		const others = Object.values(questions).flatMap((each: Ask) => triesAt(each));
		const answers = [...triesAt(ask), ...others];
		for (const answer of answers) {
			expect([answer, kind.accepts(ask, answer)]).toEqual([answer, fits(ask, answer)]);
			if (fits(ask, answer)) expect(kind.outcome(ask, answer)).toBe(comesTo(ask, answer));
		}
		expect(answers.filter((answer) => fits(ask, answer)).length).toBeGreaterThan(1);
	});

	it('says the same without its words', () => {
		const bare = kind.bare(ask);
		expect(JSON.stringify(bare)).not.toContain('"prompt"');
		expect(JSON.parse(JSON.stringify(bare))).toEqual(bare);
		for (const answer of triesAt(ask)) {
			expect(kind.accepts(bare, answer)).toBe(kind.accepts(ask, answer));
			if (kind.accepts(ask, answer)) expect(kind.outcome(bare, answer)).toBe(kind.outcome(ask, answer));
		}
	});

	it('survives any JSON for an answer, and what it accepts comes to one of its outcomes', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				if (kind.accepts(ask, value)) expect(kind.outcomes(ask)).toContain(kind.outcome(ask, value));
			})
		);
	});
});

describe('what an answer comes to', () => {
	const leaning = (answer: Answer) => kindOf(stance).outcome(stance, answer);

	it.each([
		[6, 5, 'leans-p'],
		[5, 5, 'leans-none'],
		[5, 0, 'leans-none'],
		[8, 8, 'leans-none'],
		[8, 9, 'leans-constructor'],
		['unknown', 6, 'leans-constructor'],
		['unknown', 'unknown', 'leans-none']
	] as const)('ratings %s and %s: %s', (p, c, outcome) => {
		expect(leaning(standing(p, c))).toBe(outcome);
	});

	it('refuses ratings off the scale and far too many words', () => {
		const accepts = (answer: unknown) => kindOf(stance).accepts(stance, answer);
		expect(accepts(standing(0, 10))).toBe(true);
		for (const wrong of [-1, 11, 2.5, Number.NaN]) expect(accepts(standing(wrong, 3))).toBe(false);
		expect(accepts({ ...standing(1, 1), reason: 'x'.repeat(4_001) })).toBe(false);
		expect(accepts({ ...standing(1, 1), confidence: 11 })).toBe(false);
	});

	it('a restatement may be left empty, but what is written needs its passages', () => {
		const accepts = (text: string, passages: readonly string[]) =>
			kindOf(restate).accepts(restate, { text, passages });
		expect(accepts('', [])).toBe(true);
		expect(accepts('They say so.', ['s/one'])).toBe(false);
		expect(accepts('They say so.', ['s/one', 's/two'])).toBe(true);
	});

	it('one item otherwise than the map is otherwise', () => {
		expect(kindOf(sort).outcome(sort, { ...sort.key, c: 'policy' })).toBe('differed');
		expect(kindOf(predict).outcome(predict, ['b', 'c'])).toBe('differed');
		expect(kindOf(predict).outcome(predict, [])).toBe('differed');
	});
});
