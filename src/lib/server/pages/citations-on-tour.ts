import type { Graph } from '#lib/debate/graph.ts';
import { citationsOf } from '#lib/server/format-citation.ts';
import { quotationsOn, type QuotingStep } from '#lib/tour/quotations-on-step.ts';
import type { DocumentCitation } from '#lib/tour/take-home.ts';

/** How each document quoted on these steps is cited, by the id of the source. */
export function citationsOnTour(
	graph: Graph,
	steps: readonly QuotingStep[]
): Readonly<Record<string, DocumentCitation>> {
	const ids = new Set(steps.flatMap(quotationsOn).map(({ sourceId }) => sourceId));
	return Object.fromEntries(
		[...ids].flatMap((id) => {
			const source = graph.source(id);
			if (!source) return [];
			const { apa, mla, chicago, plain, italics } = citationsOf(source, null);
			return [[id, { id, apa, mla, chicago, plain, italics }]];
		})
	);
}
