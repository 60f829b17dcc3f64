import { quotableRegions, type Source, type Span } from './model.ts';

/**
 * How much of the document's own words its passages quote, from 0 to 1: characters in at least one segment over
 * characters in regions that may be quoted. 0 for a document without either.
 */
export function quotedShare({ regions, passages }: Pick<Source, 'regions' | 'passages'>): number {
	const quotable = regions.filter((region) => quotableRegions.has(region.kind));
	const segments = passages
		.filter((passage) => quotableRegions.has(passage.region))
		.flatMap((passage) => passage.segments);
	const whole = quotable.reduce((sum, region) => sum + region.end - region.start, 0);
	return whole === 0 ? 0 : covered(segments) / whole;
}

/** Characters in the union of the spans. */
function covered(spans: readonly Span[]): number {
	let sum = 0;
	let reached = 0;
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		sum += Math.max(0, end - Math.max(start, reached));
		reached = Math.max(reached, end);
	}
	return sum;
}
