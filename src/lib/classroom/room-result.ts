/** How far a room's mean moves when nothing moved it. */

/**
 * Standard deviation of the difference between two answers of one person who did not change, in points of the scale.
 * Between two readings with a retest deviation of 1.2 it would be 1.2 · √2 = 1.70; the ends of the scale 0–10 hold some
 * answers back, which for stances spread as widely as usual (deviation about 3) leaves 1.65.
 */
const unchanged = 1.65;

/**
 * Up to this many points a shift of the mean of `count` students is noise: nineteen of twenty such shifts stay within
 * 1.96 · 1.65 / √n. A mean of n whole numbers moves in steps of 1/n, so the band ends at the last step inside: ±1.17 at
 * 6 students, ±1.00 at 10, ±0.80 at 15, ±0.64 at 25. 0 for no students.
 */
export function noiseBand(count: number): number {
	return count > 0 ? Math.floor(1.96 * unchanged * Math.sqrt(count)) / count : 0;
}
