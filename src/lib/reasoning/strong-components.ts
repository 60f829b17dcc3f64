/**
 * Strongly connected components: the rings of an argument graph (Tarjan, “Depth-first search and linear graph
 * algorithms”, 1972), without recursion, so that a chain of 100,000 steps does not exhaust the stack.
 */
import type { FlatLists } from './argument-columns.ts';
import type { Network } from './network.ts';

/** Which elements hang together in rings. */
export interface Components {
	readonly count: number;
	/** The component of each element; -1 for what was left out. What bears on a component has a higher number. */
	readonly of: Int32Array;
	/** The elements of each component. */
	readonly members: FlatLists;
}

/** The components of the network, or of the elements that `among` holds for. */
export function strongComponents(
	{ size, outputs }: Network,
	among?: (element: number) => boolean
): Components {
	const of = new Int32Array(size).fill(-1);
	const met = new Int32Array(size);
	const lowest = new Int32Array(size);
	const next = outputs.start.slice(0, size);
	const [path, open, sorted] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
	const begin: number[] = [0];
	let [meetings, depth, opened, filled] = [0, 0, 0, 0];
	const enter = (element: number) => {
		met[element] = lowest[element] = ++meetings;
		path[depth++] = open[opened++] = element;
	};
	for (let root = 0; root < size; root++) {
		if (met[root] !== 0 || (among && !among(root))) continue;
		enter(root);
		while (depth > 0) {
			const element = path[depth - 1]!;
			if (next[element]! < outputs.start[element + 1]!) {
				const target = outputs.items[next[element]!++]! >> 2;
				if (among && !among(target)) continue;
				if (met[target] === 0) enter(target);
				else if (of[target] === -1) lowest[element] = Math.min(lowest[element]!, met[target]!);
				continue;
			}
			depth--;
			if (depth > 0) lowest[path[depth - 1]!] = Math.min(lowest[path[depth - 1]!]!, lowest[element]!);
			if (lowest[element] !== met[element]) continue;
			let member: number;
			do {
				member = open[--opened]!;
				of[member] = begin.length - 1;
				sorted[filled++] = member;
			} while (member !== element);
			begin.push(filled);
		}
	}
	return {
		count: begin.length - 1,
		of,
		members: { start: Int32Array.from(begin), items: sorted.subarray(0, filled) }
	};
}
