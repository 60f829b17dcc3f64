import type { Graph } from '#lib/debate/graph.ts';
import type { DebateNode, Relation } from '#lib/debate/model.ts';

/** What is brought forward while the rest steps back: numbers of nodes and of relations. */
export interface Emphasis {
	readonly nodes: ReadonlySet<number>;
	readonly relations: ReadonlySet<number>;
}

/** What asks for emphasis; what is pointed at comes before a way, a way before a filter. */
export interface EmphasisWish {
	readonly pointed: DebateNode | null;
	readonly way: { readonly ends: readonly string[]; readonly relations: readonly Relation[] } | null;
	/** By node number, 1 for those that meet the filter; null when there is none. */
	readonly matching: Uint8Array | null;
}

/** Null when nothing asks for it. In `graph` a relation's id is its number. */
export function emphasisOf(
	graph: Graph,
	numberOf: (id: string) => number,
	{ pointed, way, matching }: EmphasisWish
): Emphasis | null {
	if (pointed) return touching(graph, numberOf, [pointed.id], relationsOf(graph, pointed.id));
	if (way) return touching(graph, numberOf, way.ends, way.relations);
	if (!matching) return null;
	const nodes = new Set(
		graph.debate.nodes.map(({ id }) => numberOf(id)).filter((node) => matching[node] === 1)
	);
	const between = graph.debate.relations.filter((relation) =>
		endsOf(graph, relation).every((id) => nodes.has(numberOf(id)))
	);
	return { nodes, relations: new Set(between.map(({ id }) => Number(id))) };
}

/** The relations a node is an end of, and what cuts them. */
export function relationsOf(graph: Graph, id: string): readonly Relation[] {
	const own = [...graph.relationsFrom(id), ...graph.supportersOf(id), ...graph.attackersOf(id)];
	return [...own, ...own.flatMap((relation) => graph.undercuttersOf(relation.id))];
}

function touching(
	graph: Graph,
	numberOf: (id: string) => number,
	ids: readonly string[],
	relations: readonly Relation[]
): Emphasis {
	const all = new Set(relations);
	// A cut says nothing without the step it cuts; a ring of cuts ends where it began.
	for (const relation of all) {
		const cut = 'relation' in relation.to ? graph.relation(relation.to.relation) : null;
		if (cut) all.add(cut);
	}
	const nodes = [...ids, ...[...all].flatMap((relation) => endsOf(graph, relation))];
	return {
		nodes: new Set(nodes.map(numberOf)),
		relations: new Set(Array.from(all, ({ id }) => Number(id)))
	};
}

function endsOf(graph: Graph, relation: Relation): readonly string[] {
	const ends: string[] = [];
	const met = new Set<string>();
	for (let at: Relation | null = relation; at && !met.has(at.id);) {
		met.add(at.id);
		ends.push(...at.from);
		if ('node' in at.to) ends.push(at.to.node);
		at = 'relation' in at.to ? graph.relation(at.to.relation) : null;
	}
	return ends;
}
