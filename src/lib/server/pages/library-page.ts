import type { Position } from '#lib/debate/model.ts';
import { countNodes, type NodeCount } from '#lib/debate/node-count.ts';
import type { LoadedPack } from '#lib/server/library.ts';

/** One debate in the library. */
export interface LibraryEntry {
	readonly id: string;
	readonly title: string;
	readonly question: string;
	readonly positions: readonly Position[];
	readonly nodes: NodeCount;
	readonly quotations: number;
	readonly documents: number;
	readonly tours: number;
	/** Minutes of the shortest tour; null when there is none. */
	readonly shortestTour: number | null;
}

/** The library: every debate that can be read, in the order of the shelf. */
export interface LibraryPage {
	readonly debates: readonly LibraryEntry[];
}

/** What the library page shows of these packs; an empty shelf gives an empty list. */
export function libraryPage(packs: readonly LoadedPack[]): LibraryPage {
	return {
		debates: packs.map(({ pack: { debate, tours } }) => ({
			id: debate.id,
			title: debate.title,
			question: debate.question,
			positions: debate.positions,
			nodes: countNodes(debate.nodes),
			quotations: debate.sources.reduce((sum, source) => sum + source.passages.length, 0),
			documents: debate.sources.length,
			tours: tours.length,
			shortestTour: tours.length > 0 ? Math.min(...tours.map((tour) => tour.minutes)) : null
		}))
	};
}
