/**
 * Where the relations of folded nodes go: to the stub, which is the node their branch is folded behind, so that one
 * sees what a folded branch bears on and what is said about it.
 */
import { cutBy, noTarget, type MapGraph } from './map-graph.ts';
import { itemsOf, flatLists } from './number-lists.ts';

/**
 * The graph with every end that is folded moved to its stub; `stub` holds, by node number, the node itself where it is
 * shown and -1 where it is not part of the drawing. What happens inside one folded branch is left out; of several
 * relations between the same ends of the same kind one is kept, and it is the one that `stays` in the tree if any is.
 * What cuts a step that is folded ends at the step's stub.
 */
export function redirectFolded(
	graph: MapGraph,
	stub: Int32Array,
	stays: (relation: number) => boolean
): MapGraph {
	const from: (readonly number[])[] = [];
	const to = graph.to.slice();
	const moved: boolean[] = [];
	for (let relation = 0; relation < graph.relationCount; relation++) {
		to[relation] = redirectedEnd(graph, stub, stays, relation);
		const own = itemsOf(graph.from, relation);
		const nodes = [...new Set(Array.from(own, (node) => stubOf(stub, node)))];
		moved[relation] = to[relation] !== graph.to[relation] || own.some((node) => stubOf(stub, node) !== node);
		from[relation] = moved[relation] ? nodes.filter((node) => node !== to[relation]) : [...own];
	}
	const seen = new Set<string>();
	const isNew = (relation: number) => {
		const key = `${graph.relationKind[relation]} ${from[relation]!.toSorted().join(' ')} ${to[relation]}`;
		return !seen.has(key) && seen.add(key);
	};
	const relations = from.keys().toArray();
	const isFree = (relation: number) => moved[relation]! && !stays(relation);
	for (const relation of relations) if (!isFree(relation)) isNew(relation);
	for (const relation of relations)
		if (isFree(relation) && (from[relation]!.length === 0 || !isNew(relation))) {
			from[relation] = [];
			to[relation] = noTarget;
		}
	return { ...graph, from: flatLists(from), to };
}

function stubOf(stub: Int32Array, node: number): number {
	return stub[node]! < 0 ? node : stub[node]!;
}

/** What the relation ends at: its node's stub, and for what cuts a folded step the stub of the step. */
function redirectedEnd(
	graph: MapGraph,
	stub: Int32Array,
	stays: (relation: number) => boolean,
	relation: number
): number {
	const end = graph.to[relation]!;
	if (end >= 0) return stubOf(stub, end);
	// A cut of a cut of a folded step is folded with it; cuts may cut each other in a ring.
	const met = new Set([relation]);
	for (let at = cutBy(graph, relation); at >= 0 && !met.has(at); at = cutBy(graph, at)) {
		met.add(at);
		const target = graph.to[at]!;
		const ends = [...itemsOf(graph.from, at), ...(target >= 0 ? [target] : [])];
		const folded = ends.find((node) => stubOf(stub, node) !== node);
		if (folded !== undefined && !stays(at)) return stub[folded]!;
	}
	return end;
}
