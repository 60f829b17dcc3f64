import type { Forest } from '#lib/layout/forest.ts';
import { itemsOf } from '#lib/layout/number-lists.ts';

/** Where the arrow keys lead: to what a node bears on, to what bears on it, among those that bear on the same. */
export type MapMove = 'deeper' | 'back' | 'before' | 'after';

const moves: Readonly<Record<string, MapMove>> = {
	ArrowRight: 'deeper',
	ArrowLeft: 'back',
	ArrowUp: 'before',
	ArrowDown: 'after'
};

/** The move a key stands for; null for other keys. */
export function moveOf(key: string): MapMove | null {
	return moves[key] ?? null;
}

/**
 * The node a move leads to, and the same node where the map ends. `middleOf` is the height at which a node is drawn,
 * NaN for one that is not: siblings are walked as the eye meets them, from top to bottom.
 */
export function moveFrom(
	forest: Forest,
	node: number,
	move: MapMove,
	middleOf: (node: number) => number
): number {
	const drawn = (nodes: Iterable<number>) =>
		[...nodes].filter((one) => !Number.isNaN(middleOf(one))).sort((a, b) => middleOf(a) - middleOf(b));
	const parent = forest.parent[node] ?? -1;
	if (move === 'back') return parent >= 0 ? parent : node;
	if (move === 'deeper') {
		const below = drawn(itemsOf(forest.children, node));
		const here = middleOf(node);
		return below.toSorted((a, b) => Math.abs(middleOf(a) - here) - Math.abs(middleOf(b) - here))[0] ?? node;
	}
	const siblings = drawn(parent >= 0 ? itemsOf(forest.children, parent) : forest.roots);
	return siblings[siblings.indexOf(node) + (move === 'after' ? 1 : -1)] ?? node;
}
