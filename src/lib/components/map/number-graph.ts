import type { DebateFrame } from '#lib/debate/frame.ts';
import type { Graph } from '#lib/debate/graph.ts';
import {
	nodeKinds,
	nodeTypes,
	relationKinds,
	type Debate,
	type DebateNode,
	type Relation
} from '#lib/debate/model.ts';
import { noTarget, nodeFlags, type MapGraph } from '#lib/layout/map-graph.ts';
import { wayBetween, type NodeLinks } from '#lib/layout/node-links.ts';
import { itemsOf } from '#lib/layout/number-lists.ts';
import type { MapWords } from './map-words.ts';

/** What a graph of numbers is made of. */
export interface NumberedMap {
	readonly debate: DebateFrame;
	readonly graph: MapGraph;
	readonly links: NodeLinks;
	readonly words: MapWords;
}

/**
 * The argument graph without its documents, read from the map's numbers, so that the questions every other page asks
 * of it can be asked here. A relation's id is its number; nodes have no passages. Nodes and relations are made when
 * they are asked for: 10,000 of them would take longer than the map itself.
 */
export function graphOfMap({ debate, graph, links, words }: NumberedMap): Graph {
	const nodes = new Map<number, DebateNode>();
	const nodeAt = (number: number): DebateNode | null => {
		if (number < 0 || number >= graph.nodeCount) return null;
		const [known, id, text] = [nodes.get(number), words.idOf(number), words.textOf(number)];
		if (known?.id === id && known.text === text) return known;
		const node: DebateNode = {
			id,
			title: words.titleOf(number),
			text,
			type: nodeTypes[graph.type[number]!]!,
			kind: nodeKinds[graph.kind[number]! - 1] ?? null,
			positions: debate.positions
				.filter((_, bit) => graph.positions[number]! & (1 << bit))
				.map((one) => one.id),
			passages: [],
			implicit: (graph.flags[number]! & nodeFlags.implicit) !== 0,
			line: 0
		};
		nodes.set(number, node);
		return node;
	};
	const relationAt = (relation: number): Relation | null => {
		const to = graph.to[relation] ?? noTarget;
		const [first, ...others] = Array.from(itemsOf(graph.from, relation), (node) => words.idOf(node));
		if (first === undefined || to === noTarget) return null;
		return {
			id: String(relation),
			kind: relationKinds[graph.relationKind[relation]!]!,
			from: [first, ...others],
			to: to < 0 ? { relation: String(-1 - to) } : { node: words.idOf(to) },
			line: 0
		};
	};
	const relations = (numbers: Iterable<number>, ...kinds: readonly Relation['kind'][]) =>
		Array.from(numbers, relationAt).filter(
			(relation) => relation !== null && (kinds.length === 0 || kinds.includes(relation.kind))
		) as readonly Relation[];
	const all = (count: number) => Array.from({ length: count }, (_, number) => number);
	const numberedDebate: Debate = {
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
		get nodes() {
			return all(graph.nodeCount).map((number) => nodeAt(number)!);
		},
		get relations() {
			return relations(all(graph.relationCount));
		}
	};
	return {
		debate: numberedDebate,
		node: (id) => nodeAt(words.numberOf(id)),
		source: () => null,
		passage: () => null,
		relation: (id) => relationAt(Number(id)),
		fact: () => null,
		supportersOf: (id) => relations(itemsOf(links.reaching, words.numberOf(id)), 'supports'),
		attackersOf: (id) => relations(itemsOf(links.reaching, words.numberOf(id)), 'attacks'),
		undercuttersOf: (id) => relations(itemsOf(links.cutting, Number(id))),
		relationsFrom: (id) => relations(itemsOf(links.leaving, words.numberOf(id))),
		nodesServing: (id) =>
			numberedDebate.nodes.filter((node) => node.type !== 'position' && node.positions.includes(id)),
		nodesQuoting: () => [],
		factsAbout: () => [],
		pathBetween: (from, to) => {
			const [start, end] = [words.numberOf(from), words.numberOf(to)];
			const way = start < 0 || end < 0 ? null : wayBetween(graph, start, end);
			return way && relations(way);
		}
	};
}
