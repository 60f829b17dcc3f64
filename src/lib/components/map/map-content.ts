/** What a page hands to the map; the server's `MapPage` has this shape. */
import type { DebateFrame } from '#lib/debate/frame.ts';
import type { MapData } from '#lib/layout/map-data.ts';
import { openMap, type OpenMap } from '#lib/layout/open-map.ts';
import type { MapNode } from './map-words.ts';

export interface MapContent {
	readonly debate: DebateFrame;
	readonly map: MapData;
	/**
	 * The nodes whose words come with the page: all of a small debate, of a large one those that name its parts, without
	 * their sentences.
	 */
	readonly nodes: readonly MapNode[];
	readonly sources: readonly { readonly id: string; readonly name: string }[];
}

/** On a server many readers ask for the same map. */
const opened = new WeakMap<MapData, OpenMap>();

/** The map of a page, opened once. */
export function openedMap({ map }: Pick<MapContent, 'map'>): OpenMap {
	const known = opened.get(map);
	if (known) return known;
	const open = openMap(map);
	opened.set(map, open);
	return open;
}
