import { quotableRegions, type RegionKind, type Source } from '#lib/source/model.ts';

/** Words of a document under the same passages and in the same part of the page. */
export interface TextRun {
	readonly text: string;
	/** Qualified ids of the passages they belong to. */
	readonly passages: readonly string[];
	readonly region: RegionKind;
	/** Whether they are the document's own words. */
	readonly own: boolean;
}

/** The whole text in runs; joined they are the text, character for character. */
export function textRuns({
	text,
	regions,
	passages
}: Pick<Source, 'text' | 'regions' | 'passages'>): readonly TextRun[] {
	const spans = passages.flatMap(({ id, segments }) => segments.map((segment) => ({ id, ...segment })));
	const edges = new Set([0, text.length]);
	for (const { start, end } of [...spans, ...regions]) edges.add(start).add(end);
	const places = [...edges].sort((a, b) => a - b);
	return places.slice(0, -1).map((start, index): TextRun => {
		const end = places[index + 1] ?? text.length;
		const region = regions.find((each) => each.start <= start && each.end >= end)?.kind ?? 'body';
		return {
			text: text.slice(start, end),
			passages: spans.filter((span) => span.start <= start && span.end >= end).map(({ id }) => id),
			region,
			own: quotableRegions.has(region)
		};
	});
}
