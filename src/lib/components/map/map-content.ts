/** What a page hands to the map; the server's `MapPage` has this shape. */
import type { DebateFrame } from '#lib/debate/frame.ts';
import { indexDebate, type Graph } from '#lib/debate/graph.ts';
import { nodeKinds, nodeTypes, relationKinds, type Relation } from '#lib/debate/model.ts';
import type { MapData } from '#lib/layout/map-data.ts';
import { noTarget, nodeFlags, type MapGraph } from '#lib/layout/map-graph.ts';
import { itemsOf } from '#lib/layout/number-lists.ts';

/** The words of a node; its place in the list is its number. */
export interface MapNode {
	readonly id: string;
	readonly title: string;
	readonly text: string;
}

export interface MapContent {
	readonly debate: DebateFrame;
	readonly map: MapData;
	readonly nodes: readonly MapNode[];
	readonly sources: readonly { readonly id: string; readonly name: string }[];
}

/** The number of each node, by its id. */
export function nodeNumbers(nodes: readonly MapNode[]): ReadonlyMap<string, number> {
	return new Map(nodes.map(({ id }, number) => [id, number]));
}

/**
 * The argument graph without its documents, put together again from the map's numbers, so that the questions every
 * other page asks of it can be asked here. A relation's id is its number; nodes have no passages.
 */
export function graphOfMap({ debate, nodes }: Pick<MapContent, 'debate' | 'nodes'>, map: MapGraph): Graph {
	const idOf = (node: number) => nodes[node]?.id ?? '';
	const relations = Array.from({ length: map.relationCount }, (_, relation): Relation | null => {
		const [first, ...others] = Array.from(itemsOf(map.from, relation), idOf);
		const to = map.to[relation] ?? noTarget;
		if (first === undefined || to === noTarget) return null;
		return {
			id: String(relation),
			kind: relationKinds[map.relationKind[relation]!]!,
			from: [first, ...others],
			to: to < 0 ? { relation: String(-1 - to) } : { node: idOf(to) },
			line: 0
		};
	});
	return indexDebate({
		...debate,
		question: '',
		summary: '',
		contentNote: null,
		editorNotes: [],
		glossary: [],
		absentVoices: [],
		issues: [],
		sources: [],
		facts: [],
		nodes: nodes.map((node, number) => ({
			...node,
			type: nodeTypes[map.type[number]!]!,
			kind: nodeKinds[map.kind[number]! - 1] ?? null,
			positions: debate.positions.filter((_, bit) => map.positions[number]! & (1 << bit)).map(({ id }) => id),
			passages: [],
			implicit: (map.flags[number]! & nodeFlags.implicit) !== 0,
			line: 0
		})),
		relations: relations.filter((relation) => relation !== null)
	});
}
