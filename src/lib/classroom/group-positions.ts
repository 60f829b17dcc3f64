/** Which positions meet in which group. */

/** Far more groups than a class can need. */
const mostGroups = 500;

/**
 * For each group the positions of its benches, in their order. `sizes`: seats of each position that has any; `benches`:
 * the usual seats of each side of each bench. The number of groups is the one whose sides stray least from the usual
 * seats; fewer positions than benches leave benches without one. At least one group.
 */
export function shareOfGroups(
	sizes: ReadonlyMap<string, number>,
	benches: readonly (readonly number[])[]
): readonly (readonly string[])[] {
	const taken = Math.min(benches.length, sizes.size);
	const seats = benches.slice(0, taken).flat();
	const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
	let best: readonly number[] = [];
	let groups = 1;
	let least = Infinity;
	for (let count = 1; count <= Math.min(all, mostGroups); count++) {
		const times = timesOf([...sizes.values()], count, taken);
		const stray = strayOf([...sizes.values()], times, seats, taken);
		if (stray < least) [best, groups, least] = [times, count, stray];
	}
	const places = [...sizes.keys()].flatMap((position, at) => Array<string>(best[at] ?? 0).fill(position));
	return Array.from({ length: groups }, (_, group) => {
		// Dealt in columns, a position comes into no group twice, for it has no more places than there are groups.
		const met = Array.from({ length: taken }, (_, at) => places[at * groups + group]!);
		return met.map((_, at) => met[(at + group) % taken]!);
	});
}

/** In how many of the groups each position is met: the more seats, the more often, each in at least one if it can be. */
function timesOf(sizes: readonly number[], groups: number, taken: number): readonly number[] {
	const times = sizes.map(() => 0);
	for (let place = 0; place < groups * taken; place++) {
		let next = -1;
		let need = -1;
		sizes.forEach((size, at) => {
			const wants = times[at] === 0 ? Infinity : size / (times[at]! + 1);
			if (times[at]! < groups && wants > need) [next, need] = [at, wants];
		});
		times[next]!++;
	}
	return times;
}

/** How far sides stray from their usual seats; two away is worse than two sides one away, an empty side worse still. */
function strayOf(
	sizes: readonly number[],
	times: readonly number[],
	seats: readonly number[],
	taken: number
): number {
	const usual = seats.reduce((sum, count) => sum + count, 0) / seats.length;
	const sidesEach = seats.length / taken;
	return sizes.reduce((sum, size, at) => {
		const sides = times[at]! * sidesEach;
		if (sides === 0) return Infinity;
		const low = Math.floor(size / sides);
		const high = size - low * sides;
		const cost = (count: number) => {
			const away = Math.abs(count - usual);
			return count === 0 ? 1000 : away <= 1 ? away : 10 * away ** 2;
		};
		return sum + high * cost(low + 1) + (sides - high) * cost(low);
	}, 0);
}
