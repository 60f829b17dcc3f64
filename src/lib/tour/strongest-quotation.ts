import type { Graph } from '#lib/debate/graph.ts';
import { isInOwnVoice } from '#lib/source/own-voice.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';

/**
 * What speaks for a position first: of the passages behind the reasons that bear directly on it, in the order of the
 * map, the first that someone says who holds it; else the first that is not printed to be rejected. Null when there is
 * neither.
 */
export function strongestQuotation(graph: Graph, position: string): Quotation | null {
	const reasons = graph
		.supportersOf(position)
		.flatMap(({ from }) => from.flatMap((id) => graph.node(id) ?? []));
	const held = reasons
		.flatMap(({ passages }) => passages)
		.flatMap((id) => graph.passage(id) ?? [])
		.filter(({ passage }) => passage.attitude !== 'rejects');
	const own = held.find(({ source, passage }) => isInOwnVoice(source, passage)) ?? held[0];
	return own ? quotationOf(own.source, own.passage) : null;
}
