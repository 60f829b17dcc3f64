import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundPicture, type RoundPicture } from '#lib/classroom/round-clock.ts';
import type { RoundEvent } from '#lib/classroom/round-event.ts';
import { roundAfter } from '#lib/classroom/round-log.ts';
import { shippedFormat, shippedFormats } from '#tests/pack/fixture-formats.ts';
import { anyEvents } from './any-format.ts';
import { groupOf } from './round-conformance.ts';

const minute = 60_000;

function pictureOf(
	id: string,
	events: readonly (RoundEvent & { at: number })[],
	now: number,
	seats = 2
): RoundPicture {
	const format = shippedFormat(id);
	const log = events.map(({ at, ...event }, n) => ({ id: `e${n}`, sequence: n, at, event }));
	return roundPicture(format, roundAfter(format, groupOf(format, seats), log).state, now);
}

/** A picture without what runs down by itself. */
function still({ left, sides, ...picture }: RoundPicture) {
	const shown = sides.map((side) => ({
		...side,
		pool: side.pool && { taken: side.pool.taken, used: side.pool.left === 0 }
	}));
	return { ...picture, hasClock: left !== null, sides: shown, questionsChangeAt: null, changesAt: null };
}

describe('points of information', () => {
	const british = (now: number, ...events: (RoundEvent & { at: number })[]) =>
		pictureOf('british-parliamentary', [{ type: 'round.started', step: 'pm', at: 0 }, ...events], now);

	it('open at 1:00 and close at 6:00', () => {
		expect(british(minute - 1)).toMatchObject({ questions: 'not-yet', questionsChangeAt: minute });
		expect(british(minute)).toMatchObject({ questions: 'open', questionsChangeAt: 6 * minute });
		expect(british(6 * minute - 1).questions).toBe('open');
		expect(british(6 * minute)).toMatchObject({ questions: 'closed', questionsChangeAt: null });
		expect(british(8 * minute).questions).toBe('closed');
	});

	it('are counted in time spoken: a pause moves them, an extension does not', () => {
		const paused = { type: 'round.paused', at: 30_000 } as const;
		expect(british(10 * minute, paused)).toMatchObject({ questions: 'not-yet', questionsChangeAt: null });
		const resumed = { type: 'round.resumed', at: 10 * minute } as const;
		expect(british(10 * minute, paused, resumed).questionsChangeAt).toBe(10 * minute + 30_000);
		const longer = { type: 'round.extended', step: 'pm', seconds: 60, at: 30_000 } as const;
		expect(british(minute, longer).questions).toBe('open');
		expect(british(6 * minute, longer).questions).toBe('closed');
	});

	it('are never offered while teams prepare, in replies, or where there are none', () => {
		const at = (id: string, step: string) =>
			pictureOf(id, [{ type: 'round.started', step, at: 0 }], 2 * minute).questions;
		expect(at('british-parliamentary', 'prepare')).toBe('never');
		expect(at('world-schools', 'opp-reply')).toBe('never');
		expect(at('world-schools', 'prop-1')).toBe('open');
		expect(at('public-forum', 'a-constructive')).toBe('never');
	});
});

describe('the picture of a round', () => {
	it('tells the last minute, the last ten seconds and an overrun', () => {
		const at = (now: number) =>
			pictureOf('lincoln-douglas', [{ type: 'round.started', step: 'ac', at: 0 }], now);
		expect(at(0)).toMatchObject({ mark: 'calm', left: 6 * minute, changesAt: 5 * minute, status: 'running' });
		expect(at(5 * minute - 1).mark).toBe('calm');
		expect(at(5 * minute)).toMatchObject({ mark: 'last-minute', changesAt: 6 * minute - 10_000 });
		expect(at(6 * minute - 10_000)).toMatchObject({ mark: 'last-seconds', changesAt: 6 * minute });
		expect(at(6 * minute)).toMatchObject({ mark: 'over', left: 0, changesAt: null });
		expect(at(7 * minute)).toMatchObject({ mark: 'over', left: -minute });
	});

	it('names who speaks; one who is not here is stood in for by the partner', () => {
		const start = { type: 'round.started', step: 'a-rebuttal', at: 0 } as const;
		const speaker = (...events: (RoundEvent & { at: number })[]) => {
			const [a, b] = pictureOf('public-forum', [start, ...events], 5).sides;
			expect(b).toMatchObject({ speaks: false, speaker: null });
			return a;
		};
		expect(speaker()).toMatchObject({ speaks: true, speaker: 'a2', empty: false });
		const gone = { type: 'seat.absent', seat: 'a2', at: 1 } as const;
		expect(speaker(gone)).toMatchObject({ speaker: 'a1', empty: false });
		expect(speaker(gone, { type: 'seat.absent', seat: 'a1', at: 1 })).toMatchObject({
			speaker: null,
			empty: true
		});
		expect(speaker({ type: 'seat.joined', seat: 'late', side: 'a', at: 1 })?.seatIds).toEqual([
			'a1',
			'a2',
			'late'
		]);
	});

	it('knows what comes next, and that nothing does', () => {
		const start = (step: string) => [{ type: 'round.started', step, at: 0 }] as const;
		expect(pictureOf('three-corners', start('a-case'), 1)).toMatchObject({
			number: 1,
			next: { id: 'b-case' }
		});
		expect(pictureOf('three-corners', start('c-final'), 1)).toMatchObject({ number: 10, next: null });
	});

	it('shows a pool running out, and no less than nothing', () => {
		const events = [
			{ type: 'round.started', step: 'ac', at: 0 },
			{ type: 'pool.started', side: 'neg', at: 0 }
		] as const;
		const neg = (now: number) => pictureOf('lincoln-douglas', events, now).sides[1]?.pool;
		expect(neg(3 * minute)).toEqual({ left: minute, taken: true });
		expect(neg(5 * minute)).toEqual({ left: 0, taken: true });
		expect(pictureOf('lincoln-douglas', events, 3 * minute).changesAt).toBe(4 * minute);
	});

	it('stays as it is, but for the digits, until the moment it names, and changes then', () => {
		const round = fc
			.constantFrom(...shippedFormats)
			.chain((format) => fc.tuple(fc.constant(format), anyEvents(format, 15)));
		fc.assert(
			fc.property(
				round,
				fc.nat(600_000),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(found, wait, share) => {
					const [format, events] = found;
					const log = events.map(({ at, ...event }, n) => ({ id: `e${n}`, sequence: n, at, event }));
					const { state } = roundAfter(format, groupOf(format), log);
					const now = state.at + wait;
					const picture = roundPicture(format, state, now);
					const { changesAt } = picture;
					const until = changesAt ?? now + 1e9;
					const between = now + Math.floor((until - 1 - now) * share);
					expect(still(roundPicture(format, state, between))).toEqual(still(picture));
					if (changesAt === null) return;
					expect(changesAt).toBeGreaterThan(now);
					expect(still(roundPicture(format, state, changesAt))).not.toEqual(still(picture));
				}
			),
			{ numRuns: 500 }
		);
	});
});
