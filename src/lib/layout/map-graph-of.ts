import type { Graph } from '#lib/debate/graph.ts';
import { nodeKinds, nodeTypes, relationKinds, type Relation } from '#lib/debate/model.ts';
import { attitudes } from '#lib/source/model.ts';
import { boxSizeOf } from './box-size.ts';
import { nodeFlags, noTarget, type MapGraph } from './map-graph.ts';
import { flatLists } from './number-lists.ts';

/** The columns of a debate; boxes are measured from the titles. */
export function mapGraphOf(graph: Graph): MapGraph {
	const { nodes, relations, positions, sources } = graph.debate;
	const placeOf = new Map(nodes.map((node, index) => [node.id, index]));
	const relationPlaces = new Map(relations.map((relation, index) => [relation.id, index]));
	const sourcePlaces = new Map(sources.map((source, index) => [source.id, index]));
	const bitOf = new Map(positions.slice(0, 30).map(({ id }, index) => [id, 1 << index]));
	const quoted = nodes.map((node) =>
		node.passages.map((id) => graph.passage(id)).filter((found) => found !== null)
	);
	const sizes = nodes.map((node) => boxSizeOf(node.title, node.type));
	const targets = relations.map(({ from, to }) => {
		const known = from.every((id) => placeOf.has(id) && !('node' in to && to.node === id));
		const node = 'node' in to ? placeOf.get(to.node) : undefined;
		const cut = 'relation' in to ? relationPlaces.get(to.relation) : undefined;
		return known ? (node ?? (cut === undefined ? noTarget : -1 - cut)) : noTarget;
	});
	return {
		nodeCount: nodes.length,
		type: Uint8Array.from(nodes, (node) => nodeTypes.indexOf(node.type)),
		kind: Uint8Array.from(nodes, (node) => (node.kind ? 1 + nodeKinds.indexOf(node.kind) : 0)),
		positions: Int32Array.from(nodes, (node) =>
			bitsOf([...node.positions, ...(node.type === 'position' ? [node.id] : [])], (id) => bitOf.get(id) ?? 0)
		),
		flags: Uint8Array.from(
			nodes,
			(node) =>
				(node.implicit ? nodeFlags.implicit : 0) | (isUnanswered(graph, node.id) ? nodeFlags.unanswered : 0)
		),
		passages: Uint8Array.from(nodes, (node) => Math.min(255, node.passages.length)),
		attitudes: Uint8Array.from(quoted, (found) =>
			bitsOf(found, ({ passage }) => 1 << attitudes.indexOf(passage.attitude))
		),
		sources: flatLists(
			quoted.map((found) => [...new Set(found.map(({ source }) => sourcePlaces.get(source.id) ?? 0))])
		),
		width: Uint16Array.from(sizes, (size) => size.width),
		height: Uint16Array.from(sizes, (size) => size.height),
		relationCount: relations.length,
		relationKind: Uint8Array.from(relations, (relation) => relationKinds.indexOf(relation.kind)),
		from: flatLists(
			relations.map((relation, index) =>
				targets[index] === noTarget ? [] : relation.from.map((id) => placeOf.get(id) ?? 0)
			)
		),
		to: Int32Array.from(targets)
	};
}

function bitsOf<T>(items: readonly T[], bitOf: (item: T) => number): number {
	return items.reduce((bits, item) => bits | bitOf(item), 0);
}

/** It speaks against something, nothing speaks against it, and at least one such step of it is not undercut. */
function isUnanswered(graph: Graph, id: string): boolean {
	const objects = (relation: Relation) =>
		relation.kind !== 'supports' && graph.undercuttersOf(relation.id).length === 0;
	return graph.attackersOf(id).length === 0 && graph.relationsFrom(id).some(objects);
}
