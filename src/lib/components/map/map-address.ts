/** What of the map stands in the address, so that a view can be linked, reloaded and gone back to. */
import { noFilter, type MapFilter } from './map-filter.ts';

export interface MapAddress {
	/** The node whose panel is open. */
	readonly node: string | null;
	/** Only what lies so many steps around `around` is drawn; 0: the whole map. */
	readonly focus: 0 | 1 | 2 | 3;
	readonly around: string | null;
	/** Nodes whose branches are folded away. */
	readonly fold: readonly string[];
	/** A way is shown from the first to the second. */
	readonly way: readonly [from: string, to: string] | null;
	readonly filter: MapFilter;
}

/** The map as it is at rest. */
export const atRest: MapAddress = {
	node: null,
	focus: 0,
	around: null,
	fold: [],
	way: null,
	filter: noFilter
};

/** Everything in a query string that stands for a node, whether or not this map has it. */
export function idsIn(search: string): readonly string[] {
	const query = new URLSearchParams(search);
	const lists = ['node', 'around', 'fold', 'way'].map((name) => query.get(name) ?? '');
	return lists.flatMap((list) => list.split(',')).filter(Boolean);
}

/** Reads a query string; what names nothing on this map is left out. */
export function readAddress(search: string, isNode: (id: string) => boolean): MapAddress {
	const query = new URLSearchParams(search);
	const nodes = (name: string) => (query.get(name) ?? '').split(',').filter(isNode);
	const [from, to] = nodes('way');
	const around = nodes('around')[0] ?? null;
	const steps = Number(query.get('focus'));
	const focus = around !== null && (steps === 1 || steps === 2 || steps === 3) ? steps : 0;
	return {
		node: nodes('node')[0] ?? null,
		focus,
		around: focus > 0 ? around : null,
		fold: [...new Set(nodes('fold'))],
		way: from !== undefined && to !== undefined && from !== to ? [from, to] : null,
		filter: {
			position: query.get('position'),
			kind: query.get('kind'),
			source: query.get('source'),
			attitude: query.get('attitude'),
			unanswered: query.has('unanswered')
		}
	};
}

/** The query string of an address without its question mark; empty for the map at rest. */
export function writeAddress({ node, focus, around, fold, way, filter }: MapAddress): string {
	const query: [string, string][] = [];
	if (node !== null) query.push(['node', node]);
	if (focus > 0 && around !== null) query.push(['focus', String(focus)], ['around', around]);
	if (fold.length > 0) query.push(['fold', fold.join(',')]);
	if (way) query.push(['way', way.join(',')]);
	for (const name of ['position', 'kind', 'source', 'attitude'] as const)
		if (filter[name] !== null) query.push([name, filter[name]]);
	if (filter.unanswered) query.push(['unanswered', '1']);
	return query
		.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
		.join('&');
}
