import { shortestWay, wayBefore } from './shortest-way.ts';
import { isFinish, type TourRoute, type Walk } from './ways.ts';

/**
 * How much of the tour lies behind the student, 0 to 1, for a progress bar that knows branches.
 *
 * Every step takes its equal part of what was left: with `n` steps left to the nearest finish when it is reached,
 * `share += (1 − share) / (n + 1)`. On a tour without branches that is the plain count; where a longer branch is taken
 * the bar goes on in smaller steps, never back; on a finish it is 1, and nowhere else. Steps that a link left out count
 * as walked. It depends on the way to the open step alone, so going back and on again shows the same.
 */
export function shareOf(route: TourRoute, { trail, at, answers }: Walk): number {
	const first = trail[0];
	const leftAt = (index: number): number | null => {
		const step = trail[index] ?? '';
		const { [step]: _own, ...before } = answers;
		const there = { trail: trail.slice(0, index + 1), at: index, answers: before };
		return shortestWay(route, there, isFinish)?.length ?? null;
	};
	const skipped = wayBefore(route, first).length;
	const left = leftAt(0);
	let share = left === null || skipped + left === 0 ? (left === 0 ? 1 : 0) : skipped / (skipped + left);
	for (let index = 1; index <= at; index++) {
		const toGo = leftAt(index);
		if (toGo !== null) share += (1 - share) / (toGo + 1);
	}
	return share;
}
