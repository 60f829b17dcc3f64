import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import type { Graph } from '#lib/debate/graph.ts';
import type { NodeLine } from '#lib/debate/node-line.ts';
import { firstPage, outlinePages, type OutlineOnPage } from '#lib/debate/outline-pages.ts';
import { outlineOf, type Outline } from '#lib/debate/outline.ts';
import type { LoadedPack } from '#lib/server/library.ts';

/** Everything a page of the outline of a debate shows. */
export interface OutlinePage {
	readonly debate: DebateFrame;
	readonly outline: Outline;
	/** The node this page begins with; null on the first page. */
	readonly branch: NodeLine | null;
	/** The nodes whose pages lead from the first page to this one. */
	readonly trail: readonly NodeLine[];
	/** How many pages the outline has. */
	readonly pages: number;
	/** Claims and arguments of the debate, each counted once. */
	readonly claims: number;
	readonly relations: number;
}

/** Outlines are made once for each reading of a debate. */
const made = new WeakMap<Graph, ReadonlyMap<string, OutlineOnPage>>();

/** The graph as nested lists: its first page, or that of a branch; null when no page begins with that node. */
export function outlinePage({ pack: { debate }, graph }: LoadedPack, branch = firstPage): OutlinePage | null {
	const pages = made.get(graph) ?? outlinePages(outlineOf(graph));
	made.set(graph, pages);
	const page = pages.get(branch);
	if (!page) return null;
	return {
		debate: debateFrame(debate),
		outline: page.outline,
		branch: branch === firstPage ? null : (page.outline.apart[0]?.node ?? null),
		trail: page.trail,
		pages: pages.size,
		claims: debate.nodes.filter(({ type }) => type !== 'position').length,
		relations: debate.relations.length
	};
}
