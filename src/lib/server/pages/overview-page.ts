import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import type { Debate, Position } from '#lib/debate/model.ts';
import { countNodes, type NodeCount } from '#lib/debate/node-count.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { plainTextOf, renderMarkdown } from '#lib/server/render-markdown.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';
import { sourceLineOf, type SourceLine } from '#lib/source/source-line.ts';
import { factViewOf, type FactView } from './fact-view.ts';
import type { NoteView } from './notes-about.ts';
import { ownVoiceShare, type OwnVoiceShare } from './own-voice-share.ts';
import { strongestQuotation, type StrongestQuotation } from './strongest-quotation.ts';

/** A position as one column of the overview. */
export interface PositionColumn {
	readonly position: Position;
	/** Null when nothing is quoted for the position. */
	readonly strongest: StrongestQuotation | null;
	readonly share: OwnVoiceShare;
}

/** Someone the documents speak about but do not let speak. */
export interface AbsentVoiceView {
	readonly who: string;
	readonly html: string;
}

export interface GlossaryView {
	readonly term: string;
	readonly html: string;
	/** The word where documents use it. */
	readonly used: readonly Quotation[];
}

export interface TourLine {
	readonly id: string;
	readonly title: string;
	readonly minutes: number;
	readonly steps: number;
}

/** Everything the overview of a debate shows. */
export interface OverviewPage {
	readonly debate: DebateFrame;
	readonly question: string;
	readonly summaryHtml: string;
	/** The summary as plain words. */
	readonly description: string;
	readonly contentNote: string | null;
	readonly columns: readonly PositionColumn[];
	readonly tours: readonly TourLine[];
	readonly count: NodeCount;
	readonly absent: readonly AbsentVoiceView[];
	/** At most three the documents answer differently: what most claims rest on first, what none rests on never. */
	readonly facts: readonly FactView[];
	/** How many questions of fact there are in all. */
	readonly factCount: number;
	/** Notes on the debate as a whole. */
	readonly notes: readonly NoteView[];
	readonly sources: readonly SourceLine[];
	readonly glossary: readonly GlossaryView[];
}

const factsShown = 3;

/** The overview of a debate. */
export function overviewPage({ pack: { debate, tours }, graph }: LoadedPack): OverviewPage {
	return {
		debate: debateFrame(debate),
		question: debate.question,
		summaryHtml: renderMarkdown(debate.summary),
		description: plainTextOf(debate.summary),
		contentNote: debate.contentNote,
		columns: debate.positions.map((position) => ({
			position,
			strongest: strongestQuotation(graph, position.id),
			share: ownVoiceShare(graph, position.id)
		})),
		tours: tours.map(({ id, title, minutes, steps }) => ({ id, title, minutes, steps: steps.length })),
		count: countNodes(debate.nodes),
		absent: absentVoices(debate),
		facts: debate.facts
			.filter((fact) => fact.status === 'differ' && fact.bearsOn.length > 0)
			.toSorted((a, b) => b.bearsOn.length - a.bearsOn.length)
			.slice(0, factsShown)
			.map((fact) => factViewOf(graph, fact)),
		factCount: debate.facts.length,
		notes: debate.editorNotes
			.filter((note) => note.about.length === 0)
			.map((note) => ({ html: renderMarkdown(note.text), date: note.date })),
		sources: debate.sources.map(sourceLineOf),
		glossary: debate.glossary.map(({ term, text, passages }) => ({
			term,
			html: renderMarkdown(text),
			used: passages.flatMap((id) => {
				const held = graph.passage(id);
				return held ? [quotationOf(held.source, held.passage)] : [];
			})
		}))
	};
}

/** The voices missing for a position, or for the whole debate when no position is named. */
export function absentVoices(debate: Debate, positionId?: string): readonly AbsentVoiceView[] {
	return debate.absentVoices
		.filter(
			({ positions }) => positionId === undefined || positions.length === 0 || positions.includes(positionId)
		)
		.map(({ who, text }) => ({ who, html: renderMarkdown(text) }));
}
