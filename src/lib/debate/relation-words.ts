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

/** Two attacks of two nodes on each other as one sentence: “A and B speak against each other”. */
export function mutualInWords(graph: Graph, { from, to }: Relation): string {
	return `${titles(graph, 'node' in to ? [...from, to.node] : from)} speak against each other`;
}

/**
 * What an undercut cuts: “from A and B to C”, or for a step that is itself an undercut “by which D undercuts the step
 * from A to C”. Empty for the other kinds, and for a step the graph misses.
 */
export function cutInWords(graph: Graph, relation: Relation): string {
	return cut(graph, relation, new Set());
}

/** The same sentence without those it begins with: “together support C”, “undercuts the step from A to C”. */
export function effectInWords(graph: Graph, relation: Relation): string {
	return effect(graph, relation, new Set());
}

function sentence(graph: Graph, relation: Relation, seen: ReadonlySet<string>): string {
	return `${titles(graph, relation.from)} ${effect(graph, relation, seen)}`;
}

function effect(graph: Graph, relation: Relation, seen: ReadonlySet<string>): string {
	const { kind, from, to } = relation;
	const end = 'node' in to ? titles(graph, [to.node]) : cut(graph, relation, seen);
	return `${actionWords(kind, from.length)} ${end}`.trimEnd();
}

function cut(graph: Graph, { id, to }: Relation, seen: ReadonlySet<string>): string {
	const step = 'node' in to || seen.has(to.relation) ? null : graph.relation(to.relation);
	if (!step) return '';
	if ('node' in step.to) return `from ${titles(graph, step.from)} to ${titles(graph, [step.to.node])}`;
	return `by which ${sentence(graph, step, new Set(seen).add(id))}`;
}

function titles(graph: Graph, ids: readonly string[]): string {
	return listInWords(
		ids.map((id) => {
			const title = graph.node(id)?.title ?? id;
			// A title that is itself a quotation has its marks already.
			return /^“.*”$/.test(title) ? title : `“${title}”`;
		})
	);
}
