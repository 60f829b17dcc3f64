/**
 * The best draw, exactly. Best means, one after the other: constraints kept; sizes as even as can be (the smallest sum of
 * their squares: within one wherever the constraints allow it); the strategy's smallest cost; the luck of the seed.
 *
 * Seats that nothing ties to others are an assignment problem, which is easy. Knots of tied seats are not, but they are
 * few: for all numbers of seats that they can give to the positions (draw-knot-sums.ts) the free seats are assigned on
 * top. The prices of an assignment already made bound from below what another could cost, so that few are made
 * (Lagrangian duality; the bound is exact where only the free seats decide).
 */
import { waysOfKnot, type KnotWay } from './draw-knot.ts';
import { sumsOfKnots, type KnotSum } from './draw-knot-sums.ts';
import type { DrawUnits } from './draw-units.ts';
import {
	assignAtLeastCost,
	type AssignmentTask,
	type LeastCostAssignment
} from './minimum-cost-assignment.ts';

/** What decides among draws that keep the constraints. */
export interface DrawAim {
	readonly seats: number;
	readonly positions: number;
	/** The strategy's cost by number of seat and position: whole, 0 or more. */
	readonly cost: (seat: number, position: number) => number;
	/** Luck by number of seat and position, a whole number from 0 to 65,535; the smaller is drawn rather. */
	readonly luck: (seat: number, position: number) => number;
}

/** The position of each seat by number, -1 for neutral ones; `entangled` when finding it would take too long. */
export type Solution = Int32Array | 'entangled';

/** Finds the best draw. Every knot must have a way and every seat a position that it may take. */
export function solveDraw(units: DrawUnits, aim: DrawAim): Solution {
	const { seats, positions } = aim;
	const sided = seats - units.neutral.length;
	const scale = scaleOf(aim);
	const ways = units.knots.map((knot) => waysOfKnot(knot, positions, scale.cost));
	if (!ways.every((each): each is readonly KnotWay[] => each !== null)) return 'entangled';
	const tied = units.knots.flatMap((knot) => knot.units.flatMap((unit) => unit.seats)).length;
	let least = Math.min(tied, Math.ceil(sided / positions));
	let best: Found | null = null;
	for (;;) {
		const sums = sumsOfKnots(ways, positions, least);
		if (sums === null) return 'entangled';
		best = cheapest(units, sums, scale, positions, best);
		if (least >= tied || (best !== null && best.cost < scale.evenness(sided, positions, least + 1))) break;
		least++;
	}
	if (best === null) throw new RangeError('A knot of seats has no way to be placed');
	const { free, sum } = best;
	const drawn = new Int32Array(seats).fill(-1);
	units.free.forEach((unit, row) => (drawn[unit.seats[0]!] = free.columnOf[row]!));
	sum.ways().forEach((way, knot) =>
		units.knots[knot]!.units.forEach((unit, place) => {
			for (const seat of unit.seats) drawn[seat] = way.positions[place]!;
		})
	);
	return drawn;
}

interface Found {
	readonly cost: number;
	readonly sum: KnotSum;
	readonly free: LeastCostAssignment;
}

interface Scale {
	/** Strategy and luck as one whole number. */
	readonly cost: (seat: number, position: number) => number;
	/** What the n-th seat of a position costs: more than all strategy and luck together could save. */
	readonly crowding: (nth: number) => number;
	/** The crowding of so many seats already in one position. */
	readonly crowded: (count: number) => number;
	/** The least crowding of all seats when one position holds `held` of them. */
	readonly evenness: (seats: number, positions: number, held: number) => number;
}

/** Weights that let no amount of a later aim outweigh an earlier one, within what doubles hold exactly. */
function scaleOf({ seats, positions, cost, luck }: DrawAim): Scale {
	let most = 0;
	for (let seat = 0; seat < seats; seat++)
		for (let p = 0; p < positions; p++) most = Math.max(most, cost(seat, p));
	const whole = 2 ** 51 / (seats * seats * (seats * most + 1));
	const lots = Math.max(0, Math.min(65_536, Math.floor((whole - 1) / seats)));
	const strategy = seats * lots + 1;
	const size = (seats * most + 1) * strategy;
	const crowded = (count: number) => count * count * size;
	return {
		cost: (seat, position) =>
			cost(seat, position) * strategy + Math.floor((luck(seat, position) * lots) / 65_536),
		crowding: (nth) => (2 * nth - 1) * size,
		crowded,
		evenness: (all, columns, held) => {
			const others = columns - 1;
			if (others === 0 || held > all) return Infinity;
			const each = Math.floor((all - held) / others);
			const over = (all - held) % others;
			return crowded(held) + over * crowded(each + 1) + (others - over) * crowded(each);
		}
	};
}

/** The cheapest way to put the free seats on top of one of the sums, or what was found before if nothing is cheaper. */
function cheapest(
	{ free }: DrawUnits,
	sums: readonly KnotSum[],
	{ cost, crowding, crowded }: Scale,
	positions: number,
	before: Found | null
): Found | null {
	const costs = new Float64Array(free.length * positions);
	free.forEach(({ seats, allowed }, row) => {
		for (let p = 0; p < positions; p++)
			costs[row * positions + p] = allowed[p] ? cost(seats[0]!, p) : Infinity;
	});
	const task = {
		rows: free.length,
		columns: positions,
		cost: costs,
		crowding
	} satisfies Partial<AssignmentTask>;
	const start = ({ adds, cost: own }: KnotSum) => adds.reduce((sum, count) => sum + crowded(count), own);
	const waiting = new Map(sums.map((sum) => [sum, start(sum)]));
	let best = before;
	let bounds = 0;
	while (waiting.size > 0) {
		let next: KnotSum | undefined;
		let least = best?.cost ?? Infinity;
		for (const [sum, bound] of waiting)
			if (bound >= (best?.cost ?? Infinity)) waiting.delete(sum);
			else if (bound < least) [next, least] = [sum, bound];
		if (!next) break;
		waiting.delete(next);
		const assigned = assignAtLeastCost({ ...task, held: next.adds });
		const total = start(next) + assigned.cost;
		if (total < (best?.cost ?? Infinity)) best = { cost: total, sum: next, free: assigned };
		if (++bounds > 12) continue;
		const bound = priceBound(task, assigned.prices, crowded);
		for (const [sum, known] of waiting) waiting.set(sum, Math.max(known, sum.cost + bound(sum)));
	}
	return best;
}

/** From prices, what free seats and crowding cost at least on top of a sum: each seat and each position chooses for itself. */
function priceBound(
	{ rows, columns, cost, crowding }: Pick<AssignmentTask, 'rows' | 'columns' | 'cost' | 'crowding'>,
	prices: Float64Array,
	crowded: (count: number) => number
): (sum: KnotSum) => number {
	let seats = 0;
	for (let row = 0; row < rows; row++) {
		let least = Infinity;
		for (let c = 0; c < columns; c++) least = Math.min(least, cost[row * columns + c]! + prices[c]!);
		seats += least;
	}
	return ({ adds }) =>
		adds.reduce((bound, held, c) => {
			let count = held;
			while (count < held + rows && crowding(count + 1) < prices[c]!) count++;
			return bound + crowded(count) - prices[c]! * (count - held);
		}, seats);
}
