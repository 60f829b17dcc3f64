import { describe, expect, it } from 'vitest';
import { roundPicture } from '#lib/classroom/round-clock.ts';
import type { RoundEvent } from '#lib/classroom/round-event.ts';
import { firstStepOf } from '#lib/classroom/round-format.ts';
import { roundAfter } from '#lib/classroom/round-log.ts';
import { seatTurn } from '#lib/classroom/round-turn.ts';
import { clockLine, clockText, lengthText, turnText } from '#lib/classroom/round-words.ts';
import { shippedFormat, shippedFormats } from '#tests/pack/fixture-formats.ts';
import { groupOf } from './round-conformance.ts';

describe('a clock in words', () => {
	it.each([
		[480_000, '8:00'],
		[479_001, '8:00'],
		[479_000, '7:59'],
		[60_000, '1:00'],
		[1, '0:01'],
		[0, '0:00'],
		[-999, '0:00'],
		[-1_000, '+0:01'],
		[-75_400, '+1:15'],
		[3_600_000, '60:00']
	])('%i ms: %s', (left, text) => {
		expect(clockText(left)).toBe(text);
	});

	it('says why it stands before how far it has come', () => {
		expect(clockLine({ status: 'running', mark: 'over' })).toBe('Time is up');
		expect(clockLine({ status: 'paused', mark: 'over' })).toBe('Paused');
		expect(clockLine({ status: 'running', mark: 'calm' })).toBe('');
		expect(lengthText(90)).toBe('1:30');
		expect(lengthText(null)).toBe('no clock');
	});
});

describe('a seat’s turn', () => {
	const turnOf = (id: string, seat: string, ...events: RoundEvent[]) => {
		const format = shippedFormat(id);
		const log = events.map((event, n) => ({ id: `e${n}`, sequence: n, at: n, event }));
		const { state } = roundAfter(format, groupOf(format, 2), log);
		const picture = roundPicture(format, state, 10);
		return { ...seatTurn(picture, state, seat), whose: turnText(picture.sides, picture.step) };
	};
	const at = (step: string) => ({ type: 'round.started', step }) as const;

	it('is mine, my partner’s or another’s', () => {
		const step = at('a-rebuttal');
		expect(turnOf('public-forum', 'a2', step)).toMatchObject({ kind: 'mine', words: 'Your turn' });
		expect(turnOf('public-forum', 'a1', step)).toMatchObject({ kind: 'ours', words: 'Your partner’s turn' });
		expect(turnOf('public-forum', 'b1', step)).toMatchObject({
			...{ kind: 'others', words: 'Listen', whose: 'First team' },
			task: 'Listen and take notes.'
		});
		expect(turnOf('public-forum', 'a1', at('grand-crossfire')).words).toBe('Everybody’s turn');
		expect(turnOf('lincoln-douglas', 'neg1', at('neg-cx')).words).toBe('You ask');
		expect(turnOf('public-forum', 'a1')).toMatchObject({ kind: 'none', words: 'Your round begins soon' });
		expect(turnOf('public-forum', 'a1', step, { type: 'round.paused' }).words).toBe('The round is paused');
		expect(turnOf('public-forum', 'a1', step, { type: 'round.ended' }).kind).toBe('none');
	});

	it('is the other side’s to confirm what was restated', () => {
		const step = at('b-restates');
		expect(turnOf('structured-academic-controversy', 'a1', step).confirms).toBe(true);
		expect(turnOf('structured-academic-controversy', 'b1', step).confirms).toBe(false);
	});

	it('is to keep time for one without a side', () => {
		expect(turnOf('public-forum', 'helper', at('a-rebuttal'))).toMatchObject({ side: null, kind: 'others' });
	});
});

it('a group begins after what the whole class does', () => {
	expect(shippedFormats.map((format) => firstStepOf(format)?.kind)).not.toContain('poll');
	expect(firstStepOf(shippedFormat('structured-academic-controversy'))?.id).toBe('prepare');
	expect(firstStepOf(shippedFormat('public-forum'))?.id).toBe('a-constructive');
	expect(firstStepOf({ steps: [] })).toBeNull();
});
