import type { MapNode } from './map-content.ts';

/**
 * Numbers of the nodes whose title or sentence holds every word of the query, whatever its case or accents: titles
 * that begin with it first, then titles, then sentences. Empty for a query without words.
 */
export function searchNodes(nodes: readonly MapNode[], query: string, most: number): readonly number[] {
	const words = plain(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return [];
	const ranked = nodes.flatMap(({ title, text }, node) => {
		const name = plain(title);
		const all = `${name} ${plain(text)}`;
		if (!words.every((word) => all.includes(word))) return [];
		const rank = name.startsWith(words[0]!) ? 0 : words.every((word) => name.includes(word)) ? 1 : 2;
		return [{ node, rank }];
	});
	return ranked
		.sort((a, b) => a.rank - b.rank)
		.slice(0, most)
		.map(({ node }) => node);
}

function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.replace(/[‘’]/g, "'")
		.toLowerCase();
}
