/** The middle one of the numbers, the upper of two; NaN of none. */
export function median(numbers: readonly number[]): number {
	return percentile(numbers, 0.5);
}

/** The number below which that share (0 … 1) of the numbers lies; NaN of none. */
export function percentile(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
