import type { Graph } from '#lib/debate/graph.ts';
import { citationsOf } from '#lib/server/format-citation.ts';
import type { Citations } from '#lib/source/cite.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';

/** A quotation card's data: the words in place and how to cite them. */
export interface QuotedPassage {
	readonly quotation: Quotation;
	readonly citations: Citations;
}

/** The cards of these passages, in this order; ids the debate does not know are left out. */
export function quotedPassages(graph: Graph, ids: readonly string[]): readonly QuotedPassage[] {
	return ids.flatMap((id) => {
		const found = graph.passage(id);
		if (!found) return [];
		const { source, passage } = found;
		const context = { sentences: 1, language: graph.debate.language };
		return [{ quotation: quotationOf(source, passage, context), citations: citationsOf(source, passage) }];
	});
}
