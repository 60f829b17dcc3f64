import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import type { Graph } from '#lib/debate/graph.ts';
import { forestOf, type Forest } from '#lib/layout/forest.ts';
import type { MapData } from '#lib/layout/map-data.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { namedFirst, wordChunks } from '#lib/layout/word-chunks.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { mapDataOf } from '#lib/server/map-scene.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';

/** The words of a node and its number on the map, which is its place in the debate's list. */
export interface MapNode {
	readonly number: number;
	readonly id: string;
	readonly title: string;
	readonly text: string;
}

/** What the map shows at first sight; the quotations follow one node at a time. */
export interface MapPage {
	readonly debate: DebateFrame;
	readonly map: MapData;
	/** All nodes; of a debate larger than `mostWithWords` only those that name its parts, without their sentences. */
	readonly nodes: readonly MapNode[];
	/** In the order of the map's own numbers. */
	readonly sources: readonly { readonly id: string; readonly name: string }[];
}

/** The words of one piece of a large debate, in the order of `wordChunks`. */
export interface MapWords {
	readonly ids: readonly string[];
	readonly titles: readonly string[];
	readonly texts: readonly string[];
}

/** Up to so many nodes a page carries all their words. */
export const mostWithWords = 300;

/** The map of a debate with the words to begin with. */
export async function mapPage(loaded: LoadedPack): Promise<MapPage> {
	const { debate } = loaded.pack;
	const large = debate.nodes.length > mostWithWords;
	const named = large ? namedFirst(forestOfPack(loaded)) : debate.nodes.keys();
	return {
		debate: debateFrame(debate),
		map: await mapDataOf(loaded.graph),
		nodes: Array.from(named, (number) => {
			const { id, title, text } = debate.nodes[number]!;
			return { number, id, title, text: large ? '' : text };
		}),
		sources: debate.sources.map(({ id, shortName }) => ({ id, name: shortName }))
	};
}

/** How many pieces the words of a debate travel in; 0 when the page carries them all. */
export function wordChunkCount(loaded: LoadedPack): number {
	return loaded.pack.debate.nodes.length > mostWithWords ? wordChunks(forestOfPack(loaded)).nodes.length : 0;
}

/** One piece of the words; null when the debate has no such piece. */
export function mapWords(loaded: LoadedPack, chunk: number): MapWords | null {
	const { nodes } = loaded.pack.debate;
	const numbers = nodes.length > mostWithWords ? wordChunks(forestOfPack(loaded)).nodes[chunk] : undefined;
	if (!numbers) return null;
	const part = numbers.map((number) => nodes[number]!);
	return {
		ids: part.map(({ id }) => id),
		titles: part.map(({ title }) => title),
		texts: part.map(({ text }) => text)
	};
}

const forests = new WeakMap<Graph, Forest>();

/** Made once for each reading of a pack, because a large debate is asked for in many pieces. */
function forestOfPack({ graph }: LoadedPack): Forest {
	const forest = forests.get(graph) ?? forestOf(mapGraphOf(graph));
	forests.set(graph, forest);
	return forest;
}

/** What the map's panel needs of a quotation, a `ShortQuotation`. */
export type MapQuotation = Pick<
	Quotation,
	'passageId' | 'sourceId' | 'sourceName' | 'segments' | 'attribution' | 'opponent' | 'note' | 'dateLabel'
>;

/** The quotations behind a node, in its own order; null when the debate has no such node. */
export function mapQuotations({ graph }: LoadedPack, id: string): readonly MapQuotation[] | null {
	const node = graph.node(id);
	if (!node) return null;
	return node.passages.flatMap((passageId) => {
		const found = graph.passage(passageId);
		if (!found) return [];
		const { sourceId, sourceName, segments, attribution, opponent, note, dateLabel } = quotationOf(
			found.source,
			found.passage
		);
		return [{ passageId, sourceId, sourceName, segments, attribution, opponent, note, dateLabel }];
	});
}
