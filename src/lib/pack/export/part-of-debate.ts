import type { Graph } from '#lib/debate/graph.ts';
import type { Debate, Relation } from '#lib/debate/model.ts';

/** How much goes along with a node: nothing but its quotations, or everything one relation away. */
export type PartSize = 'alone' | 'with-neighbours';

/**
 * A node with its quotations and documents as a small debate of the same id; null when there is no such node. With its
 * neighbours come the relations between them and it, and what those relations need to be whole: the step an undercut
 * cuts, the conclusion that linked premises lead to. Facts, issues, glossary and notes stay behind.
 */
export function partOfDebate(graph: Graph, nodeId: string, size: PartSize): Debate | null {
	const { debate } = graph;
	if (!graph.node(nodeId)) return null;
	const relations = size === 'alone' ? new Set<Relation>() : relationsAround(graph, nodeId);
	const ids = new Set([nodeId, ...[...relations].flatMap(nodesOf)]);
	const nodes = debate.nodes.filter(({ id }) => ids.has(id));
	const passages = new Set(nodes.flatMap((node) => node.passages));
	return {
		...debate,
		...{ editorNotes: [], glossary: [], absentVoices: [], issues: [], facts: [] },
		nodes,
		relations: debate.relations.filter((relation) => relations.has(relation)),
		sources: debate.sources
			.map((source) => ({ ...source, passages: source.passages.filter(({ id }) => passages.has(id)) }))
			.filter((source) => source.passages.length > 0)
	};
}

function relationsAround(graph: Graph, nodeId: string): Set<Relation> {
	const touching = [
		...graph.supportersOf(nodeId),
		...graph.attackersOf(nodeId),
		...graph.relationsFrom(nodeId)
	];
	const found = new Set([...touching, ...touching.flatMap(({ id }) => graph.undercuttersOf(id))]);
	for (const { from, to } of found) {
		const cut = 'relation' in to ? graph.relation(to.relation) : null;
		if (cut) found.add(cut);
		if ('node' in to && from.length > 1) for (const onward of graph.relationsFrom(to.node)) found.add(onward);
	}
	return found;
}

function nodesOf({ from, to }: Relation): readonly string[] {
	return 'node' in to ? [...from, to.node] : from;
}
