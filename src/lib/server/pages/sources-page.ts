import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import { servicesOf, type Service } from '#lib/debate/served-positions.ts';
import { sourceLineOf, type SourceLine } from '#lib/source/source-line.ts';
import type { LoadedPack } from '#lib/server/library.ts';

/** A document and what its passages do for each position. */
export interface ListedSource {
	readonly source: SourceLine;
	readonly services: readonly Service[];
}

/** Everything the list of documents shows. */
export interface SourcesPage {
	readonly debate: DebateFrame;
	readonly sources: readonly ListedSource[];
}

/** The documents in the debate's own order. */
export function sourcesPage({ pack, graph }: LoadedPack): SourcesPage {
	return {
		debate: debateFrame(pack.debate),
		sources: pack.debate.sources.map((source) => ({
			source: sourceLineOf(source),
			services: servicesOf(graph, source)
		}))
	};
}
