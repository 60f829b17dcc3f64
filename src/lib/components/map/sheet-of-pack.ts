import type { Graph } from '#lib/debate/graph.ts';
import { relationInWords } from '#lib/debate/relation-words.ts';
import type { MapData } from '#lib/layout/map-data.ts';
import { openMap } from '#lib/layout/open-map.ts';
import { mapSheet } from './map-sheet.ts';

/** Where the picture comes from; `host` null where that is not known yet. */
export interface PackSheetWish {
	readonly version: string;
	readonly host: string | null;
	readonly fontRules: string;
}

/** The whole map of a debate as one SVG. It says nothing of the day: the same files give the same picture. */
export function packSheet(graph: Graph, data: MapData, { version, host, fontRules }: PackSheetWish): string {
	const { id, title, question, language, positions, nodes, relations } = graph.debate;
	const { scene } = openMap(data);
	const rim = 4;
	return mapSheet({
		words: {
			title,
			question,
			positions,
			extent: '',
			credit: [
				'Parallax: one event, seen from every position',
				...(host === null ? [] : [`${host}/debates/${id}/map`]),
				`Version ${version}`
			]
		},
		drawing: {
			scene,
			positions,
			nodeOf: (number) => nodes[number] ?? null,
			sentenceOf: (number) => relationInWords(graph, relations[number]!),
			quotations: (number) => nodes[number]?.passages.length ?? 0,
			emphasis: null,
			near: false,
			area: { x: -rim, y: -rim, width: scene.width + 2 * rim, height: scene.height + 2 * rim },
			cropped: false
		},
		language,
		paper: null,
		fontRules
	}).svg;
}
