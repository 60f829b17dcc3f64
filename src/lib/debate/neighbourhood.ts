import type { Graph } from './graph.ts';
import type { Relation, RelationKind } from './model.ts';
import { nodeLineOf, type NodeLine } from './node-line.ts';

/** A relation with its ends named: “A and B together support C”, with what undercuts that step. */
export interface Step {
	/** The id of the relation. */
	readonly id: string;
	readonly kind: RelationKind;
	/** One node, or several linked ones that only count together. */
	readonly from: readonly NodeLine[];
	readonly to: StepEnd;
	/** Attacks on this step, not on either of its ends. */
	readonly undercuts: readonly Step[];
}

/** A node, or for an undercut the step it cuts. */
export type StepEnd = { readonly node: NodeLine } | { readonly step: Pick<Step, 'kind' | 'from' | 'to'> };

/** Everything one relation away from a node. */
export interface Neighbourhood {
	readonly supports: readonly Step[];
	readonly attacks: readonly Step[];
	/** The steps that leave the node: what it supports, speaks against or undercuts. */
	readonly bearsOn: readonly Step[];
}

/** The neighbourhood of a node; all lists empty for an id the graph does not know. */
export function neighbourhoodOf(graph: Graph, id: string): Neighbourhood {
	const steps = (relations: readonly Relation[]) =>
		relations.map((relation) => stepOf(graph, relation, new Set())).filter((step) => step !== null);
	return {
		supports: steps(graph.supportersOf(id)),
		attacks: steps(graph.attackersOf(id)),
		bearsOn: steps(graph.relationsFrom(id))
	};
}

/** `above` holds the relations on the way here, so that undercuts that cut each other end. Null: an end is missing. */
function stepOf(graph: Graph, relation: Relation, above: ReadonlySet<string>): Step | null {
	const to = endOf(graph, relation, new Set([relation.id]));
	if (to === null) return null;
	const seen = new Set(above).add(relation.id);
	return {
		id: relation.id,
		kind: relation.kind,
		from: linesOf(graph, relation.from),
		to,
		undercuts: graph
			.undercuttersOf(relation.id)
			.filter((cut) => !seen.has(cut.id))
			.map((cut) => stepOf(graph, cut, seen))
			.filter((step) => step !== null)
	};
}

function endOf(graph: Graph, relation: Relation, seen: ReadonlySet<string>): StepEnd | null {
	if ('node' in relation.to) {
		const [node] = linesOf(graph, [relation.to.node]);
		return node ? { node } : null;
	}
	const cut = seen.has(relation.to.relation) ? null : graph.relation(relation.to.relation);
	const to = cut && endOf(graph, cut, new Set(seen).add(cut.id));
	return cut && to && { step: { kind: cut.kind, from: linesOf(graph, cut.from), to } };
}

function linesOf(graph: Graph, ids: readonly string[]): readonly NodeLine[] {
	return ids.flatMap((id) => {
		const node = graph.node(id);
		return node ? [nodeLineOf(node)] : [];
	});
}
