/** What a browser needs of a debate to ask “what if?”: who bears on what, and how everything is called. Plain JSON. */
import type { Graph } from '#lib/debate/graph.ts';
import { argumentColumnsOf, type ArgumentColumns } from './argument-columns.ts';

/** Lists by node number (place in `debate.nodes`) and by relation number. No words of sources. */
export interface LensData {
	readonly debate: string;
	readonly ids: readonly string[];
	readonly titles: readonly string[];
	/** Numbers of the premises that no document states. */
	readonly implicit: readonly number[];
	/** See `ArgumentColumns`; `from` holds a list of node numbers for each relation. */
	readonly type: readonly number[];
	readonly attitudes: readonly number[];
	readonly relationKind: readonly number[];
	readonly from: readonly (readonly number[])[];
	readonly to: readonly number[];
}

/** The data of a debate. */
export function lensDataOf(graph: Graph): LensData {
	const { id, nodes } = graph.debate;
	const { type, attitudes, relationKind, from, to } = argumentColumnsOf(graph);
	return {
		debate: id,
		ids: nodes.map((node) => node.id),
		titles: nodes.map((node) => node.title),
		implicit: nodes.flatMap(({ implicit }, place) => (implicit ? [place] : [])),
		type: [...type],
		attitudes: [...attitudes],
		relationKind: [...relationKind],
		from: Array.from(relationKind, (_, relation) => [
			...from.items.subarray(from.start[relation], from.start[relation + 1])
		]),
		to: [...to]
	};
}

/** The columns the reasoning works on; the same ones the data was made from. */
export function columnsOf({ type, attitudes, relationKind, from, to }: LensData): ArgumentColumns {
	const start = new Int32Array(from.length + 1);
	from.forEach((list, relation) => (start[relation + 1] = start[relation]! + list.length));
	return {
		nodeCount: type.length,
		type: Uint8Array.from(type),
		attitudes: Uint8Array.from(attitudes),
		relationCount: relationKind.length,
		relationKind: Uint8Array.from(relationKind),
		from: { start, items: Int32Array.from(from.flat()) },
		to: Int32Array.from(to)
	};
}
