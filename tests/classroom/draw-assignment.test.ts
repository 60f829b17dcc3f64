import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignAtLeastCost, type AssignmentTask } from '#lib/classroom/minimum-cost-assignment.ts';
import { seededRandom } from '#lib/classroom/seeded-random.ts';

const anyTask: fc.Arbitrary<AssignmentTask> = fc
	.record({ rows: fc.integer({ min: 0, max: 7 }), columns: fc.integer({ min: 1, max: 3 }), step: fc.nat(30) })
	.chain(({ rows, columns, step }) =>
		fc.record({
			rows: fc.constant(rows),
			columns: fc.constant(columns),
			cost: fc
				.array(
					fc.oneof({ weight: 5, arbitrary: fc.nat(50) }, { weight: 1, arbitrary: fc.constant(Infinity) }),
					{
						minLength: rows * columns,
						maxLength: rows * columns
					}
				)
				.map((list) => Float64Array.from(list)),
			held: fc.array(fc.nat(3), { minLength: columns, maxLength: columns }),
			crowding: fc.constant((nth: number) => nth * step)
		})
	);

function costOfWay({ columns, cost, held, crowding }: AssignmentTask, way: readonly number[]): number {
	const count = [...held];
	return way.reduce(
		(sum, column, row) => sum + cost[row * columns + column]! + crowding(++count[column]!),
		0
	);
}

describe('the assignment at least cost', () => {
	test('costs as little as the cheapest of all ways, and its prices prove it', () => {
		fc.assert(
			fc.property(anyTask, (task) => {
				let least = Infinity;
				for (let way = 0; way < task.columns ** task.rows; way++)
					least = Math.min(
						least,
						costOfWay(
							task,
							Array.from(
								{ length: task.rows },
								(_, row) => Math.floor(way / task.columns ** row) % task.columns
							)
						)
					);
				if (least === Infinity && task.rows > 0) {
					expect(() => assignAtLeastCost(task)).toThrow(RangeError);
					return;
				}
				const { columnOf, cost, prices } = assignAtLeastCost(task);
				expect(cost).toBe(task.rows === 0 ? 0 : least);
				expect(costOfWay(task, [...columnOf])).toBe(cost);
				columnOf.forEach((own, row) => {
					for (let column = 0; column < task.columns; column++)
						expect(task.cost[row * task.columns + own]! + prices[own]!).toBeLessThanOrEqual(
							task.cost[row * task.columns + column]! + prices[column]!
						);
				});
			}),
			{ numRuns: 5_000 }
		);
	});
});

describe('seeded chance', () => {
	test('is the same for the same seed and other for others', () => {
		const first = (seed: string) => {
			const random = seededRandom(seed);
			return Array.from({ length: 4 }, () => random.below(2 ** 40));
		};
		fc.assert(
			fc.property(fc.string(), fc.string(), (one, other) => {
				expect(first(one)).toEqual(first(one));
				if (one !== other) expect(first(one)).not.toEqual(first(other));
			})
		);
		expect(seededRandom('parallax').below(1_000_000)).toBe(206586);
	});

	test('is even, and every order is as likely as another', () => {
		const random = seededRandom('even');
		const counts = Array<number>(10).fill(0);
		const orders = new Map<string, number>();
		for (let run = 0; run < 60_000; run++) {
			counts[random.below(10)]!++;
			const order = random.shuffled(['a', 'b', 'c']).join('');
			orders.set(order, (orders.get(order) ?? 0) + 1);
		}
		for (const count of counts) expect(Math.abs(count - 6_000)).toBeLessThan(5 * Math.sqrt(5_400));
		expect(orders.size).toBe(6);
		for (const count of orders.values()) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(8_334));
		expect(random.below(1)).toBe(0);
		expect(random.below(0)).toBe(0);
	});
});
