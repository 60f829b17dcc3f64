import type { Passage, Span } from './model.ts';

/** A stretch of text throughout which the same passages hold; `passages` is empty where none does. */
export interface Run extends Span {
	/** Ids of the passages that cover the run, in the order given. */
	readonly passages: readonly string[];
}

/** Cuts a stretch of the text at every border of a passage: the runs follow each other and fill the stretch. */
export function markRuns(span: Span, passages: readonly Pick<Passage, 'id' | 'segments'>[]): readonly Run[] {
	const borders = new Set([span.start, span.end]);
	for (const { start, end } of passages.flatMap((passage) => passage.segments)) {
		for (const border of [start, end]) if (border > span.start && border < span.end) borders.add(border);
	}
	const sorted = [...borders].sort((a, b) => a - b);
	return sorted.slice(1).map((end, index) => {
		const start = sorted[index] ?? span.start;
		const holds = (segment: Span) => segment.start < end && segment.end > start;
		return {
			start,
			end,
			passages: passages.filter(({ segments }) => segments.some(holds)).map(({ id }) => id)
		};
	});
}
