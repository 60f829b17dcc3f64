import { nodeKinds } from '#lib/debate/model.ts';
import { nodeFlags, type MapGraph } from '#lib/layout/map-graph.ts';
import { itemsOf } from '#lib/layout/number-lists.ts';
import { attitudes } from '#lib/source/model.ts';

/** Which nodes a reader wants to see; null asks for nothing. Ids and kinds that are not known match no node. */
export interface MapFilter {
	readonly position: string | null;
	readonly kind: string | null;
	readonly source: string | null;
	readonly attitude: string | null;
	/** Only objections that nothing on the map answers. */
	readonly unanswered: boolean;
}

/** A filter that asks for nothing. */
export const noFilter: MapFilter = {
	position: null,
	kind: null,
	source: null,
	attitude: null,
	unanswered: false
};

interface Ids {
	readonly positions: readonly { readonly id: string }[];
	readonly sources: readonly { readonly id: string }[];
}

/** By node number, 1 for nodes that meet every wish; null when there is no wish. */
export function filterNodes(graph: MapGraph, ids: Ids, filter: MapFilter): Uint8Array | null {
	const place = (list: readonly { readonly id: string }[], id: string) =>
		list.findIndex((one) => one.id === id);
	const { position, kind, source, attitude, unanswered } = filter;
	const tests: ((node: number) => boolean)[] = [];
	if (position !== null) {
		const bit = place(ids.positions, position);
		tests.push((node) => bit >= 0 && (graph.positions[node]! & (1 << bit)) !== 0);
	}
	if (kind !== null) {
		const wanted = 1 + nodeKinds.findIndex((one) => one === kind);
		tests.push((node) => wanted > 0 && graph.kind[node] === wanted);
	}
	if (source !== null) {
		const wanted = place(ids.sources, source);
		tests.push((node) => itemsOf(graph.sources, node).includes(wanted));
	}
	if (attitude !== null) {
		const bit = attitudes.findIndex((one) => one === attitude);
		tests.push((node) => bit >= 0 && (graph.attitudes[node]! & (1 << bit)) !== 0);
	}
	if (unanswered) tests.push((node) => (graph.flags[node]! & nodeFlags.unanswered) !== 0);
	if (tests.length === 0) return null;
	return Uint8Array.from({ length: graph.nodeCount }, (_, node) =>
		tests.every((test) => test(node)) ? 1 : 0
	);
}
