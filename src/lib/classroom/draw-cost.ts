/** What a strategy would rather avoid, as whole numbers: the draw makes their sum over all seats as small as can be. */
import type { DrawRequest } from './draw-request.ts';

/** The middle of the scale: what "don't know" and a stance that was not asked count as. */
const middle = 5;

/**
 * The cost of a position for a seat; 0 or more.
 *
 * `opposite`: the seat's own support of the position, 0 to 10. Who argues a position speaks as if at 10, so the distance
 * from the own stance is 10 less that support, and the smallest sum of support is the largest sum of distances. Every
 * seat takes one position, so what a seat adds to all its stances alike changes nothing: only its support relative to
 * its own other stances counts. "Don't know" and what was not asked count as the middle, 5.
 *
 * `rotate`: first, how much more often than the position it argued least the seat argued this one, squared, so that one
 * seat's third time weighs more than a second time for two; then, whether it was its last one. The squares weigh so much
 * that no number of last ones outweighs a repeat: nobody repeats a position while a change with another seat would spare
 * it without a worse repeat there.
 *
 * `random` and `manual`: 0, the seed alone decides.
 */
export function costOf(request: DrawRequest): (seat: string, position: string) => number {
	const { strategy, stances, history, positions, seats } = request;
	if (strategy === 'opposite') return (seat, position) => heldTo(stances[seat]?.[position] ?? middle, 10);
	if (strategy !== 'rotate') return () => 0;
	const times = new Map(
		seats.map(({ id }) => {
			const past = history[id] ?? [];
			const counts = positions.map((position) => past.filter((argued) => argued === position.id).length);
			const least = Math.min(...counts);
			return [id, new Map(positions.map((position, p) => [position.id, counts[p]! - least]))] as const;
		})
	);
	return (seat, position) => {
		const more = heldTo(times.get(seat)?.get(position) ?? 0, 8);
		return more ** 2 * (seats.length + 1) + (history[seat]?.at(-1) === position ? 1 : 0);
	};
}

/** A whole number from 0 to the most; what is none counts as 0. */
function heldTo(value: number, most: number): number {
	return Number.isFinite(value) ? Math.min(most, Math.max(0, Math.round(value))) : 0;
}
