import { factsOf, type FactLine } from '#lib/debate/fact-line.ts';
import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import { neighbourhoodOf, type Neighbourhood } from '#lib/debate/neighbourhood.ts';
import { nodeLineOf, type NodeLine } from '#lib/debate/node-line.ts';
import { placesInCases, type PlaceInCase } from '#lib/debate/place-in-case.ts';
import { layoutLocalMap, type LocalMap } from '#lib/layout/local-map.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { notesAbout, type NoteView } from './notes-about.ts';
import { standingAtRest, type StandingAtRest } from './standing-at-rest.ts';
import { quotedPassages, type QuotedPassage } from './quoted-passages.ts';

/** Everything the page of one claim or argument shows. */
export interface ClaimPage extends Neighbourhood {
	readonly debate: DebateFrame;
	readonly node: NodeLine;
	/** The passages that stand behind the node; empty for an unstated premise. */
	readonly quoted: readonly QuotedPassage[];
	readonly facts: readonly FactLine[];
	readonly notes: readonly NoteView[];
	/** The way to the next claim, once for each position the node serves. */
	readonly places: readonly PlaceInCase[];
	/** How it stands before anybody chooses anything. */
	readonly atRest: StandingAtRest;
	readonly map: LocalMap | null;
	/** The same in one column, for a phone. */
	readonly narrowMap: LocalMap | null;
}

/** Null when the debate has no claim or argument of that id; positions have their own page. */
export function claimPage({ pack, graph }: LoadedPack, id: string): ClaimPage | null {
	const node = graph.node(id);
	const atRest = standingAtRest(graph, id);
	if (!node || !atRest) return null;
	return {
		debate: debateFrame(pack.debate),
		node: nodeLineOf(node),
		quoted: quotedPassages(graph, node.passages),
		...neighbourhoodOf(graph, id),
		facts: factsOf(graph, node),
		notes: notesAbout(pack.debate, id),
		places: placesInCases(graph, id),
		atRest,
		map: layoutLocalMap(graph, id),
		narrowMap: layoutLocalMap(graph, id, { width: 278, columns: 1 })
	};
}
