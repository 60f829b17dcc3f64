/** Each number less the one `apart` places before it. */
export function differences(values: readonly number[], apart = 1): number[] {
	return values.map((value, at) => value - (at < apart ? 0 : values[at - apart]!));
}

/** What `differences` were taken of. */
export function sums(values: readonly number[], apart = 1): number[] {
	const all: number[] = [];
	for (const [at, value] of values.entries()) all.push(value + (at < apart ? 0 : all[at - apart]!));
	return all;
}
