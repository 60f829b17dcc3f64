import type { Graph, PassageInSource } from '#lib/debate/graph.ts';
import type { DebateNode } from '#lib/debate/model.ts';
import { isInOwnVoice } from '#lib/source/own-voice.ts';

/** How much of the case for a position is quoted from people who hold it. */
export interface OwnVoiceShare {
	/** Claims and arguments that serve the position and that some document states; unstated premises are left out. */
	readonly reasons: number;
	/** Those with at least one passage in which someone who holds the words says them (`source/own-voice.ts`). */
	readonly quoted: number;
	/** Premises that serve the position and that no document states. */
	readonly unstated: number;
}

/** Counts the share of a position; all numbers are 0 for a position that nothing serves. */
export function ownVoiceShare(graph: Graph, positionId: string): OwnVoiceShare {
	const serving = graph.nodesServing(positionId);
	const reasons = serving.filter((node) => !node.implicit);
	return {
		reasons: reasons.length,
		quoted: reasons.filter((node) => ownPassages(graph, node).length > 0).length,
		unstated: serving.length - reasons.length
	};
}

/** The passages behind a node that are in their own voice, in the node's order. */
export function ownPassages(graph: Graph, node: DebateNode): readonly PassageInSource[] {
	return node.passages.flatMap((id) => {
		const held = graph.passage(id);
		return held && isInOwnVoice(held.source, held.passage) ? [held] : [];
	});
}
