import type { Graph } from '#lib/debate/graph.ts';
import { layoutLocalMap, type LocalMap } from '#lib/layout/local-map.ts';
import { tourEffects } from '#lib/pack/tour-effects.ts';
import type { PredictAsk } from '#lib/tour/ask.ts';

/** The neighbourhood of a node as the lens sees it when something is supposed. */
export interface LensPicture {
	readonly node: string;
	readonly map: LocalMap;
	/** Node id → what is said of it: that it is supposed, or its label. Positions have none. */
	readonly says: Readonly<Record<string, string>>;
}

/** What the lens says of a node, in a word or two. */
const words = { in: 'stands', undecided: 'open', out: 'falls' } as const;

/** Relations drawn on each side of each half. */
const mapLimit = 3;

/** One picture for each option that falls, in their order. */
export function lensPictures(ask: PredictAsk, graph: Graph): readonly LensPicture[] {
	return ask.key.flatMap((node) => {
		const map = layoutLocalMap(graph, node, { limit: mapLimit });
		if (!map) return [];
		const shown = map.boxes.map((box) => box.node.id);
		const labelled = Object.entries(tourEffects(graph, ask, shown)).map(
			([id, { after }]): [string, string] => [id, words[after]]
		);
		const supposed = [...ask.accept, ...ask.reject].map((id): [string, string] => [
			id,
			ask.accept.includes(id) ? 'supposed' : 'set aside'
		]);
		return [{ node, map, says: Object.fromEntries([...labelled, ...supposed]) }];
	});
}
