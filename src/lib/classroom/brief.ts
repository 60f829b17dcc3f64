/**
 * The brief of a position, read off the map: its claims in order with their cards, what speaks against it and how the
 * map answers, who says it, what is in dispute and what is missing. Plain data that can be sent to a browser.
 */
import { answersFrom, bearingsOn } from '#lib/debate/bearing.ts';
import type { Graph } from '#lib/debate/graph.ts';
import type { DebateNode, Position } from '#lib/debate/model.ts';
import { nodeLineOf, type NodeLine } from '#lib/debate/node-line.ts';
import { objectionsTo } from '#lib/debate/objections.ts';
import type { Citations } from '#lib/source/cite.ts';
import type { Source } from '#lib/source/model.ts';
import { cardOf, strongestFirst, type BriefCard } from './brief-card.ts';
import { paperOf, type BriefPaper } from './brief-paper.ts';
import { noWork } from './brief-work.ts';
import { factsInBrief, type BriefFact } from './brief-facts.ts';

/** A claim or argument with what is quoted for it. */
export interface BriefClaim {
	readonly node: NodeLine;
	/** Supporting steps up to the position; 0 where it does not support the position step by step. */
	readonly steps: number;
	/** The strongest first; empty when nothing is quoted for the claim itself. */
	readonly cards: readonly BriefCard[];
}

/** An objection to the position, its case or a step of it, with the map's answers. */
export interface BriefObjection {
	/** The id of the relation. */
	readonly id: string;
	/** Who objects: one, or several linked. */
	readonly from: readonly BriefClaim[];
	/** “speaks against B”, “undercuts the step from A to B”. */
	readonly does: string;
	/** Empty: nobody answers it on this map. */
	readonly answers: readonly BriefClaim[];
}

/** Passages by who says them. */
export interface BriefVoiceList {
	readonly count: number;
	/** The first of them. */
	readonly cards: readonly BriefCard[];
}

/** All passages behind the position's claims and arguments; the three counts make up the whole. */
export type BriefVoices = Readonly<Record<'own' | 'critics' | 'retold', BriefVoiceList>>;

/** What the case leaves open. */
export interface BriefGapLists {
	/** Who objects without being answered, each once. */
	readonly unanswered: readonly NodeLine[];
	/** Claims for which no one who holds them is quoted. */
	readonly borrowed: readonly NodeLine[];
	/** Premises no document states. */
	readonly unstated: readonly NodeLine[];
}

/** A document cited in the brief, in each style. */
export interface BriefDocument extends Omit<Citations, 'cslJson'> {
	readonly id: string;
	readonly name: string;
}

export interface Brief {
	readonly debate: {
		readonly id: string;
		readonly title: string;
		readonly question: string;
		/** BCP 47. */
		readonly language: string;
	};
	readonly position: Position;
	/** The case, nearest to the position first; premises no document states are among the gaps. */
	readonly reasons: readonly BriefClaim[];
	/** What serves the position by answering the others, in the order of the map. */
	readonly answers: readonly BriefClaim[];
	/** Nearest to the position first: the nearer, the more would fall with it. */
	readonly objections: readonly BriefObjection[];
	/** How many of each stand on the map beyond these. */
	readonly left: { readonly reasons: number; readonly answers: number; readonly objections: number };
	readonly voices: BriefVoices;
	/** Questions of fact it rests on and the documents differ on. */
	readonly facts: readonly BriefFact[];
	readonly gaps: BriefGapLists;
	/** Each document a card of the brief is cut from, in the order of the debate. */
	readonly documents: readonly BriefDocument[];
	/** Editor’s notes on what stands in it, plain text, ours. */
	readonly notes: readonly string[];
	/** What is printed of it as long as nothing is marked. */
	readonly paper: BriefPaper;
}

/** What the brief takes from other rooms. */
export interface BriefMaterial {
	/** Passage ids, as the balance report counts them. */
	readonly voices: Readonly<Record<keyof BriefVoices, readonly string[]>>;
	/** Ids of the facts in dispute that bear on the position. */
	readonly disputed: readonly string[];
	/** The editor’s notes on any of these nodes and facts, each once, as plain text. */
	readonly notes: (ids: readonly string[]) => readonly string[];
	readonly citations: (source: Source) => Omit<Citations, 'cslJson'>;
}

/** A brief is no book: what is farther from the position stays on the map. */
const most = { reasons: 60, answers: 30, objections: 30, voices: 100 };

/** The brief of a position; null when the debate has none of that id. */
export function briefOf(graph: Graph, positionId: string, material: BriefMaterial): Brief | null {
	const { id, title, question, language, positions, sources } = graph.debate;
	const position = positions.find((candidate) => candidate.id === positionId);
	if (!position) return null;

	const made = new Map<string, BriefCard>();
	const card = (passage: string): readonly BriefCard[] => {
		const known = made.get(passage);
		const held = known ? null : graph.passage(passage);
		if (held) made.set(passage, cardOf(held));
		return known ? [known] : held ? card(passage) : [];
	};
	const claim = (node: DebateNode, steps: number): BriefClaim => ({
		...{ node: nodeLineOf(node), steps },
		cards: strongestFirst(node.passages.flatMap(card))
	});
	const claimsOf = (lines: readonly NodeLine[]) =>
		lines.flatMap((line) => graph.node(line.id) ?? []).map((node) => claim(node, 0));

	const bearings = bearingsOn(graph, positionId);
	const serving = answersFrom(graph, positionId);
	const objections = objectionsTo(graph, positionId);
	const stated = {
		reasons: bearings.filter(({ node }) => !node.implicit),
		answers: serving.filter((node) => !node.implicit)
	};
	const reasons = stated.reasons.slice(0, most.reasons).map(({ node, steps }) => claim(node, steps));
	const answers = stated.answers.slice(0, most.answers).map((node) => claim(node, 0));
	const shown = objections.slice(0, most.objections).map((objection): BriefObjection => ({
		...{ id: objection.id, does: objection.does },
		from: claimsOf(objection.from),
		answers: claimsOf(objection.answers)
	}));
	const voice = (passages: readonly string[]): BriefVoiceList => ({
		count: passages.length,
		cards: passages.slice(0, most.voices).flatMap(card)
	});
	const { own: held, critics, retold } = material.voices;
	const own = [...bearings.map(({ node }) => node), ...serving];
	const brief = {
		...{ debate: { id, title, question, language }, position, reasons, answers, objections: shown },
		left: {
			reasons: stated.reasons.length - reasons.length,
			answers: stated.answers.length - answers.length,
			objections: objections.length - shown.length
		},
		voices: { own: voice(held), critics: voice(critics), retold: voice(retold) },
		facts: factsInBrief(graph, material.disputed, card),
		gaps: {
			unanswered: eachOnce(
				objections.filter((objection) => objection.answers.length === 0).flatMap(({ from }) => from)
			),
			borrowed: own
				.filter(({ passages }) => passages.length > 0)
				.filter(({ passages }) => !passages.flatMap(card).some(({ ownVoice }) => ownVoice))
				.map(nodeLineOf),
			unstated: own.filter((node) => node.implicit).map(nodeLineOf)
		}
	};
	const shownIds = [...reasons, ...answers].map(({ node }) => node.id);
	const notes = material.notes([positionId, ...shownIds, ...brief.facts.map((fact) => fact.id)]);
	const cited = new Set([...made.values()].map(({ sourceId }) => sourceId));
	const documents = sources
		.filter((source) => cited.has(source.id))
		.map((source) => ({ id: source.id, name: source.shortName, ...material.citations(source) }));
	const whole = { ...brief, documents, notes };
	return { ...whole, paper: paperOf(whole, noWork) };
}

function eachOnce(nodes: readonly NodeLine[]): readonly NodeLine[] {
	return [...new Map(nodes.map((node) => [node.id, node])).values()];
}
