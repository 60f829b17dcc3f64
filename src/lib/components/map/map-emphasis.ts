import { cutBy, type MapGraph } from '#lib/layout/map-graph.ts';
import { endsOf, type NodeLinks } from '#lib/layout/node-links.ts';
import { itemsOf } from '#lib/layout/number-lists.ts';

/** What is brought forward while the rest steps back: numbers of nodes and of relations. */
export interface Emphasis {
	readonly nodes: ReadonlySet<number>;
	readonly relations: ReadonlySet<number>;
}

/** What asks for emphasis; what is pointed at comes before a way, a way before a filter. */
export interface EmphasisWish {
	/** A node; -1 for none. */
	readonly pointed: number;
	readonly way: { readonly ends: readonly number[]; readonly relations: readonly number[] } | null;
	/** By node number, 1 for those that meet the filter; null when there is none. */
	readonly matching: Uint8Array | null;
}

/** Null when nothing asks for it. */
export function emphasisOf(
	graph: MapGraph,
	links: NodeLinks,
	{ pointed, way, matching }: EmphasisWish
): Emphasis | null {
	if (pointed >= 0) return touching(graph, [pointed], relationsAt(links, pointed));
	if (way) return touching(graph, way.ends, way.relations);
	if (!matching) return null;
	const nodes = new Set([...matching.keys()].filter((node) => matching[node] === 1));
	const relations = new Set<number>();
	for (let relation = 0; relation < graph.relationCount; relation++) {
		const ends = endsOf(graph, relation);
		if (ends.length > 0 && ends.every((end) => nodes.has(end))) relations.add(relation);
	}
	return { nodes, relations };
}

/** The relations a node is an end of, and what cuts them. */
export function relationsAt({ leaving, reaching, cutting }: NodeLinks, node: number): readonly number[] {
	const own = [...itemsOf(leaving, node), ...itemsOf(reaching, node)];
	return [...own, ...own.flatMap((relation) => [...itemsOf(cutting, relation)])];
}

function touching(graph: MapGraph, nodes: readonly number[], relations: readonly number[]): Emphasis {
	const all = new Set(relations);
	// A cut says nothing without the step it cuts; a ring of cuts ends where it began.
	for (const relation of all) {
		const cut = cutBy(graph, relation);
		if (cut >= 0) all.add(cut);
	}
	return {
		nodes: new Set([...nodes, ...[...all].flatMap((relation) => endsOf(graph, relation))]),
		relations: all
	};
}
