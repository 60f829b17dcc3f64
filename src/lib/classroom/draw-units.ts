/** What the constraints make of a class: seats that move as one, and knots of such units that must differ. */
import type { DrawConstraint } from './draw-request.ts';

/** Seats that get the same position: one, or those who stay together. Numbers of seats. */
export interface Unit {
	readonly seats: readonly number[];
	/** By position: whether all of its seats may take it. */
	readonly allowed: readonly boolean[];
}

/** Units tied by "apart", directly or by way of others; a group that stays together is a knot of one unit. */
export interface Knot {
	readonly units: readonly Unit[];
	/** Pairs of units that may not share a position; a pair of one unit with itself can never be kept. */
	readonly apart: readonly (readonly [number, number])[];
}

/** A class sorted by its constraints. Every seat is in exactly one of the three. */
export interface DrawUnits {
	/** Seats that take no position at all. */
	readonly neutral: readonly number[];
	/** Units of one seat that nothing ties to others. */
	readonly free: readonly Unit[];
	readonly knots: readonly Knot[];
}

/** Sorts the seats; ids that are not there are passed over. Whether the constraints can be kept is not asked here. */
export function drawUnits(
	seatIds: readonly string[],
	positionIds: readonly string[],
	constraints: readonly DrawConstraint[]
): DrawUnits {
	const seatNumber = new Map(seatIds.map((id, number) => [id, number]));
	const allowed = seatIds.map(() => positionIds.map(() => true));
	for (const constraint of constraints)
		if (constraint.kind === 'opt-out')
			for (const position of constraint.positions) forbid(constraint.seat, (id) => id === position);
	const neutral = new Set(allowed.flatMap((row, seat) => (row.includes(true) ? [] : [seat])));
	for (const constraint of constraints)
		if (constraint.kind === 'fixed') {
			forbid(constraint.seat, (id) => id !== constraint.position);
			neutral.delete(seatNumber.get(constraint.seat) ?? -1);
		}
	const seatsOf = (list: readonly string[]) =>
		list.flatMap((id) => {
			const seat = seatNumber.get(id);
			return seat === undefined || neutral.has(seat) ? [] : [seat];
		});

	const together = joinSets(
		seatIds.length,
		constraints.flatMap((each) => (each.kind === 'together' ? [seatsOf(each.seats)] : []))
	);
	const units: Unit[] = [];
	const unitOf = new Map<number, number>();
	for (const seats of together) {
		if (neutral.has(seats[0]!)) continue;
		for (const seat of seats) unitOf.set(seat, units.length);
		units.push({ seats, allowed: positionIds.map((_, p) => seats.every((seat) => allowed[seat]![p])) });
	}

	const pairs = constraints.flatMap((each) => {
		const tied = each.kind === 'apart' ? [...new Set(seatsOf(each.seats))] : [];
		return tied.flatMap((one, at) =>
			tied.slice(at + 1).map((other) => [unitOf.get(one)!, unitOf.get(other)!] as const)
		);
	});
	const free: Unit[] = [];
	const knots: Knot[] = [];
	for (const knot of joinSets(units.length, pairs)) {
		const place = new Map(knot.map((unit, at) => [unit, at]));
		const apart = pairs.flatMap(([one, other]) =>
			place.has(one) ? [[place.get(one)!, place.get(other)!] as const] : []
		);
		const [first, second] = knot.map((unit) => units[unit]!);
		if (first && !second && first.seats.length === 1 && apart.length === 0) free.push(first);
		else knots.push({ units: knot.map((unit) => units[unit]!), apart });
	}
	return { neutral: [...neutral], free, knots };

	function forbid(seatId: string, which: (position: string) => boolean) {
		const row = allowed[seatNumber.get(seatId) ?? -1];
		if (row) positionIds.forEach((id, p) => which(id) && (row[p] = false));
	}
}

/** The numbers below `size` in as few sets as the given sets tie them to; each set and all sets in order. */
function joinSets(size: number, sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
	const above = Array.from({ length: size }, (_, number) => number);
	const top = (number: number): number => {
		while (above[number] !== number) number = above[number] = above[above[number]!]!;
		return number;
	};
	for (const [first, ...rest] of sets) for (const number of rest) above[top(number)] = top(first!);
	const joined = new Map<number, number[]>();
	for (let number = 0; number < size; number++) {
		const set = joined.get(top(number));
		if (set) set.push(number);
		else joined.set(top(number), [number]);
	}
	return [...joined.values()];
}
