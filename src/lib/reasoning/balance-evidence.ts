/** What stands behind a position's claims, and who says it. */
import { bearingsOn } from '#lib/debate/bearing.ts';
import type { Graph, PassageInSource } from '#lib/debate/graph.ts';
import type { DebateNode } from '#lib/debate/model.ts';
import { standings, type Standing as SpeakerStanding } from '#lib/source/model.ts';
import { isInOwnVoice } from '#lib/source/own-voice.ts';
import { isReportedByOpponent } from '#lib/source/voices.ts';
import { effectiveNumber } from './effective-number.ts';

/** “x of y” with both lists behind it; ids. */
export interface Share {
	readonly x: readonly string[];
	readonly y: readonly string[];
}

/** Ids under a heading. */
export interface Listed<Heading extends string = string> {
	readonly name: Heading;
	readonly ids: readonly string[];
}

/** The evidence of one position. */
export interface BalanceEvidence {
	/** Claims of fact that nothing supports, and of these the ones with a verified passage behind them. Node ids. */
	readonly quotedFacts: Share;
	/** Of all passages behind its claims and arguments: said by someone who holds it. Passage ids. */
	readonly ownVoice: Share;
	/** Printed by a document to argue against it. */
	readonly byCritics: Share;
	/** Neither: told by somebody who takes no side on it, or granted by an opponent. */
	readonly retold: Share;
	/** Passages by document, most used first; headings are source ids. */
	readonly sources: readonly Listed[];
	/** How many equally used documents that is worth; 0 without passages. Not a whole number. */
	readonly effectiveSources: number;
	/** Passages by the standing of whoever speaks first in the chain of voices; only standings that occur. */
	readonly speakers: readonly Listed<SpeakerStanding>[];
}

/** The claims and arguments for a position: its case step by step, then its answers to the others. No position. */
export function reasonsFor(graph: Graph, position: string): readonly DebateNode[] {
	const ids = [
		...bearingsOn(graph, position).map(({ node }) => node.id),
		...graph.nodesServing(position).map(({ id }) => id)
	];
	return [...new Set(ids)].flatMap((id) => graph.node(id) ?? []);
}

/** Counts the evidence of a position; all lists empty for one that nothing serves. */
export function evidenceOf(graph: Graph, position: string): BalanceEvidence {
	const reasons = reasonsFor(graph, position);
	const leaves = reasons.filter(
		({ id, type, kind }) => type === 'claim' && kind === 'fact' && graph.supportersOf(id).length === 0
	);
	const passages = [...new Set(reasons.flatMap((node) => node.passages))].flatMap(
		(id) => graph.passage(id) ?? []
	);
	const share = (which: (held: PassageInSource) => boolean): Share => ({
		x: idsOf(passages.filter(which)),
		y: idsOf(passages)
	});
	const own = ({ source, passage }: PassageInSource) => isInOwnVoice(source, passage);
	const critic = ({ passage }: PassageInSource) => isReportedByOpponent(passage);
	const sources = grouped(passages, ({ source }) => source.id);
	return {
		quotedFacts: {
			x: leaves.filter((node) => node.passages.some((id) => graph.passage(id))).map(({ id }) => id),
			y: leaves.map(({ id }) => id)
		},
		ownVoice: share(own),
		byCritics: share(critic),
		retold: share((held) => !own(held) && !critic(held)),
		sources: sources.toSorted((a, b) => b.ids.length - a.ids.length),
		effectiveSources: effectiveNumber(sources.map(({ ids }) => ids.length)),
		speakers: grouped(passages, ({ passage }) => passage.voices[0].standing).toSorted(
			(a, b) => standings.indexOf(a.name) - standings.indexOf(b.name)
		)
	};
}

function idsOf(passages: readonly PassageInSource[]): readonly string[] {
	return passages.map(({ passage }) => passage.id);
}

function grouped<Heading extends string>(
	passages: readonly PassageInSource[],
	headingOf: (held: PassageInSource) => Heading
): readonly Listed<Heading>[] {
	const lists = new Map<Heading, PassageInSource[]>();
	for (const held of passages) {
		const heading = headingOf(held);
		lists.set(heading, [...(lists.get(heading) ?? []), held]);
	}
	return [...lists].map(([name, list]) => ({ name, ids: idsOf(list) }));
}
