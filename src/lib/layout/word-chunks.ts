/**
 * In which pieces the words of a large debate travel. Nodes that are drawn one after the other share a piece, so that
 * what is seen at one place comes in one or two; server and browser both count along the forest of the whole map.
 */
import { drawingOrder, type Forest } from './forest.ts';

/** Nodes of one piece. */
const chunkSize = 500;
/** Branches whose names come with the page. */
const mostNamed = 60;
/** How many steps from a root such a branch may be. */
const deepestNamed = 2;

export interface WordChunks {
	/** The nodes of each piece, in the order of its words. */
	readonly nodes: readonly (readonly number[])[];
	/** By node, its piece. */
	readonly chunkOf: Int32Array;
}

/** The pieces; every node of the forest is in one of them. */
export function wordChunks(forest: Forest): WordChunks {
	const order = drawingOrder(forest);
	const chunkOf = new Int32Array(forest.parent.length);
	const nodes = Array.from({ length: Math.ceil(order.length / chunkSize) }, (_, chunk) => {
		const part = order.slice(chunk * chunkSize, (chunk + 1) * chunkSize);
		for (const node of part) chunkOf[node] = chunk;
		return part;
	});
	return { nodes, chunkOf };
}

/** The nodes to be named before anything else: the roots, then the heaviest branches near them. */
export function namedFirst(forest: Forest): readonly number[] {
	const depth = new Map<number, number>();
	for (const node of forest.order) {
		const parent = forest.parent[node]!;
		const above = parent < 0 ? -1 : (depth.get(parent) ?? deepestNamed);
		if (above < deepestNamed) depth.set(node, above + 1);
	}
	const near = [...depth.keys()];
	const [roots, branches] = [
		near.filter((node) => depth.get(node) === 0),
		near.filter((node) => depth.get(node)! > 0)
	];
	const heavy = branches.sort((a, b) => forest.weight[b]! - forest.weight[a]!).slice(0, mostNamed);
	return [...roots.sort((a, b) => forest.weight[b]! - forest.weight[a]!).slice(0, mostNamed), ...heavy];
}
