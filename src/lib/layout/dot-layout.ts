/** Maps of up to about 200 nodes, drawn by Graphviz dot. Runs on the server only; the engine is an argument. */
import { dotText } from './dot-text.ts';
import type { Forest } from './forest.ts';
import type { MapGraph } from './map-graph.ts';
import { readDot } from './read-dot.ts';
import type { Scene } from './scene-model.ts';

/** Lays out a text in the dot language and answers in Graphviz' `json` format. */
export type DotEngine = (text: string) => string;

/** Maps of more nodes are laid out by `packed-tree.ts`: dot's drawings grow long, and its time faster than they. */
export const mostForDot = 200;

const style = { between: 14, ranks: 116 } as const;
/** Boxes of one column have their middles this close. */
const columnWidth = 8;

/**
 * The drawing. `before` holds, by node number, where a node stood from top to bottom when the debate was last drawn
 * (any numbers that sort so; NaN for a node that is new): nodes that now share a column keep that order. Throws what
 * the engine throws.
 */
export function dotLayout(
	graph: MapGraph,
	forest: Forest,
	engine: DotEngine,
	before?: ArrayLike<number>
): Scene {
	const draw = (columns: readonly (readonly number[])[]) =>
		readDot(graph, forest, engine(dotText(graph, forest, { ...style, columns })));
	const free = draw([]);
	return before ? draw(columnsOf(free, before)) : free;
}

/** The columns of a drawing, each in the order of `before`; nodes it does not know are left out. */
function columnsOf({ boxes }: Scene, before: ArrayLike<number>): readonly (readonly number[])[] {
	const columns = new Map<number, number[]>();
	for (let slot = 0; slot < boxes.count; slot++) {
		const node = boxes.node[slot]!;
		if (Number.isNaN(before[node] ?? NaN)) continue;
		const middle = Math.round((boxes.x[slot]! + boxes.width[slot]! / 2) / columnWidth);
		columns.set(middle, [...(columns.get(middle) ?? []), node]);
	}
	return [...columns.values()]
		.filter((column) => column.length > 1)
		.map((column) => column.toSorted((a, b) => before[a]! - before[b]!));
}
