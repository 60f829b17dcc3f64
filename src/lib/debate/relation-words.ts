import type { Graph } from './graph.ts';
import type { Relation } from './model.ts';
import { actionWords, listInWords } from './plain-words.ts';

/**
 * A relation as a sentence of titles: “A and B together support C”, “D undercuts the step from A to C”. A node the
 * graph misses is called by its id; undercuts that cut each other in a ring end at the second meeting.
 */
export function relationInWords(graph: Graph, relation: Relation): string {
	return sentence(graph, relation, new Set());
}

function sentence(graph: Graph, relation: Relation, seen: ReadonlySet<string>): string {
	const { kind, from, to } = relation;
	const start = `${titles(graph, from)} ${actionWords(kind, from.length)}`;
	if ('node' in to) return `${start} ${titles(graph, [to.node])}`;
	const cut = seen.has(to.relation) ? null : graph.relation(to.relation);
	if (!cut) return start;
	if ('node' in cut.to) return `${start} from ${titles(graph, cut.from)} to ${titles(graph, [cut.to.node])}`;
	return `${start} by which ${sentence(graph, cut, new Set(seen).add(relation.id))}`;
}

function titles(graph: Graph, ids: readonly string[]): string {
	return listInWords(ids.map((id) => `“${graph.node(id)?.title ?? id}”`));
}
