import { answersFrom, bearingsOn } from '#lib/debate/bearing.ts';
import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import type { Graph } from '#lib/debate/graph.ts';
import type { DebateNode, Position } from '#lib/debate/model.ts';
import { nodeLineOf, type NodeLine } from '#lib/debate/node-line.ts';
import { objectionsTo, type Objection } from '#lib/debate/objections.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { isInOwnVoice } from '#lib/source/own-voice.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';
import { notesAbout, type NoteView } from './notes-about.ts';
import { absentVoices, type AbsentVoiceView } from './overview-page.ts';
import { ownPassages, ownVoiceShare, type OwnVoiceShare } from './own-voice-share.ts';
import { strongestOf } from './strongest-quotation.ts';

/** A claim of the brief with the quotation that speaks best for it. */
export interface BriefClaim {
	readonly node: NodeLine;
	/** In its own voice where there is one; null when nothing is quoted for the claim itself. */
	readonly quotation: Quotation | null;
	/** Quotations on the claim's own page beyond the one shown. */
	readonly more: number;
}

/** An objection with its one strongest quotation; null when nothing is quoted for those who object. */
export interface QuotedObjection {
	readonly objection: Objection;
	readonly quotation: Quotation | null;
}

/** Everything the brief of a position shows. */
export interface PositionPage {
	readonly debate: DebateFrame;
	/** The question of the debate. */
	readonly question: string;
	readonly position: Position;
	readonly share: OwnVoiceShare;
	/** The case, nearest to the position first. */
	readonly reasons: readonly BriefClaim[];
	/** What serves the position by answering the others. */
	readonly answers: readonly BriefClaim[];
	/** The attacks nearest to the position, nearest first. */
	readonly objections: readonly QuotedObjection[];
	/** Attacks beyond those shown. */
	readonly objectionsLeft: number;
	readonly gaps: {
		/** Who objects without being answered, each once. */
		readonly unanswered: readonly NodeLine[];
		/** Reasons for which no one who holds them is quoted. */
		readonly borrowed: readonly NodeLine[];
		/** Premises no document states. */
		readonly unstated: readonly NodeLine[];
	};
	readonly absent: readonly AbsentVoiceView[];
	readonly notes: readonly NoteView[];
}

const objectionsShown = 6;

/** The brief of a position; null when the debate has none of that id. */
export function positionPage({ pack: { debate }, graph }: LoadedPack, id: string): PositionPage | null {
	const position = debate.positions.find((candidate) => candidate.id === id);
	if (!position) return null;
	const reasons = bearingsOn(graph, id).map(({ node }) => node);
	const answers = answersFrom(graph, id);
	const own = [...reasons, ...answers];
	const objections = objectionsTo(graph, id);
	return {
		debate: debateFrame(debate),
		question: debate.question,
		position,
		share: ownVoiceShare(graph, id),
		reasons: reasons.filter((node) => !node.implicit).map((node) => briefClaim(graph, node)),
		answers: answers.filter((node) => !node.implicit).map((node) => briefClaim(graph, node)),
		objections: objections.slice(0, objectionsShown).map((objection) => quoted(graph, objection)),
		objectionsLeft: Math.max(0, objections.length - objectionsShown),
		gaps: {
			unanswered: unansweredIn(objections),
			borrowed: own
				.filter((node) => node.passages.length > 0 && ownPassages(graph, node).length === 0)
				.map(nodeLineOf),
			unstated: own.filter((node) => node.implicit).map(nodeLineOf)
		},
		absent: absentVoices(debate, id),
		notes: notesAbout(debate, id)
	};
}

function quoted(graph: Graph, objection: Objection): QuotedObjection {
	const nodes = objection.from.map(({ id }) => graph.node(id)).filter((node) => node !== null);
	return { objection, quotation: strongestOf(graph, nodes)?.quotation ?? null };
}

function unansweredIn(objections: readonly Objection[]): readonly NodeLine[] {
	const nodes = objections.filter(({ answers }) => answers.length === 0).flatMap(({ from }) => from);
	return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

function briefClaim(graph: Graph, node: DebateNode): BriefClaim {
	const held = node.passages.map((id) => graph.passage(id)).filter((found) => found !== null);
	const best = held.find(({ source, passage }) => isInOwnVoice(source, passage)) ?? held[0];
	return {
		node: nodeLineOf(node),
		quotation: best ? quotationOf(best.source, best.passage) : null,
		more: Math.max(0, held.length - 1)
	};
}
