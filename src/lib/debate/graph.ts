import type { Passage, Source } from '#lib/source/model.ts';
import type { Debate, DebateNode, FactQuestion, Relation } from './model.ts';

/** A passage together with the document it was cut from. */
export interface PassageInSource {
	readonly source: Source;
	readonly passage: Passage;
}

/**
 * A debate indexed once, so that each question about it is one look-up. Ids that name nothing give null or
 * an empty list, never an error; lists keep the order of the debate's own lists.
 */
export interface Graph {
	readonly debate: Debate;
	/** The node (position, claim or argument) of that id; null when there is none. */
	node(id: string): DebateNode | null;
	source(id: string): Source | null;
	/** By qualified id, `<source>/<passage>`. */
	passage(id: string): PassageInSource | null;
	relation(id: string): Relation | null;
	fact(id: string): FactQuestion | null;
	/** The `supports` relations that reach the node. */
	supportersOf(nodeId: string): readonly Relation[];
	/** The `attacks` relations that reach the node. */
	attackersOf(nodeId: string): readonly Relation[];
	/** The `undercuts` relations that cut the step. */
	undercuttersOf(relationId: string): readonly Relation[];
	/** What the node bears on: every relation it is a source of, alone or linked. */
	relationsFrom(nodeId: string): readonly Relation[];
	/** Claims and arguments tagged with the position; the position's own node is not among them. */
	nodesServing(positionId: string): readonly DebateNode[];
	/** Nodes the passage stands behind. */
	nodesQuoting(passageId: string): readonly DebateNode[];
	/** Fact questions that say they bear on the node. */
	factsAbout(nodeId: string): readonly FactQuestion[];
	/**
	 * The fewest relations that lead from one node to the other, walked with or against their arrows; an
	 * undercut touches both ends of the step it cuts. Empty from a node to itself, null when nothing leads there.
	 */
	pathBetween(fromId: string, toId: string): readonly Relation[] | null;
}

/** Collects values under keys, keeping order. */
function group<T>(pairs: Iterable<readonly [string, T]>): ReadonlyMap<string, readonly T[]> {
	const groups = new Map<string, T[]>();
	for (const [key, value] of pairs) {
		const list = groups.get(key);
		if (list) list.push(value);
		else groups.set(key, [value]);
	}
	return groups;
}

/** The relation's target node or step, whichever it has; a kind filter keeps the two apart. */
function targetsOf(relations: readonly Relation[], kind: Relation['kind']): [string, Relation][] {
	return relations
		.filter((relation) => relation.kind === kind)
		.map((relation) => ['node' in relation.to ? relation.to.node : relation.to.relation, relation]);
}

/** Every node a relation touches; an undercut also touches the nodes of the step it cuts. */
function endsOf(relation: Relation, byId: ReadonlyMap<string, Relation>): readonly string[] {
	const ends = new Set<string>();
	const seen = new Set<string>();
	let at: Relation | undefined = relation;
	while (at && !seen.has(at.id)) {
		seen.add(at.id);
		for (const id of at.from) ends.add(id);
		if ('node' in at.to) ends.add(at.to.node);
		at = 'relation' in at.to ? byId.get(at.to.relation) : undefined;
	}
	return [...ends];
}

/** Breadth first from one node until the other is reached; the way back is read off the steps taken. */
function shortestPath(
	from: string,
	to: string,
	touching: ReadonlyMap<string, readonly Relation[]>,
	ends: (relation: Relation) => readonly string[]
): readonly Relation[] | null {
	const cameBy = new Map<string, { readonly via: Relation; readonly before: string } | null>([[from, null]]);
	const queue = [from];
	for (const at of queue) {
		if (at === to) break;
		for (const via of touching.get(at) ?? []) {
			for (const next of ends(via)) {
				if (cameBy.has(next)) continue;
				cameBy.set(next, { via, before: at });
				queue.push(next);
			}
		}
	}
	if (!cameBy.has(to)) return null;
	const path: Relation[] = [];
	for (let step = cameBy.get(to); step; step = cameBy.get(step.before)) path.unshift(step.via);
	return path;
}

/** Indexes the debate; a few milliseconds at 10,000 nodes. */
export function indexDebate(debate: Debate): Graph {
	const nodes = new Map(debate.nodes.map((node) => [node.id, node]));
	const sources = new Map(debate.sources.map((source) => [source.id, source]));
	const relations = new Map(debate.relations.map((relation) => [relation.id, relation]));
	const facts = new Map(debate.facts.map((fact) => [fact.id, fact]));
	const passages = new Map(
		debate.sources.flatMap((source) => source.passages.map((passage) => [passage.id, { source, passage }]))
	);
	const supporters = group(targetsOf(debate.relations, 'supports'));
	const attackers = group(targetsOf(debate.relations, 'attacks'));
	const undercutters = group(targetsOf(debate.relations, 'undercuts'));
	const leaving = group(
		debate.relations.flatMap((relation) => relation.from.map((id): [string, Relation] => [id, relation]))
	);
	const ends = new Map(debate.relations.map((relation) => [relation.id, endsOf(relation, relations)]));
	const touching = group(
		debate.relations.flatMap((relation) =>
			(ends.get(relation.id) ?? []).map((id): [string, Relation] => [id, relation])
		)
	);
	const reasons = debate.nodes.filter((node) => node.type !== 'position');
	const serving = group(
		reasons.flatMap((node) => node.positions.map((id): [string, DebateNode] => [id, node]))
	);
	const quoting = group(
		debate.nodes.flatMap((node) => node.passages.map((id): [string, DebateNode] => [id, node]))
	);
	const about = group(
		debate.facts.flatMap((fact) => fact.bearsOn.map((id): [string, FactQuestion] => [id, fact]))
	);
	return {
		debate,
		node: (id) => nodes.get(id) ?? null,
		source: (id) => sources.get(id) ?? null,
		passage: (id) => passages.get(id) ?? null,
		relation: (id) => relations.get(id) ?? null,
		fact: (id) => facts.get(id) ?? null,
		supportersOf: (id) => supporters.get(id) ?? [],
		attackersOf: (id) => attackers.get(id) ?? [],
		undercuttersOf: (id) => undercutters.get(id) ?? [],
		relationsFrom: (id) => leaving.get(id) ?? [],
		nodesServing: (id) => serving.get(id) ?? [],
		nodesQuoting: (id) => quoting.get(id) ?? [],
		factsAbout: (id) => about.get(id) ?? [],
		pathBetween: (from, to) =>
			nodes.has(from) && nodes.has(to)
				? shortestPath(from, to, touching, (relation) => ends.get(relation.id) ?? [])
				: null
	};
}
