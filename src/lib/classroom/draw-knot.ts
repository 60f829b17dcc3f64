/** The ways to give the units of one knot their positions. */
import type { Knot } from './draw-units.ts';

/** A way to fill the positions from a knot, the cheapest with these numbers. */
export interface KnotWay {
	/** How many seats each position gets. */
	readonly adds: readonly number[];
	readonly cost: number;
	/** The position of each unit. */
	readonly positions: readonly number[];
}

/** Steps after which a knot counts as too entangled. */
const mostSteps = 200_000;

/**
 * For all numbers of seats that a knot can give to the positions, the cheapest way; none when the knot cannot be kept;
 * null when looking through all of them would take too long.
 */
export function waysOfKnot(
	knot: Knot,
	positions: number,
	cost: (seat: number, position: number) => number
): readonly KnotWay[] | null {
	const best = new Map<string, KnotWay>();
	const costs = knot.units.map(({ seats }) =>
		Array.from({ length: positions }, (_, p) => seats.reduce((sum, seat) => sum + cost(seat, p), 0))
	);
	const complete = walk(knot, positions, (chosen) => {
		const adds = Array<number>(positions).fill(0);
		let sum = 0;
		chosen.forEach((position, unit) => {
			adds[position]! += knot.units[unit]!.seats.length;
			sum += costs[unit]![position]!;
		});
		const key = adds.join();
		if (sum < (best.get(key)?.cost ?? Infinity)) best.set(key, { adds, cost: sum, positions: [...chosen] });
		return true;
	});
	return complete ? [...best.values()] : null;
}

/** Whether the knot can be kept at all; true as well when that would take too long to find out. */
export function canBeKept(knot: Knot, positions: number): boolean {
	let found = false;
	const complete = walk(knot, positions, () => !(found = true));
	return found || !complete;
}

/** Tells every way, by unit, until it is told to stop; false when it gave up. */
function walk(knot: Knot, positions: number, tell: (chosen: readonly number[]) => boolean): boolean {
	const rivals = knot.units.map(() => new Set<number>());
	for (const [one, other] of knot.apart) {
		rivals[one]!.add(other);
		rivals[other]!.add(one);
	}
	const order = nextToEachOther(rivals);
	const chosen = Array<number>(knot.units.length).fill(-1);
	let steps = 0;
	let stopped = false;
	const choose = (at: number) => {
		if (at === order.length) {
			stopped = !tell(chosen);
			return;
		}
		const unit = order[at]!;
		for (let position = 0; position < positions && !stopped && steps <= mostSteps; position++) {
			steps++;
			if (!knot.units[unit]!.allowed[position]) continue;
			chosen[unit] = position;
			if ([...rivals[unit]!].every((rival) => rival !== unit && chosen[rival] !== position)) choose(at + 1);
			chosen[unit] = -1;
		}
	};
	choose(0);
	return steps <= mostSteps;
}

/** Each unit as soon as can be after those it must differ from, so that what cannot be is seen early. */
function nextToEachOther(rivals: readonly ReadonlySet<number>[]): readonly number[] {
	const order = new Set<number>();
	const left = new Set(rivals.keys());
	while (left.size > 0) {
		let next = -1;
		let most = -1;
		for (const unit of left) {
			const placed = [...rivals[unit]!].filter((rival) => order.has(rival)).length;
			const rank = placed * rivals.length + rivals[unit]!.size;
			if (rank > most) [next, most] = [unit, rank];
		}
		order.add(next);
		left.delete(next);
	}
	return [...order];
}
