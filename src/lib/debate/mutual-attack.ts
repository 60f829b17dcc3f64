import type { Graph } from './graph.ts';
import type { Relation } from './model.ts';

/** The attack that goes back from where one leads to where it comes from; null for linked attackers and other kinds. */
export function attackBack(graph: Graph, { kind, from, to }: Relation): Relation | null {
	if (kind !== 'attacks' || from.length > 1 || !('node' in to) || to.node === from[0]) return null;
	const back = graph
		.attackersOf(from[0])
		.find((other) => other.from.length === 1 && other.from[0] === to.node);
	return back ?? null;
}
