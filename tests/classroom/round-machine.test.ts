import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { RoundEventAt } from '#lib/classroom/round-event.ts';
import { roundMachine } from '#lib/classroom/round-machine.ts';
import { clockOf, openStep } from '#lib/classroom/round-turns.ts';
import { leftAt } from '#lib/classroom/round-countdown.ts';
import { shippedFormat, shippedFormats, shortControversy } from '#tests/pack/fixture-formats.ts';
import { anyRound } from './any-format.ts';
import { after, agrees, everyEvent, groupOf, pathsOf, told, trialsOf } from './round-conformance.ts';

// Thousands of rounds: seconds on a machine that has other work too.
vi.setConfig({ testTimeout: 120_000 });

describe('the machine says what somebody with stop-watches says', () => {
	it('on every path through a short controversy, with every event tried in every state', () => {
		const trials = trialsOf(shortControversy);
		expect(trials.length).toBeGreaterThan(5_000);
		expect(trials.find((trial) => !agrees(roundMachine, shortControversy, trial)) ?? null).toBeNull();
	});

	it('on any format, whatever is sent', () => {
		fc.assert(
			fc.property(anyRound, ({ plan, events }) => agrees(roundMachine, plan, events, groupOf(plan, 2))),
			{ numRuns: 3_000 }
		);
	});
});

describe.each(shippedFormats.map((format) => [format.id, format] as const))('%s', (_, format) => {
	const states = pathsOf(format).map(({ state }) => state);
	const key = (state: (typeof states)[number]) => JSON.stringify([told(state).status, told(state).step]);

	it('reaches every step, running and paused', () => {
		const reached = new Set(states.map(key));
		for (const [step] of format.steps.entries()) {
			expect(reached).toContain(JSON.stringify(['running', step]));
			expect(reached).toContain(JSON.stringify(['paused', step]));
		}
		expect(reached).toContain(JSON.stringify(['waiting', 0]));
	});

	it('can end from every state, and the end can be taken back', () => {
		for (const state of states) {
			const ways = everyEvent(format).filter((event) => state.can({ ...event, at: 0 }));
			const { status } = told(state);
			const way = { waiting: 'round.started', ended: 'round.reopened' }[String(status)] ?? 'round.ended';
			expect(ways.map(({ type }) => type)).toContain(way);
		}
	});

	it('goes on step by step on the coach’s word alone, to the end', () => {
		const events: RoundEventAt[] = [
			{ type: 'round.started', step: format.steps[0]!.id, at: 1_000 },
			...format.steps.map(({ id }, n) => ({ type: 'round.next', step: id, at: 2_000 + n }) as const)
		];
		for (const [n, { id }] of format.steps.entries()) {
			const { context } = after(roundMachine, format, events.slice(0, n + 1));
			expect(openStep(format, context).id).toBe(id);
		}
		expect(told(after(roundMachine, format, events)).status).toBe('ended');
	});

	it('is on the same step with the same time left after next and back, or back and next', () => {
		for (const [n, { id }] of format.steps.entries()) {
			const there: RoundEventAt[] = [
				{ type: 'round.started', step: id, at: 10_000 },
				{ type: 'round.extended', step: id, seconds: 30, at: 20_000 }
			];
			const at = 47_000;
			const before = after(roundMachine, format, there);
			const clock = clockOf(openStep(format, before.context), before.context);
			for (const [first, other, second] of [
				['round.next', n + 1, 'round.back'],
				['round.back', n - 1, 'round.next']
			] as const) {
				const beside = format.steps[other];
				if (!beside) continue;
				const again = after(roundMachine, format, [
					...there,
					{ type: first, step: id, at },
					{ type: second, step: beside.id, at: at + 90_000 }
				]);
				expect(again.context.step).toBe(n);
				const now = clockOf(openStep(format, again.context), again.context);
				expect(now?.given).toBe(clock?.given);
				expect(now && leftAt(now.clock, at + 90_000)).toBe(clock && leftAt(clock.clock, at));
			}
		}
	});
});

describe('a round', () => {
	const debate = shippedFormat('public-forum');
	const first = debate.steps[0]!.id;
	const start = { type: 'round.started', step: first, at: 0 } as const;

	it('goes on by one step when two coaches press next at once', () => {
		const next = { type: 'round.next', step: first } as const;
		const { context } = after(roundMachine, debate, [start, { ...next, at: 5 }, { ...next, at: 6 }]);
		expect(context.step).toBe(1);
	});

	it('can begin at a later step, for what the class has done before', () => {
		const controversy = shippedFormat('structured-academic-controversy');
		const { context } = after(roundMachine, controversy, [{ ...start, step: 'prepare' }]);
		expect(openStep(controversy, context).id).toBe('prepare');
		expect(clockOf(openStep(controversy, context), context)?.clock).toEqual({
			runs: true,
			deadline: 480_000
		});
	});

	it('waits for everybody who is here, with their reasons, and for nobody who is not', () => {
		const controversy = shippedFormat('structured-academic-controversy');
		const sides = groupOf(controversy, 2);
		const begin = { ...start, step: 'prepare' };
		const ready = (seat: string, reasons = 3) =>
			({ type: 'seat.ready', seat, step: 'prepare', reasons, at: 1 }) as const;
		const three = [begin, ready('a1'), ready('a2'), ready('b1')];
		const stepAfter = (events: readonly RoundEventAt[]) => {
			const { context } = after(roundMachine, controversy, events, sides);
			return openStep(controversy, context).id;
		};
		expect(stepAfter(three)).toBe('prepare');
		expect(stepAfter([...three, ready('b2', 2)])).toBe('prepare');
		expect(stepAfter([...three, ready('b2')])).toBe('a-presents');
		expect(stepAfter([...three, { type: 'seat.absent', seat: 'b2', at: 2 }])).toBe('a-presents');
		expect(stepAfter([...three, { type: 'seat.left', seat: 'b2', at: 2 }])).toBe('a-presents');
		expect(stepAfter([...three, { type: 'round.next', step: 'prepare', at: 2 }])).toBe('a-presents');
		const unready = { type: 'seat.unready', seat: 'a1', step: 'prepare', at: 2 } as const;
		expect(stepAfter([...three, unready, ready('b2')])).toBe('prepare');
		const nobody = sides.flatMap(({ seatIds }) =>
			seatIds.map((seat) => ({ type: 'seat.absent', seat, at: 3 }) as const)
		);
		expect(stepAfter([begin, ...nobody])).toBe('prepare');
	});

	it('goes on when the side that was restated confirms, not when another does, and not while paused', () => {
		const controversy = shippedFormat('structured-academic-controversy');
		const begin = { ...start, step: 'b-restates' };
		const says = (seat: string) => ({ type: 'side.confirmed', seat, step: 'b-restates', at: 9 }) as const;
		const stepAfter = (...events: readonly RoundEventAt[]) =>
			openStep(controversy, after(roundMachine, controversy, [begin, ...events]).context).id;
		expect(stepAfter(says('b1'))).toBe('b-restates');
		expect(stepAfter(says('a1'))).toBe('b-presents');
		expect(stepAfter({ type: 'round.paused', at: 5 }, says('a1'))).toBe('b-restates');
		expect(stepAfter({ type: 'round.paused', at: 5 }, says('a1'), { type: 'round.resumed', at: 20 })).toBe(
			'b-presents'
		);
	});
});

describe('time', () => {
	const debate = shippedFormat('lincoln-douglas');
	const step = 'ac';
	const given = 6 * 60_000;
	const start = { type: 'round.started', step, at: 0 } as const;
	const leftAfter = (events: readonly RoundEventAt[], now: number) => {
		const { context } = after(roundMachine, debate, events);
		const clock = clockOf(openStep(debate, context), context)!;
		return leftAt(clock.clock, now);
	};
	const spans = fc.array(fc.tuple(fc.nat(90_000), fc.nat(90_000)), { maxLength: 20 });

	it('is neither lost nor won by pausing, however often', () => {
		fc.assert(
			fc.property(spans, fc.nat(90_000), (list, last) => {
				let at = 0;
				let ran = 0;
				const events = list.flatMap(([run, rest]): readonly RoundEventAt[] => {
					ran += run;
					const paused = { type: 'round.paused', at: (at += run) } as const;
					return [paused, { type: 'round.resumed', at: (at += rest) }];
				});
				expect(leftAfter([start, ...events], at + last)).toBe(given - ran - last);
			})
		);
	});

	it('stands while the round is paused', () => {
		const events: RoundEventAt[] = [start, { type: 'round.paused', at: 100_000 }];
		expect(leftAfter(events, 100_000)).toBe(given - 100_000);
		expect(leftAfter(events, 9_999_999)).toBe(given - 100_000);
	});

	it('is what it was and so much more after an extension, running or paused', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 3600 }), { maxLength: 10 }),
				fc.boolean(),
				(list, pause) => {
					const extensions = list.map(
						(seconds) => ({ type: 'round.extended', step, seconds, at: 2_000 }) as const
					);
					const events = pause ? [start, { type: 'round.paused', at: 1_000 } as const] : [start];
					const more = list.reduce((sum, seconds) => sum + seconds * 1000, 0);
					expect(leftAfter([...events, ...extensions], 5_000)).toBe(given - (pause ? 1_000 : 5_000) + more);
				}
			)
		);
	});

	it('can be overrun, and given anew', () => {
		expect(leftAfter([start], given + 7_000)).toBe(-7_000);
		const repeated = { type: 'round.repeated', step, at: given + 7_000 } as const;
		expect(leftAfter([start, repeated], given + 8_000)).toBe(given - 1_000);
	});

	it('of a pool is used only while it is taken and the round runs, never more than there is', () => {
		const full = 4 * 60_000;
		fc.assert(
			fc.property(spans, fc.nat(90_000), (list, pause) => {
				let at = 0;
				let used = 0;
				const events = list.flatMap(([taken, rest]): readonly RoundEventAt[] => {
					used = Math.min(full, used + taken);
					return [
						{ type: 'pool.started', side: 'neg', at },
						{ type: 'round.paused', at: (at += taken) },
						{ type: 'round.resumed', at: (at += pause) },
						{ type: 'pool.stopped', side: 'neg', at },
						{ type: 'round.paused', at: (at += rest) },
						{ type: 'round.resumed', at }
					];
				});
				const { pools } = told(after(roundMachine, debate, [start, ...events]));
				expect(pools).toEqual([
					{ side: 'aff', part: 0, left: full, taken: false },
					{ side: 'neg', part: 0, left: full - used, taken: false }
				]);
			})
		);
	});

	it('of a pool ends when the side’s own turn begins', () => {
		const { pools } = told(
			after(roundMachine, debate, [
				start,
				{ type: 'pool.started', side: 'neg', at: 10_000 },
				{ type: 'round.next', step, at: 40_000 },
				{ type: 'round.paused', at: 90_000 }
			])
		);
		expect(pools[1]).toEqual({ side: 'neg', part: 0, left: 4 * 60_000 - 30_000, taken: false });
	});

	it('of a pool is full again when sides were exchanged, and as it was when one goes back', () => {
		const twice = shippedFormat('switch-sides-lincoln-douglas');
		const last = '1-2ar';
		const events: RoundEventAt[] = [
			{ type: 'round.started', step: last, at: 0 },
			{ type: 'pool.started', side: 'neg', at: 0 },
			{ type: 'round.next', step: last, at: 50_000 }
		];
		const left = (list: readonly RoundEventAt[]) => {
			const { context } = after(roundMachine, twice, list);
			const pool = context.pools[openStep(twice, context).part]!['neg']!;
			return leftAt(pool.clock, context.at);
		};
		expect(left(events)).toBe(4 * 60_000);
		expect(left([...events, { type: 'round.back', step: '2-change-sides', at: 60_000 }])).toBe(
			4 * 60_000 - 50_000
		);
	});
});
