import { describe, expect, test } from 'vitest';
import { balanceInWords, boardColumns, type DrawnSeat } from '#lib/classroom/draw-board.ts';
import { readRule } from '#lib/classroom/draw-rule.ts';
import {
	addRule,
	emptyDraw,
	lockSeat,
	moveSeat,
	redraw,
	removeRule,
	type DrawAsk,
	type DrawState
} from '#lib/classroom/draw-steps.ts';

const ids = (count: number) => Array.from({ length: count }, (_, number) => `s${number}`);
const ask = (seats: readonly string[], seed: string): DrawAsk => ({
	seats: seats.map((id) => ({ id, name: id.toUpperCase() })),
	positions: [
		{ id: 'a', name: 'A' },
		{ id: 'b', name: 'B' }
	],
	stances: {},
	history: {},
	strategy: 'random',
	seed
});
const drawn = (state: DrawState, given: DrawAsk): DrawState => {
	const next = redraw(state, given);
	if (!next.ok) throw new Error(next.problems[0]!.message);
	return next.state;
};
const sideOf = (state: DrawState, seat: string) =>
	state.sides.find(({ seatId }) => seatId === seat)?.positionId;

describe('the steps of a draw', () => {
	test('a seat moved by hand stays there in every new draw, until it is free again', () => {
		const first = drawn(emptyDraw('s'), ask(ids(6), 's'));
		const target = sideOf(first, 's0') === 'a' ? 'b' : 'a';
		const moved = moveSeat(first, 's0', target);
		expect(moved.sides.find(({ seatId }) => seatId === 's0')).toEqual({
			seatId: 's0',
			positionId: target,
			reason: 'Moved by the coach.',
			locked: true,
			group: null
		});
		const elsewhere = new Set<unknown>();
		for (const seed of ids(20)) {
			expect(sideOf(drawn(moved, ask(ids(6), seed)), 's0')).toBe(target);
			elsewhere.add(sideOf(drawn(lockSeat(moved, 's0', false), ask(ids(6), seed)), 's0'));
		}
		expect(elsewhere.size).toBe(2);
		expect(sideOf(first, 's0')).not.toBe(target);
	});

	test('who is locked without a side stays so; who is moved in without a draw comes first', () => {
		const neutral = moveSeat(emptyDraw('s'), 's1', null);
		const next = drawn(neutral, ask(ids(4), 's'));
		expect(sideOf(next, 's1')).toBeNull();
		expect(next.sides.filter(({ positionId }) => positionId !== null)).toHaveLength(3);
	});

	test('rules hold from the next draw on, rest while a seat is away, and can be taken out', () => {
		const rule = { kind: 'together', seats: ['s0', 's1'] } as const;
		const ruled = addRule(emptyDraw('s'), rule);
		for (const seed of ids(10)) {
			const next = drawn(ruled, ask(ids(4), seed));
			expect(sideOf(next, 's0')).toBe(sideOf(next, 's1'));
			expect(next.constraints).toEqual([rule]);
		}
		const away = drawn(ruled, ask(['s0', 's2'], 's'));
		expect(away.constraints).toEqual([rule]);
		expect(removeRule(ruled, 0).constraints).toEqual([]);
	});

	test('what cannot be drawn is told', () => {
		const state = addRule(emptyDraw('s'), { kind: 'apart', seats: ids(3) });
		expect(redraw(state, ask(ids(3), 's'))).toMatchObject({
			ok: false,
			problems: [{ code: 'contradiction' }]
		});
	});
});

describe('a rule from a form', () => {
	const read = (kind: string, seats: readonly string[], positions: readonly string[] = []) => {
		const form = new FormData();
		form.set('kind', kind);
		for (const seat of seats) form.append('seats', seat);
		for (const position of positions) form.append('positions', position);
		return readRule(form, ids(3), ['a', 'b']);
	};

	test('is read, or says what it lacks', () => {
		expect(read('together', ['s0', 's1'])).toEqual({ kind: 'together', seats: ['s0', 's1'] });
		expect(read('apart', ['s0', 'stranger'])).toEqual({
			refused: 'Choose at least two students for this rule.'
		});
		expect(read('opt-out', ['s2'], ['a', 'b'])).toEqual({
			kind: 'opt-out',
			seat: 's2',
			positions: ['a', 'b']
		});
		expect(read('fixed', ['s2'], ['b'])).toEqual({ kind: 'fixed', seat: 's2', position: 'b' });
		expect(read('fixed', ['s2'], ['a', 'b'])).toHaveProperty('refused');
		expect(read('fixed', ['s1', 's2'], ['a'])).toHaveProperty('refused');
		expect(read('opt-out', ['s1'], [])).toHaveProperty('refused');
		expect(read('else', ['s1'], ['a'])).toHaveProperty('refused');
	});
});

describe('the board', () => {
	const positions = [
		{ id: 'a', name: 'A', colour: 'blue' },
		{ id: 'b', name: 'B', colour: 'amber' }
	] as const;
	const seat = (name: string, side: string | null | undefined): DrawnSeat => ({
		id: name,
		name,
		side:
			side === undefined
				? { kind: 'undrawn' }
				: side === null
					? { kind: 'none' }
					: { kind: 'position', id: side },
		reason: '',
		locked: false
	});

	test('has a column for each position, and others only when somebody is there', () => {
		const columns = boardColumns({ positions, seats: [seat('Seat 10', 'a'), seat('Seat 9', 'a')] });
		expect(columns.map(({ place, seats }) => [place, seats.map(({ name }) => name)])).toEqual([
			['a', ['Seat 9', 'Seat 10']],
			['b', []]
		]);
		const rest = boardColumns({ positions, seats: [seat('x', null), seat('y', undefined)] });
		expect(rest.map(({ place }) => place)).toEqual(['a', 'b', '', null]);
	});

	test('says how even the sides are', () => {
		const words = (...sides: (string | undefined)[]) =>
			balanceInWords({ positions, seats: sides.map((side, at) => seat(`${at}`, side)) });
		expect(words(undefined)).toBe('Nobody has a side yet.');
		expect(words('a', 'b')).toBe('All sides have the same number of seats.');
		expect(words('a', 'b', 'b')).toBe('Sides are as even as can be: within one seat.');
		expect(words('b', 'b', 'b')).toBe('Sides differ by 3 seats: “B” has 3, “A” 0.');
	});
});
