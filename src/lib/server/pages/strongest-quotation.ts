import { bearingsOn } from '#lib/debate/bearing.ts';
import type { Graph, PassageInSource } from '#lib/debate/graph.ts';
import { isInOwnVoice } from '#lib/source/own-voice.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';

/** The quotation that stands for a position on the overview. */
export interface StrongestQuotation {
	readonly quotation: Quotation;
	/** False where no passage of the position is in its own voice and another had to stand in. */
	readonly ownVoice: boolean;
}

/** Longer quotations do not fit a column and stand in for one only if there is no shorter. In characters. */
const columnLength = 260;
/** Shorter ones are scraps of a sentence. In characters. */
const sentenceLength = 50;

/**
 * Among the passages behind the case for a position, in order: in its own voice, of a length that fits, put forward
 * by the document itself, behind the claim nearest to the position, first on the map. Null when nothing is quoted.
 */
export function strongestQuotation(graph: Graph, positionId: string): StrongestQuotation | null {
	const bearing = bearingsOn(graph, positionId).map(({ node }) => node);
	const nodes = [...new Set([...bearing.filter(serves(positionId)), ...graph.nodesServing(positionId)])];
	const held = nodes
		.flatMap((node) => node.passages)
		.map((id) => graph.passage(id))
		.filter((found) => found !== null);
	const [best] = held
		.map((found) => ({ found, rank: rank(found) }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ found }) => found);
	return best
		? {
				quotation: quotationOf(best.source, best.passage),
				ownVoice: isInOwnVoice(best.source, best.passage)
			}
		: null;
}

const serves = (positionId: string) => (node: { readonly positions: readonly string[] }) =>
	node.positions.includes(positionId);

/** Smaller is better; sorting keeps the order of bearing among equals. */
function rank({ source, passage }: PassageInSource): number {
	const length = passage.segments.reduce((sum, { start, end }) => sum + end - start, 0);
	const fits = length >= sentenceLength && length <= columnLength;
	return (isInOwnVoice(source, passage) ? 0 : 4) + (fits ? 0 : 2) + (passage.attitude === 'asserts' ? 0 : 1);
}
