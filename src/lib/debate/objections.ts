import { bearingsOn } from './bearing.ts';
import type { Graph } from './graph.ts';
import type { Relation } from './model.ts';
import { nodeLineOf, type NodeLine } from './node-line.ts';
import { effectInWords } from './relation-words.ts';

/** An attack on the case for a position, with what the map answers to it. */
export interface Objection {
	/** The id of the relation. */
	readonly id: string;
	/** Who objects: one node, or several linked ones. */
	readonly from: readonly NodeLine[];
	/** What they do: “speaks against B”, “undercuts the step from A to B”. */
	readonly does: string;
	/** How many supporting steps lie between what is attacked and the position; 0: the position itself. */
	readonly steps: number;
	/** What attacks the objection, or undercuts its step; empty: nobody answers it on this map. */
	readonly answers: readonly NodeLine[];
}

/**
 * Every attack and undercut on a position, on its case and on the steps of its case. The nearer to the position the
 * stronger, because more falls with it; at the same distance the better quoted first, then the order of the map.
 */
export function objectionsTo(graph: Graph, positionId: string): readonly Objection[] {
	const steps = new Map([[positionId, 0]]);
	for (const bearing of bearingsOn(graph, positionId)) steps.set(bearing.node.id, bearing.steps);
	const objections = [...steps].flatMap(([id, distance]) => [
		...graph.attackersOf(id).map((relation) => objectionOf(graph, relation, distance)),
		...graph
			.supportersOf(id)
			.flatMap((step) => graph.undercuttersOf(step.id))
			.map((relation) => objectionOf(graph, relation, distance))
	]);
	return objections.sort((a, b) => a.steps - b.steps || quotations(b) - quotations(a));
}

function objectionOf(graph: Graph, relation: Relation, steps: number): Objection {
	const answers = [
		...relation.from.flatMap((id) => graph.attackersOf(id)),
		...relation.from.flatMap((id) => graph.supportersOf(id)).flatMap((step) => graph.undercuttersOf(step.id)),
		...graph.undercuttersOf(relation.id)
	];
	return {
		id: relation.id,
		from: linesOf(graph, relation.from),
		does: effectInWords(graph, relation),
		steps,
		answers: linesOf(graph, [...new Set(answers.flatMap((answer) => answer.from))])
	};
}

function linesOf(graph: Graph, ids: readonly string[]): readonly NodeLine[] {
	return ids.flatMap((id) => {
		const node = graph.node(id);
		return node ? [nodeLineOf(node)] : [];
	});
}

const quotations = (objection: Objection) => objection.from.reduce((sum, node) => sum + node.quotations, 0);
