import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionArgued, roundPicture } from '#lib/classroom/round-clock.ts';
import { readRoundEvent, type RoundEvent } from '#lib/classroom/round-event.ts';
import { roundAfter, type LoggedEvent } from '#lib/classroom/round-log.ts';
import { roundMachine } from '#lib/classroom/round-machine.ts';
import { maySend } from '#lib/classroom/round-rights.ts';
import { shippedFormat, shippedFormats } from '#tests/pack/fixture-formats.ts';
import { anyEvents, anyRound } from './any-format.ts';
import { after, everyEvent, groupOf } from './round-conformance.ts';

/** The events as a log keeps them. */
function logOf(events: readonly (RoundEvent & { at: number })[]): readonly LoggedEvent[] {
	return events.map(({ at, ...event }, n) => ({ id: `e${n}`, sequence: n + 1, at, event }));
}

describe('the fold of a log', () => {
	it('is the machine after the same events, and names what did not fit', () => {
		fc.assert(
			fc.property(anyRound, ({ plan, events }) => {
				const { state, ignored } = roundAfter(plan, groupOf(plan), logOf(events));
				const { value, context } = after(roundMachine, plan, events);
				const { plan: _, ...rest } = context;
				expect(_).toBeDefined();
				expect(state).toEqual({ ...rest, status: typeof value === 'string' ? value : value.underway });
				expect(ignored.every(({ why }) => why === 'unfitting')).toBe(true);
			})
		);
	});

	it('is the same in whatever order the log is handed over, with anything sent twice, and after a restart', () => {
		fc.assert(
			fc.property(anyRound, fc.nat(), fc.infiniteStream(fc.nat()), ({ plan, events }, twice, dice) => {
				const log = logOf(events);
				const straight = roundAfter(plan, groupOf(plan), log);
				const again = log[twice % log.length]!;
				const doubled = [...log, { ...again, sequence: log.length + 1, at: again.at + 5_000 }];
				const shuffled = doubled
					.map((each) => [dice.next().value ?? 0, each] as const)
					.sort(([a], [b]) => a - b)
					.map(([, each]) => each);
				const read = roundAfter(
					JSON.parse(JSON.stringify(plan)) as typeof plan,
					groupOf(plan),
					JSON.parse(JSON.stringify(shuffled)) as typeof shuffled
				);
				expect(read.state).toEqual(straight.state);
				expect(read.ignored).toEqual([...straight.ignored, { id: again.id, why: 'repeated' }]);
			})
		);
	});

	it('knows what belongs to nothing', () => {
		const debate = shippedFormat('public-forum');
		const odd = [
			{ type: 'round.started' },
			{ type: 'round.started', step: 7 },
			{ type: 'toString' },
			{ type: 'xstate.done.state.round' },
			{ type: 'round.extended', step: 'a-constructive', seconds: 1.5 },
			'round.paused',
			null
		];
		const log = odd.map((event, n) => ({ id: `o${n}`, sequence: n, at: n, event }));
		const late = { id: 'late', sequence: 99, at: Number.NaN, event: { type: 'round.paused' } };
		const { state, ignored } = roundAfter(debate, groupOf(debate), [...log, late]);
		expect(state.status).toBe('waiting');
		expect(ignored).toEqual([...log, late].map(({ id }) => ({ id, why: 'unreadable' })));
	});

	it('keeps of an event what belongs to it', () => {
		const event = { type: 'round.next', step: 'x', at: 5, constructor: 'y' };
		expect(readRoundEvent(event)).toEqual({ type: 'round.next', step: 'x' });
	});

	it('goes on in mid-speech as if nothing had happened', () => {
		const debate = shippedFormat('lincoln-douglas');
		const log = logOf([{ type: 'round.started', step: 'ac', at: 1_000 }]);
		const before = roundPicture(debate, roundAfter(debate, groupOf(debate), log).state, 100_000);
		const restarted = roundAfter(debate, groupOf(debate), JSON.parse(JSON.stringify(log)) as typeof log);
		expect(before.left).toBe(360_000 - 99_000);
		expect(roundPicture(debate, restarted.state, 101_000).left).toBe(360_000 - 100_000);
	});
});

describe('who argues what', () => {
	it('changes with the sides in a format that exchanges them', () => {
		const twice = shippedFormat('switch-sides-public-forum');
		const { state } = roundAfter(twice, groupOf(twice), []);
		for (const step of twice.steps) {
			const argued = ['a', 'b'].map((side) => positionArgued(twice, state, side, step));
			expect(argued).toEqual(
				step.part === 0 ? ['position-of-a', 'position-of-b'] : ['position-of-b', 'position-of-a']
			);
		}
	});

	it('moves on by one position for three pairs, so that each argues every one', () => {
		const three = shippedFormat('structured-academic-controversy-three');
		const { state } = roundAfter(three, groupOf(three), []);
		const argued = (side: string) =>
			['discuss', 'rotate', 'rotate-again'].map((id) =>
				positionArgued(
					three,
					state,
					side,
					three.steps.find((step) => step.id === id)!
				)
			);
		expect(argued('a')).toEqual(['position-of-a', 'position-of-b', 'position-of-c']);
		expect(argued('b')).toEqual(['position-of-b', 'position-of-c', 'position-of-a']);
		expect(argued('c')).toEqual(['position-of-c', 'position-of-a', 'position-of-b']);
	});

	it('is one position for two sides of a bench', () => {
		const british = shippedFormat('british-parliamentary');
		const { state } = roundAfter(british, groupOf(british), []);
		const argued = british.sides.map(({ id }) => positionArgued(british, state, id, british.steps[1]!));
		expect(argued).toEqual([
			'position-of-government',
			'position-of-opposition',
			'position-of-government',
			'position-of-opposition'
		]);
	});

	it('never leaves two benches with one position', () => {
		for (const format of shippedFormats) {
			const { state } = roundAfter(format, groupOf(format), []);
			for (const step of format.steps) {
				const argued = new Set(format.sides.map(({ id }) => positionArgued(format, state, id, step)));
				expect(argued.size).toBe(new Set(format.sides.map(({ bench }) => bench)).size);
			}
		}
	});
});

describe('who may send what', () => {
	const format = shippedFormat('public-forum');
	const group = roundAfter(format, groupOf(format, 2), []).state;
	const all: readonly RoundEvent[] = [
		...everyEvent(format),
		{ type: 'seat.ready', seat: 'a2', step: 'a-summary', reasons: 0 }
	];

	it('a coach everything', () => {
		expect(all.every((event) => maySend({ role: 'coach' }, event, group))).toBe(true);
	});

	it('a seat for itself when it is ready or confirms, and for the pool of its side', () => {
		const mine = all.filter((event) => maySend({ role: 'seat', seat: 'a1' }, event, group));
		const types = new Set(mine.map(({ type }) => type));
		expect([...types].sort()).toEqual([
			'pool.started',
			'pool.stopped',
			'seat.ready',
			'seat.unready',
			'side.confirmed'
		]);
		for (const event of mine) {
			if ('seat' in event) expect(event.seat).toBe('a1');
			if ('side' in event) expect(event.side).toBe('a');
		}
	});

	it('a seat of another group, or of none, nothing', () => {
		expect(all.filter((event) => maySend({ role: 'seat', seat: 'nobody' }, event, group))).toEqual([]);
	});

	it('and what a seat may send never moves another group or seat about', () => {
		fc.assert(
			fc.property(anyEvents(format), (events) => {
				const sent = events.filter((event) => maySend({ role: 'seat', seat: 'b1' }, event, group));
				const { state } = roundAfter(format, groupOf(format, 2), logOf(sent));
				expect(state.status).toBe('waiting');
				expect(state.sides).toEqual(group.sides);
				expect(state.ready.filter((seat) => seat !== 'b1')).toEqual([]);
			})
		);
	});
});
