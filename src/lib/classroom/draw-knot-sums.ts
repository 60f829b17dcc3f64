/** What several knots give to the positions together. */
import type { KnotWay } from './draw-knot.ts';

/** Numbers of seats that all knots together can give to the positions, and the cheapest way to it. */
export interface KnotSum {
	readonly adds: readonly number[];
	readonly cost: number;
	/** The way of each knot. */
	readonly ways: () => readonly KnotWay[];
}

/** Table cells after which the answer would take too long: about half a second. */
const mostCells = 30_000_000;

/**
 * All sums in which no position gets more than `most`, by dynamic programming over the knots: the table of a stage has
 * a cell for every number of seats in all positions but the last. Null when the tables would grow too large.
 */
export function sumsOfKnots(
	knots: readonly (readonly KnotWay[])[],
	positions: number,
	most: number
): readonly KnotSum[] | null {
	const side = most + 1;
	const size = side ** (positions - 1);
	const work = knots.reduce((sum, ways) => sum + ways.length, 1) * size;
	if (work > mostCells) return null;
	const stride = Array.from({ length: positions - 1 }, (_, p) => side ** p);
	let costs = new Float64Array(size).fill(Infinity);
	costs[0] = 0;
	const chosen: Int32Array[] = [];
	const counts = Array<number>(positions).fill(0);
	let placed = 0;
	for (const ways of knots) {
		const after = new Float64Array(size).fill(Infinity);
		const choice = new Int32Array(size).fill(-1);
		const shifts = ways.map(({ adds }) => stride.reduce((sum, step, p) => sum + step * adds[p]!, 0));
		for (let cell = 0; cell < size; cell++) {
			if (costs[cell] === Infinity) continue;
			readCounts(cell, placed);
			ways.forEach(({ adds, cost }, way) => {
				for (let p = 0; p < positions; p++) if (counts[p]! + adds[p]! > most) return;
				const to = cell + shifts[way]!;
				if (costs[cell]! + cost < after[to]!) {
					after[to] = costs[cell]! + cost;
					choice[to] = way;
				}
			});
		}
		costs = after;
		chosen.push(choice);
		placed += ways[0]?.adds.reduce((sum, count) => sum + count, 0) ?? 0;
	}
	const sums: KnotSum[] = [];
	costs.forEach((cost, cell) => {
		if (cost === Infinity) return;
		readCounts(cell, placed);
		sums.push({ adds: [...counts], cost, ways: () => waysTo(cell) });
	});
	return sums;

	function readCounts(cell: number, all: number) {
		let rest = all;
		for (let p = 0, left = cell; p < positions - 1; p++, left = Math.floor(left / side)) {
			counts[p] = left % side;
			rest -= counts[p]!;
		}
		counts[positions - 1] = rest;
	}

	function waysTo(cell: number): readonly KnotWay[] {
		let at = cell;
		return knots
			.map((ways, knot) => [ways, chosen[knot]!] as const)
			.toReversed()
			.map(([ways, choice]) => {
				const way = ways[choice[at]!]!;
				at -= stride.reduce((sum, step, p) => sum + step * way.adds[p]!, 0);
				return way;
			})
			.toReversed();
	}
}
