/**
 * How many equally used sources would be as varied as these: e to the Shannon entropy of the shares (the Hill number of
 * order 1; Hill, “Diversity and evenness”, 1973). Four sources used alike give 4; one that gives nearly everything and
 * three that give little give little more than 1. 0 when nothing is counted.
 */
export function effectiveNumber(counts: readonly number[]): number {
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (total === 0) return 0;
	const entropy = counts
		.filter((count) => count > 0)
		.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0);
	return Math.exp(entropy);
}
