/**
 * Every node of the graph hung in a tree. A position is a root; any other node hangs at the node its shortest way to
 * a position leads over, by the relation that makes that step. What undercuts a step hangs beside the node the step
 * starts from, at the same parent. Nodes from which no way leads to a position grow from roots of their own.
 */
import { nodeTypes, relationKinds } from '#lib/debate/model.ts';
import { cutBy, type MapGraph } from './map-graph.ts';
import { invertLists, itemsOf, listsByKey, type NumberLists } from './number-lists.ts';

export interface Forest {
	/** Nodes in the forest, parents before children. */
	readonly order: Int32Array;
	/** The node it hangs at; -1 for roots and for nodes left out. */
	readonly parent: Int32Array;
	/** The relation it hangs by; -1 for roots and for nodes left out. */
	readonly via: Int32Array;
	/**
	 * In drawing order: what supports first, then what attacks; linked premises side by side, what undercuts a step
	 * right behind its beginning.
	 */
	readonly children: NumberLists;
	/** Nodes of the branch, itself included; 0 for nodes left out. */
	readonly weight: Int32Array;
	readonly roots: readonly number[];
}

/** What to hang: all nodes unless `within` (1 per node) says less; `roots` come before the positions. */
export interface ForestOptions {
	readonly within?: Uint8Array;
	readonly roots?: readonly number[];
}

const position = nodeTypes.indexOf('position');
const supports = relationKinds.indexOf('supports');

/** The forest of a graph: linear, the same for the same graph; rings and relations of a node to itself end quietly. */
export function forestOf(graph: MapGraph, { within, roots: first = [] }: ForestOptions = {}): Forest {
	const { nodeCount, relationCount, relationKind, from, to, type } = graph;
	const reaching = listsByKey(to, nodeCount);
	const leaving = invertLists(from, nodeCount);
	const cutting = listsByKey(
		Int32Array.from({ length: relationCount }, (_, relation) => cutBy(graph, relation)),
		relationCount
	);
	const loose = Array.from({ length: relationCount }, (_, relation) => relation).filter(
		(relation) => cutBy(graph, relation) >= 0
	);
	const parent = new Int32Array(nodeCount).fill(-1);
	const via = new Int32Array(nodeCount).fill(-1);
	const hung = new Uint8Array(nodeCount);
	const order = new Int32Array(nodeCount);
	const roots: number[] = [];
	let count = 0;

	const hang = (node: number, at: number, relation: number) => {
		if (hung[node] || (within && !within[node])) return;
		hung[node] = 1;
		parent[node] = at;
		via[node] = relation;
		order[count++] = node;
	};
	/** The nodes of a relation, then what cuts it, then what cuts that: explicit stack, as chains may be long. */
	const hangStep = (step: number, at: number) => {
		const stack = [step];
		const met = new Set(stack);
		for (let relation = stack.pop(); relation !== undefined; relation = stack.pop()) {
			for (const node of itemsOf(from, relation)) hang(node, at, relation);
			// Only behind a node that hangs here is there a stroke for the cut to end on.
			if (!itemsOf(from, relation).some((node) => via[node] === relation)) continue;
			for (const cut of itemsOf(cutting, relation).toReversed()) {
				if (met.has(cut)) continue;
				met.add(cut);
				stack.push(cut);
			}
		}
	};
	let grown = 0;
	const grow = () => {
		for (; grown < count; grown++) {
			const node = order[grown]!;
			const steps = itemsOf(reaching, node);
			for (const step of steps) if (relationKind[step] === supports) hangStep(step, node);
			for (const step of steps) if (relationKind[step] !== supports) hangStep(step, node);
		}
	};
	const bearsOnSomething = (relation: number) => {
		const cut = cutBy(graph, relation);
		const ends = cut < 0 ? [to[relation]!] : itemsOf(from, cut);
		return ends.some((end) => end >= 0 && (!within || within[end] === 1));
	};
	/** What cuts a step that no tree shows hangs at the node the step starts from. */
	const hangLooseCuts = () => {
		for (let before = -1; before < count;) {
			before = count;
			for (const relation of loose) {
				const at = itemsOf(from, cutBy(graph, relation)).find((node) => hung[node] === 1);
				if (at !== undefined) for (const node of itemsOf(from, relation)) hang(node, at, relation);
			}
			grow();
		}
	};
	const plant = (node: number) => {
		if (hung[node] || (within && !within[node])) return;
		roots.push(node);
		hang(node, -1, -1);
	};
	for (const node of first) plant(node);
	for (let node = 0; node < nodeCount; node++) if (type[node] === position) plant(node);
	grow();
	hangLooseCuts();
	// Then what bears on nothing, then whatever a ring keeps from being reached.
	for (const anything of [false, true]) {
		for (let node = 0; node < nodeCount; node++) {
			if (hung[node] || (!anything && itemsOf(leaving, node).some(bearsOnSomething))) continue;
			plant(node);
			grow();
			hangLooseCuts();
		}
	}
	return forestIn(order.slice(0, count), parent, via, roots);
}

/** The forest of nodes whose parents are known; `order` has parents before children, and children as drawn. */
export function forestIn(
	order: Int32Array,
	parent: Int32Array,
	via: Int32Array,
	roots: readonly number[]
): Forest {
	const nodeCount = parent.length;
	const weight = new Int32Array(nodeCount);
	for (let at = order.length - 1; at >= 0; at--) {
		const node = order[at]!;
		weight[node]!++;
		const above = parent[node]!;
		if (above >= 0) weight[above]! += weight[node]!;
	}
	const byPlace = listsByKey(
		order.map((node) => parent[node]!),
		nodeCount
	);
	const children = { start: byPlace.start, items: byPlace.items.map((place) => order[place]!) };
	return { order, parent, via, children, weight, roots };
}

/** Nodes as they are drawn: each before its branches, branch after branch. */
export function drawingOrder(forest: Forest): readonly number[] {
	const order: number[] = [];
	const open = forest.roots.toReversed();
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		order.push(node);
		const children = itemsOf(forest.children, node);
		for (let index = children.length - 1; index >= 0; index--) open.push(children[index]!);
	}
	return order;
}
