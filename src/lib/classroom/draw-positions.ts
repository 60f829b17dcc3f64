/** The draw: who argues which position. */
import { costOf } from './draw-cost.ts';
import { drawProblems } from './draw-problems.ts';
import { drawReasons } from './draw-reasons.ts';
import { drawRemarks } from './draw-remarks.ts';
import type { Draw, DrawRequest } from './draw-request.ts';
import { solveDraw } from './draw-solve.ts';
import { drawUnits } from './draw-units.ts';
import { seededRandom } from './seeded-random.ts';

/**
 * Draws a side for every seat: the best draw by the strategy (draw-cost.ts) with sizes as even as the constraints allow
 * (draw-solve.ts). The seed decides among equally good draws: every seat and position gets its own luck from it, whatever
 * the order they are listed in, so that a draw by lot without constraints makes every division of the class equally
 * likely. 300 seats take some milliseconds.
 */
export function drawPositions(request: DrawRequest): Draw {
	const problems = drawProblems(request);
	if (problems.length > 0) return { ok: false, problems };
	const seats = inOrderOfSeed(request.seats, request.seed);
	const positions = inOrderOfSeed(request.positions, request.seed);
	const units = drawUnits(seats, positions, request.constraints);
	const cost = costOf(request);
	const drawn = solveDraw(units, {
		seats: seats.length,
		positions: positions.length,
		cost: (seat, position) => cost(seats[seat]!, positions[position]!),
		luck: luckOf(request.seed, seats, positions)
	});
	if (drawn === 'entangled')
		return {
			ok: false,
			problems: [
				{
					code: 'no-draw-possible',
					message:
						'So many seats hang together by “together” and “apart” rules that the best draw cannot be found in good time. Take some of these rules out.',
					seats: units.knots.flatMap((knot) => knot.units.flatMap((unit) => unit.seats)).map((n) => seats[n]!)
				}
			]
		};
	const positionOf = new Map(seats.map((id, number) => [id, positions[drawn[number]!] ?? null]));
	const reason = drawReasons(request);
	const sizes = request.positions.map(
		({ id }) => [...positionOf.values()].filter((position) => position === id).length
	);
	return {
		ok: true,
		assignments: request.seats.map(({ id }) => {
			const positionId = positionOf.get(id) ?? null;
			return { seatId: id, positionId, reason: reason(id, positionId) };
		}),
		remarks: drawRemarks(request, sizes)
	};
}

/** Ids in an order of chance that does not depend on the order they come in. */
function inOrderOfSeed(things: readonly { readonly id: string }[], seed: string): readonly string[] {
	const sorted = things.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	return seededRandom(JSON.stringify([seed, sorted.length])).shuffled(sorted);
}

/** A number for every seat and position that changes with nothing but the seed. */
function luckOf(
	seed: string,
	seats: readonly string[],
	positions: readonly string[]
): (seat: number, position: number) => number {
	const luck = seats.map((seat) =>
		positions.map((position) => seededRandom(JSON.stringify([seed, seat, position])).below(65_536))
	);
	return (seat, position) => luck[seat]![position]!;
}
