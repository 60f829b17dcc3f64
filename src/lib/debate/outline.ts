import type { Graph } from './graph.ts';
import type { DebateNode, Relation, RelationKind } from './model.ts';
import { nodeLineOf, type NodeLine } from './node-line.ts';
import { cutInWords, relationInWords } from './relation-words.ts';

/** A node in one of the places where it stands. */
export interface OutlineEntry {
	readonly node: NodeLine;
	/** `here`: in full, once in the whole outline; else a pointer to that place, further up or further down. */
	readonly shown: 'here' | 'above' | 'below';
	/** For `above`: the node under which it stands in full; null where it stands at the margin. */
	readonly under: NodeLine | null;
	/** For a pointer: the page of the outline it leads to (see `outline-pages.ts`); null where that is the same one. */
	readonly page: string | null;
	/**
	 * What reaches the node: supports first, then attacks, each in the order of the map. Empty for a pointer, and where
	 * the branch stands on a page of its own.
	 */
	readonly steps: readonly OutlineStep[];
	/** How many nodes stand below it on a page of its own; 0 for almost all. */
	readonly below: number;
}

/** A relation, in the one place where it stands: under the node it leads to, or under the step it cuts. */
export interface OutlineStep {
	/** The id of the relation. */
	readonly id: string;
	readonly kind: RelationKind;
	/** One node, or several linked ones that only count together. */
	readonly from: readonly OutlineEntry[];
	/** For an undercut the step it cuts, in words: “from A to B”; empty for the others. */
	readonly cuts: string;
	readonly undercuts: readonly OutlineStep[];
}

/**
 * The whole graph as nested lists: every node in full exactly once, every relation exactly once. In reading order:
 * the positions with all that reaches them; what would be nested too deep; what reaches no position.
 */
export interface Outline {
	readonly positions: readonly OutlineEntry[];
	/** Branches that began further up and go on here; empty unless reasons stand on reasons very often. */
	readonly continued: readonly OutlineEntry[];
	/** What leads to no position. */
	readonly apart: readonly OutlineEntry[];
	/** Relations that reach no node, as sentences: undercuts that cut each other in a ring. A pack has none. */
	readonly loose: readonly { readonly id: string; readonly words: string }[];
}

/** Levels under one root; deeper nesting fits no phone. */
const deepest = 12;
/** What all pointers have in common at first. */
const pointer = { under: null, page: null, steps: [], below: 0 } as const;

/** The outline of a debate. The first place of a node in reading order shows it in full; rings end at a pointer. */
export function outlineOf(graph: Graph): Outline {
	const { positions, nodes, relations } = graph.debate;
	const rootIds = new Set([
		...positions.map(({ id }) => id),
		...nodes.filter(({ type }) => type === 'position').map(({ id }) => id)
	]);
	const under = new Map<string, NodeLine | null>();
	const lines = new Map(nodes.map((node) => [node.id, nodeLineOf(node)]));
	const told = new Set<string>();
	const waiting: string[] = [];

	function entryOf(node: NodeLine, parent: NodeLine | null, depth: number): OutlineEntry {
		const above = under.get(node.id);
		if (above !== undefined) return { ...pointer, node, shown: 'above', under: above };
		if (depth > deepest || (depth > 0 && rootIds.has(node.id))) {
			waiting.push(node.id);
			return { ...pointer, node, shown: 'below' };
		}
		under.set(node.id, parent);
		const reaching = [...graph.supportersOf(node.id), ...graph.attackersOf(node.id)];
		return {
			node,
			shown: 'here',
			under: null,
			page: null,
			steps: reaching.map((relation) => stepOf(relation, node, depth + 1)),
			below: 0
		};
	}

	function stepOf(relation: Relation, parent: NodeLine, depth: number): OutlineStep {
		told.add(relation.id);
		return {
			id: relation.id,
			kind: relation.kind,
			from: relation.from.flatMap((id) => {
				const node = lines.get(id);
				return node ? [entryOf(node, parent, depth)] : [];
			}),
			cuts: cutInWords(graph, relation),
			undercuts: graph.undercuttersOf(relation.id).map((cut) => stepOf(cut, parent, depth + 1))
		};
	}

	/** At the margin, unless it already stands somewhere; `ids` may grow while this goes on. */
	function rootsOf(ids: Iterable<string>): readonly OutlineEntry[] {
		const entries: OutlineEntry[] = [];
		for (const id of ids) {
			const node = lines.get(id);
			if (node && !under.has(id)) entries.push(entryOf(node, null, 0));
		}
		return entries;
	}

	const outline = { positions: rootsOf(rootIds), continued: rootsOf(waiting) };
	const ends = (node: DebateNode) => graph.relationsFrom(node.id).length === 0;
	// What bears on nothing first: the rest hangs under it, save what goes round in rings.
	waiting.length = 0;
	const left = [...nodes.filter(ends), ...nodes].map(({ id }) => id);
	const apart = [...rootsOf(left), ...rootsOf(waiting)];
	const loose = relations
		.filter(({ id }) => !told.has(id))
		.map((relation) => ({ id: relation.id, words: relationInWords(graph, relation) }));
	return { ...outline, apart, loose };
}

/** Every entry that shows its node in full, in reading order; `level` counts from 0 at the margin. */
export function* entriesInFull(
	outline: Outline
): Generator<{ readonly entry: OutlineEntry; readonly level: number }> {
	const roots = [...outline.positions, ...outline.continued, ...outline.apart];
	const stack = roots.toReversed().map((entry) => ({ entry, level: 0 }));
	for (let next = stack.pop(); next; next = stack.pop()) {
		const { entry, level } = next;
		if (entry.shown !== 'here') continue;
		yield next;
		const below = entriesBelow(entry);
		stack.push(...below.toReversed().map((child) => ({ entry: child, level: level + 1 })));
	}
}

/** The entries of all steps of an entry, pointers among them, in reading order. */
export function entriesBelow({ steps }: OutlineEntry): readonly OutlineEntry[] {
	return steps.flatMap(entriesOf);
}

/** What stands directly in a step: its own nodes and those that undercut it. */
function entriesOf(step: OutlineStep): readonly OutlineEntry[] {
	return [...step.from, ...step.undercuts.flatMap(entriesOf)];
}
