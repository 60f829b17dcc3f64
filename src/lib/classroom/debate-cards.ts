/** A whole debate as a debater's document: every claim with its cards, position by position. */
import { countInWords } from '#lib/debate/plain-words.ts';
import type { Graph } from '#lib/debate/graph.ts';
import type { DebateNode } from '#lib/debate/model.ts';
import { plainCitation } from '#lib/source/plain-citation.ts';
import { cardOf, strongestFirst } from './brief-card.ts';
import type { OutlineLevel, OutlinePart } from './brief-outline.ts';
import { notQuoted } from './brief-words.ts';

/** What of a debate goes into a Word file; plain data that can be sent to a browser. */
export interface DebateCards {
	readonly title: string;
	readonly question: string;
	readonly version: string;
	readonly parts: readonly OutlinePart[];
}

/** The hat over claims and arguments that serve no position. */
export const forNoPosition = 'For no position';

/** Cards under the claims and arguments of each position; who serves several stands under each. */
export function debateCards(graph: Graph, version: string): DebateCards {
	const { title, question, positions, nodes, sources } = graph.debate;
	const free = nodes.filter((node) => node.type !== 'position' && node.positions.length === 0);
	return {
		...{ title, question, version },
		parts: [
			heading('pocket', title),
			text(question),
			text(
				`${countInWords(sources.length, 'document')}; version ${version}. Headings and claims are the editors’ words, cards are the documents’.`
			),
			...positions.flatMap((position) => [
				heading('hat', position.name),
				text(position.oneLine),
				...(graph.node(position.id)?.passages ?? []).flatMap((id) => cards(graph, [id])),
				...claims(graph, graph.nodesServing(position.id))
			]),
			...(free.length > 0 ? [heading('hat', forNoPosition), ...claims(graph, free)] : []),
			...(sources.length > 0 ? [heading('hat', 'Documents cited')] : []),
			...sources.map((source): OutlinePart => ({ kind: 'line', text: plainCitation(source, null) }))
		]
	};
}

function claims(graph: Graph, nodes: readonly DebateNode[]): readonly OutlinePart[] {
	return nodes.flatMap((node) => [
		heading('tag', node.text),
		...(node.passages.length > 0 ? cards(graph, node.passages) : [text(notQuoted)])
	]);
}

function cards(graph: Graph, passages: readonly string[]): readonly OutlinePart[] {
	const held = passages.flatMap((id) => graph.passage(id) ?? []);
	return strongestFirst(held.map(cardOf)).map((card) => ({ kind: 'card', card }));
}

function heading(level: OutlineLevel, text: string): OutlinePart {
	return { kind: 'heading', level, text };
}

function text(text: string): OutlinePart {
	return { kind: 'text', text };
}
