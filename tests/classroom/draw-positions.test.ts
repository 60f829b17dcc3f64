import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawPositions } from '#lib/classroom/draw-positions.ts';
import type { Draw, DrawConstraint, DrawRequest } from '#lib/classroom/draw-request.ts';
import {
	anyClass,
	keepsConstraints,
	keptWays,
	positionId,
	seatId,
	sizesOf,
	unevenness
} from './any-class.ts';

function sidesOf(draw: Draw): (seat: string) => string | null | undefined {
	if (!draw.ok) throw new Error(draw.problems.map(({ message }) => message).join(' '));
	const sides = new Map(draw.assignments.map((each) => [each.seatId, each.positionId]));
	return (seat) => sides.get(seat);
}

const spread = (sizes: readonly number[]) => Math.max(...sizes) - Math.min(...sizes);
const squares = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size ** 2, 0);

/** A class by numbers, with all stances unknown. */
function classOf(seats: number, positions: number, more: Partial<DrawRequest> = {}): DrawRequest {
	return {
		seats: Array.from({ length: seats }, (_, number) => ({ id: seatId(number), name: `Student ${number}` })),
		positions: Array.from({ length: positions }, (_, number) => ({
			id: positionId(number),
			name: `Position ${number}`
		})),
		stances: {},
		history: {},
		constraints: [],
		strategy: 'random',
		seed: 'seed',
		...more
	};
}

/** The distance of the argued position from the own stance: who argues speaks as if at 10; not known is the middle. */
const distance = ({ stances }: DrawRequest, seat: string, position: string) =>
	10 - (stances[seat]?.[position] ?? 5);

describe('the draw', () => {
	test('gives everybody a side, evenly and as the constraints say, in 10,000 classes', () => {
		let drawn = 0;
		fc.assert(
			fc.property(anyClass({ seats: 40, positions: 5, constraints: 8 }), (request) => {
				const draw = drawPositions(request);
				if (!draw.ok) {
					expect(draw.problems.length).toBeGreaterThan(0);
					expect(request.constraints.length).toBeGreaterThan(0);
					return;
				}
				drawn++;
				const sides = sidesOf(draw);
				expect(draw.assignments.map((each) => each.seatId)).toEqual(request.seats.map(({ id }) => id));
				expect(keepsConstraints(request, sides)).toBe(true);
				const uneven = spread(sizesOf(request, sides)) > 1;
				expect(draw.remarks.some((remark) => remark.startsWith('Sizes differ'))).toBe(uneven);
				if (uneven) expect(request.constraints.length).toBeGreaterThan(0);
			}),
			{ numRuns: 10_000 }
		);
		expect(drawn).toBeGreaterThan(5_000);
	});

	test('is even wherever the constraints allow it and refuses only what is impossible, by brute force', () => {
		fc.assert(
			fc.property(anyClass({ seats: 6, positions: 3, constraints: 5 }), (request) => {
				let best = Infinity;
				for (const way of keptWays(request)) best = Math.min(best, unevenness(way, request.positions.length));
				const draw = drawPositions(request);
				expect(draw.ok).toBe(best < Infinity);
				if (draw.ok) expect(squares(sizesOf(request, sidesOf(draw)))).toBe(best);
			}),
			{ numRuns: 3_000 }
		);
	});

	test('opposite: no even draw is farther from the own stances, by brute force', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					anyClass({ seats: 7, positions: 3, constraints: 0, strategy: 'opposite' }),
					anyClass({ seats: 10, positions: 2, constraints: 3, strategy: 'opposite' }),
					anyClass({ seats: 6, positions: 3, constraints: 4, strategy: 'opposite' }),
					anyClass({ seats: 5, positions: 4, constraints: 3, strategy: 'opposite' })
				),
				(request) => {
					const draw = drawPositions(request);
					if (!draw.ok) return;
					const { seats, positions } = request;
					const total = (way: readonly number[]) =>
						way.reduce(
							(sum, position, seat) =>
								position < 0 ? sum : sum + distance(request, seats[seat]!.id, positions[position]!.id),
							0
						);
					let least = Infinity;
					let farthest = -Infinity;
					for (const way of keptWays(request)) {
						const uneven = unevenness(way, positions.length);
						if (uneven < least) [least, farthest] = [uneven, -Infinity];
						if (uneven === least) farthest = Math.max(farthest, total(way));
					}
					const sides = sidesOf(draw);
					const drawn = seats.map((seat) => positions.findIndex(({ id }) => id === sides(seat.id)));
					expect([unevenness(drawn, positions.length), total(drawn)]).toEqual([least, farthest]);
				}
			),
			{ numRuns: 2_000 }
		);
	});

	test('opposite: by hand', () => {
		const stances = {
			[seatId(0)]: { [positionId(0)]: 10, [positionId(1)]: 0 },
			[seatId(1)]: { [positionId(0)]: 9, [positionId(1)]: 1 },
			[seatId(2)]: { [positionId(0)]: 1, [positionId(1)]: 9 },
			[seatId(3)]: { [positionId(0)]: 0, [positionId(1)]: 10 }
		};
		const sides = sidesOf(drawPositions(classOf(4, 2, { stances, strategy: 'opposite' })));
		expect([0, 1, 2, 3].map((number) => sides(seatId(number)))).toEqual([
			positionId(1),
			positionId(1),
			positionId(0),
			positionId(0)
		]);
	});

	test('rotate: k rounds of a class that divides evenly give everybody every side once', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 6 }),
				fc.integer({ min: 2, max: 5 }),
				fc.string(),
				(per, count, seed) => {
					const history: Record<string, string[]> = {};
					for (let round = 0; round < 2 * count; round++) {
						const request = classOf(per * count, count, { history, strategy: 'rotate', seed: seed + round });
						const sides = sidesOf(drawPositions(request));
						for (const { id } of request.seats) {
							const past = history[id] ?? [];
							expect(past.at(-1)).not.toBe(sides(id));
							history[id] = [...past, sides(id)!];
						}
					}
					for (const past of Object.values(history)) {
						expect(new Set(past.slice(0, count)).size).toBe(count);
						expect(new Set(past.slice(count)).size).toBe(count);
					}
				}
			),
			{ numRuns: 200 }
		);
	});

	test('rotate: nobody repeats a side while a change with someone who has not had it would be fairer', () => {
		fc.assert(
			fc.property(anyClass({ seats: 12, positions: 3, constraints: 0, strategy: 'rotate' }), (request) => {
				const sides = sidesOf(drawPositions(request));
				const times = (seat: string, position: string) =>
					(request.history[seat] ?? []).filter((each) => each === position).length;
				const more = (seat: string, position: string) =>
					(times(seat, position) - Math.min(...request.positions.map(({ id }) => times(seat, id)))) ** 2;
				for (const { id: one } of request.seats)
					for (const { id: other } of request.seats) {
						const [a, b] = [sides(one)!, sides(other)!];
						expect(more(one, a) + more(other, b)).toBeLessThanOrEqual(more(one, b) + more(other, a));
					}
			}),
			{ numRuns: 2_000 }
		);
	});

	test('is the same for the same seed, however seats and positions are listed', () => {
		fc.assert(
			fc.property(anyClass({ seats: 25, positions: 4, constraints: 5 }), (request) => {
				const draw = drawPositions(request);
				expect(drawPositions(structuredClone(request))).toEqual(draw);
				const turned = drawPositions({
					...request,
					seats: request.seats.toReversed(),
					positions: request.positions.toReversed()
				});
				expect(turned.ok).toBe(draw.ok);
				if (!draw.ok) return;
				const [ours, theirs] = [sidesOf(draw), sidesOf(turned)];
				for (const { id } of request.seats) expect(theirs(id)).toBe(ours(id));
			}),
			{ numRuns: 1_000 }
		);
	});

	test('a draw again with what was drawn set changes nothing', () => {
		fc.assert(
			fc.property(anyClass({ seats: 20, positions: 3, constraints: 4 }), fc.string(), (request, seed) => {
				const draw = drawPositions(request);
				if (!draw.ok) return;
				const locked = draw.assignments.flatMap(({ seatId: seat, positionId: position }): DrawConstraint[] =>
					position === null ? [] : [{ kind: 'fixed', seat, position }]
				);
				const again = drawPositions({ ...request, seed, constraints: [...request.constraints, ...locked] });
				const [before, after] = [sidesOf(draw), sidesOf(again)];
				for (const { id } of request.seats) expect(after(id)).toBe(before(id));
			}),
			{ numRuns: 1_000 }
		);
	});

	test.each(['random', 'opposite', 'rotate', 'manual'] as const)(
		'%s: over many seeds every seat gets every position about equally often, also with someone set',
		(strategy) => {
			const seeds = 1_200;
			const seats = 7;
			const constraints: DrawConstraint[] = [
				{ kind: 'fixed', seat: seatId(0), position: positionId(1) },
				{ kind: 'together', seats: [seatId(5), seatId(6)] }
			];
			const counts = Array.from({ length: seats }, () => [0, 0, 0]);
			for (let seed = 0; seed < seeds; seed++) {
				const sides = sidesOf(drawPositions(classOf(seats, 3, { strategy, seed: `s${seed}` })));
				const tied = sidesOf(drawPositions(classOf(seats, 3, { strategy, seed: `s${seed}`, constraints })));
				for (let seat = 0; seat < seats; seat++) counts[seat]![Number(sides(seatId(seat))!.at(-1))]!++;
				expect(tied(seatId(5))).toBe(tied(seatId(6)));
			}
			// Five standard deviations of a fair count.
			const leeway = 5 * Math.sqrt(seeds * (1 / 3) * (2 / 3));
			for (const row of counts)
				for (const count of row) expect(Math.abs(count - seeds / 3)).toBeLessThan(leeway);
		}
	);

	test('by lot, all divisions of a small class are equally likely', () => {
		const seeds = 6_000;
		const met = new Map<string, number>();
		for (let seed = 0; seed < seeds; seed++) {
			const sides = sidesOf(drawPositions(classOf(4, 2, { seed: `${seed}` })));
			const way = [0, 1, 2, 3].map((seat) => sides(seatId(seat))!.at(-1)).join('');
			met.set(way, (met.get(way) ?? 0) + 1);
		}
		expect(met.size).toBe(6);
		for (const count of met.values())
			expect(Math.abs(count - seeds / 6)).toBeLessThan(5 * Math.sqrt((seeds * 5) / 36));
	});

	test('reasons never tell a stance: they are the same whatever was answered', () => {
		fc.assert(
			fc.property(anyClass({ seats: 12, positions: 3, constraints: 4, strategy: 'opposite' }), (request) => {
				const draw = drawPositions(request);
				const blind = drawPositions({ ...request, stances: {} });
				if (!draw.ok || !blind.ok) return;
				draw.assignments.forEach(({ reason, positionId: side }, at) => {
					expect(reason).toMatch(/^[A-Z].*\.$/);
					if ((side === null) === (blind.assignments[at]!.positionId === null))
						expect(reason).toBe(blind.assignments[at]!.reason);
				});
			}),
			{ numRuns: 500 }
		);
	});
});

describe('remarks', () => {
	test('say which rules make sizes uneven, and no others', () => {
		const constraints: DrawConstraint[] = [
			{ kind: 'together', seats: [0, 1, 2, 3, 4].map(seatId) },
			{ kind: 'apart', seats: [seatId(5), seatId(6)] }
		];
		const draw = drawPositions(classOf(7, 2, { constraints }));
		expect(draw.ok && draw.remarks).toEqual([
			expect.stringMatching(
				/^Sizes differ by 5 \(.*\), because Student 0, Student 1, Student 2, Student 3 and Student 4 stay together and Student 5 and Student 6 are kept apart\.$/
			)
		]);
		const alone = drawPositions(classOf(9, 2, { constraints: [...constraints.slice(1)] }));
		expect(alone.ok && alone.remarks).toEqual([]);
	});

	test('say who has a task without a side, and what nobody argues', () => {
		const constraints: DrawConstraint[] = [
			{ kind: 'opt-out', seat: seatId(0), positions: [0, 1, 2].map(positionId) },
			{ kind: 'together', seats: [seatId(0), seatId(1)] }
		];
		const draw = drawPositions(classOf(3, 3, { constraints }));
		expect(draw.ok && draw.remarks).toEqual([
			expect.stringMatching(/^Nobody argues “Position \d”\.$/),
			'Student 0 has a task without a side, so “together” does not hold for that seat.'
		]);
		expect(draw.ok && draw.assignments[0]).toEqual({
			seatId: seatId(0),
			positionId: null,
			reason: 'A task of equal work without a side, as asked for.'
		});
	});
});

describe('problems', () => {
	const problemsOf = (request: DrawRequest) => {
		const draw = drawPositions(request);
		return draw.ok ? [] : draw.problems;
	};

	test('of nobody and nothing', () => {
		expect(problemsOf(classOf(0, 2))).toMatchObject([{ code: 'no-seats' }]);
		expect(problemsOf(classOf(2, 0))).toMatchObject([{ code: 'no-positions' }]);
	});

	test('of names that are not there', () => {
		const constraints: DrawConstraint[] = [
			{ kind: 'together', seats: [seatId(0), 'gone'] },
			{ kind: 'fixed', seat: seatId(1), position: 'nowhere' }
		];
		expect(problemsOf(classOf(2, 2, { constraints }))).toMatchObject([
			{ code: 'unknown-seat', seats: [seatId(0)] },
			{ code: 'unknown-position', seats: [seatId(1)] }
		]);
	});

	test('of more apart than there are positions', () => {
		const constraints: DrawConstraint[] = [{ kind: 'apart', seats: [0, 1, 2].map(seatId) }];
		expect(problemsOf(classOf(5, 2, { constraints }))).toEqual([
			{
				code: 'contradiction',
				message:
					'Student 0, Student 1 and Student 2 are to be kept apart, but there are only 2 positions. Take 1 of them out of the rule.',
				seats: [0, 1, 2].map(seatId)
			}
		]);
	});

	test('name only the rules that contradict each other', () => {
		const constraints: DrawConstraint[] = [
			{ kind: 'together', seats: [seatId(0), seatId(1)] },
			{ kind: 'together', seats: [seatId(1), seatId(2)] },
			{ kind: 'fixed', seat: seatId(0), position: positionId(0) },
			{ kind: 'opt-out', seat: seatId(2), positions: [positionId(0)] },
			{ kind: 'opt-out', seat: seatId(1), positions: [positionId(1)] },
			{ kind: 'apart', seats: [seatId(2), seatId(3)] }
		];
		const [problem, ...more] = problemsOf(classOf(6, 2, { constraints }));
		expect(more).toEqual([]);
		expect(problem!.code).toBe('contradiction');
		expect(problem!.message).toBe(
			'These do not go together: Student 1 and Student 2 stay together; Student 2 never argues “Position 0”; Student 1 never argues “Position 1”. Change or take out one of them.'
		);
		expect(problem!.seats).toEqual([seatId(1), seatId(2)]);
	});

	test('of a seat set to two positions, or to none that it takes', () => {
		const twice: DrawConstraint[] = [0, 1].map((n) => ({
			kind: 'fixed',
			seat: seatId(0),
			position: positionId(n)
		}));
		expect(problemsOf(classOf(3, 2, { constraints: twice }))[0]!.message).toContain(
			'Student 0 is set or locked to “Position 0”; Student 0 is set or locked to “Position 1”'
		);
		const refused: DrawConstraint[] = [
			twice[0]!,
			{ kind: 'opt-out', seat: seatId(0), positions: [0, 1].map(positionId) }
		];
		expect(problemsOf(classOf(3, 2, { constraints: refused }))[0]!.message).toContain(
			'Student 0 takes no position'
		);
	});

	test('a class tied up beyond reach is refused in words, not hung up', () => {
		const constraints: DrawConstraint[] = Array.from({ length: 199 }, (_, number) => ({
			kind: 'apart',
			seats: [seatId(number), seatId(number + 1)]
		}));
		expect(problemsOf(classOf(200, 3, { constraints }))).toMatchObject([{ code: 'no-draw-possible' }]);
	});
});
