import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import { outlineOf, type Outline } from '#lib/debate/outline.ts';
import type { LoadedPack } from '#lib/server/library.ts';

/** Everything the outline of a debate shows. */
export interface OutlinePage {
	readonly debate: DebateFrame;
	readonly outline: Outline;
	/** Claims and arguments, each counted once. */
	readonly claims: number;
	readonly relations: number;
}

/** The whole graph as nested lists. */
export function outlinePage({ pack: { debate }, graph }: LoadedPack): OutlinePage {
	return {
		debate: debateFrame(debate),
		outline: outlineOf(graph),
		claims: debate.nodes.filter(({ type }) => type !== 'position').length,
		relations: debate.relations.length
	};
}
