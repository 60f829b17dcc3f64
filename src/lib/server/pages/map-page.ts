import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import type { MapData } from '#lib/layout/map-data.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { mapDataOf } from '#lib/server/map-scene.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';

/** The words of a node; its place in the list is its number on the map. */
export interface MapNode {
	readonly id: string;
	readonly title: string;
	readonly text: string;
}

/** All that the map shows before a node is opened; the quotations follow one node at a time. */
export interface MapPage {
	readonly debate: DebateFrame;
	readonly map: MapData;
	readonly nodes: readonly MapNode[];
	/** In the order of the map's own numbers. */
	readonly sources: readonly { readonly id: string; readonly name: string }[];
}

/** The map of a debate with the words of its nodes. */
export async function mapPage({ pack, graph }: LoadedPack): Promise<MapPage> {
	const { debate } = pack;
	return {
		debate: debateFrame(debate),
		map: await mapDataOf(graph),
		nodes: debate.nodes.map(({ id, title, text }) => ({ id, title, text })),
		sources: debate.sources.map(({ id, shortName }) => ({ id, name: shortName }))
	};
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
