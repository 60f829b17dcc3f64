import type { MapWords } from './map-words.ts';

/** Finds nodes by their words; what it has read once it keeps. */
export interface MapSearcher {
	/**
	 * Numbers of the nodes whose title or sentence holds every word of the query, whatever its case or accents: titles
	 * that begin with it first, then titles, then sentences. Empty for a query without words. Nodes whose words have not
	 * arrived are not found.
	 */
	search(query: string, most: number): readonly number[];
}

/** Searches these words, of so many nodes. */
export function searcherOf(words: MapWords, count: number): MapSearcher {
	const read: ({ readonly name: string; readonly all: string } | undefined)[] = [];
	const textOf = (node: number) => {
		const known = read[node];
		if (known || !words.has(node)) return known;
		const name = plain(words.titleOf(node));
		return (read[node] = { name, all: `${name} ${plain(words.textOf(node))}` });
	};
	return {
		search: (query, most) => {
			const asked = plain(query).split(/\s+/).filter(Boolean);
			if (asked.length === 0) return [];
			const ranks: [number[], number[], number[]] = [[], [], []];
			for (let node = 0; node < count; node++) {
				const text = textOf(node);
				if (!text || !asked.every((word) => text.all.includes(word))) continue;
				const rank = text.name.startsWith(asked[0]!)
					? 0
					: asked.every((word) => text.name.includes(word))
						? 1
						: 2;
				ranks[rank].push(node);
			}
			return ranks.flat().slice(0, most);
		}
	};
}

function plain(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Diacritic}/gu, '')
		.replace(/[‘’]/g, "'")
		.toLowerCase();
}
