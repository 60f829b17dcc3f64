import { bearingsOn } from '#lib/debate/bearing.ts';
import type { Graph, PassageInSource } from '#lib/debate/graph.ts';
import type { DebateNode } from '#lib/debate/model.ts';
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
 * The first passage the author of the pack put behind the position itself. Where there is none, among the passages
 * behind its case, in order: in its own voice, of a length that fits, behind a claim of another kind than fact (it
 * says the view itself), behind the claim nearest to the position, first on the map. Null when nothing is quoted.
 */
export function strongestQuotation(graph: Graph, positionId: string): StrongestQuotation | null {
	const bearing = bearingsOn(graph, positionId).map(({ node }) => node);
	const serving = graph.nodesServing(positionId);
	const root = graph.node(positionId);
	const nodes = new Set([
		...(root ? [root] : []),
		...bearing.filter((node) => serving.includes(node)),
		...serving
	]);
	return strongestOf(graph, [...nodes]);
}

/** The quotation that stands for these nodes, chosen by the same rule; null when none of them is quoted. */
export function strongestOf(graph: Graph, nodes: readonly DebateNode[]): StrongestQuotation | null {
	const [best] = nodes
		.flatMap((node) => node.passages.map((id) => ({ node, found: graph.passage(id) })))
		.flatMap(({ node, found }) => (found ? [{ found, rank: rank(node, found) }] : []))
		.sort((a, b) => a.rank - b.rank)
		.map(({ found }) => found);
	return best
		? {
				quotation: quotationOf(best.source, best.passage),
				ownVoice: isInOwnVoice(best.source, best.passage)
			}
		: null;
}

/** Smaller is better; sorting keeps the order of bearing among equals. */
function rank(node: DebateNode, { source, passage }: PassageInSource): number {
	if (node.type === 'position') return 0;
	const length = passage.segments.reduce((sum, { start, end }) => sum + end - start, 0);
	const fits = length >= sentenceLength && length <= columnLength;
	const saysTheView = node.kind !== 'fact' && node.kind !== null;
	return 1 + (isInOwnVoice(source, passage) ? 0 : 4) + (fits ? 0 : 2) + (saysTheView ? 0 : 1);
}
