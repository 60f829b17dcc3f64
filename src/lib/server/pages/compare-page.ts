import { comparisonOf, type ComparedCell, type ComparedIssue } from '#lib/debate/comparison.ts';
import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import type { Graph } from '#lib/debate/graph.ts';
import type { NodeLine } from '#lib/debate/node-line.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { isInOwnVoice } from '#lib/source/own-voice.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';
import { notesAbout, type NoteView } from './notes-about.ts';

/** What a cell shows of a quotation. */
export type BriefQuotation = Pick<
	Quotation,
	'passageId' | 'sourceId' | 'sourceName' | 'dateLabel' | 'segments' | 'attribution' | 'opponent' | 'note'
>;

/** A quotation and the claims it stands behind in its cell. */
export interface CellQuotation {
	readonly quotation: BriefQuotation;
	readonly nodes: readonly NodeLine[];
}

/** One position's answer to a question, in quotations. */
export interface CompareCell {
	readonly quotations: readonly CellQuotation[];
	/** What the map holds here without a quotation of its own. */
	readonly unquoted: readonly NodeLine[];
}

/** A question as one row. */
export interface CompareRow {
	readonly id: string;
	readonly question: string;
	/** One for each position, in the order of `debate.positions`. */
	readonly cells: readonly CompareCell[];
	/** What serves no position; null when there is nothing. */
	readonly unclaimed: CompareCell | null;
}

/** Everything the page shows that sets the positions side by side. */
export interface ComparePage {
	readonly debate: DebateFrame;
	readonly rows: readonly CompareRow[];
	/** False: the debate names no issues, and the rows are the kinds of claims. */
	readonly ownIssues: boolean;
	/** Editor's notes about anything the rows show, each once. */
	readonly notes: readonly NoteView[];
}

/** The positions side by side, issue by issue, in verbatim quotations. */
export function comparePage({ pack: { debate }, graph }: LoadedPack): ComparePage {
	const issues = comparisonOf(graph, ({ source, passage }) => isInOwnVoice(source, passage));
	const notes = issues.flatMap(nodesOf).flatMap((id) => notesAbout(debate, id));
	return {
		debate: debateFrame(debate),
		rows: issues.map(({ id, question, cells, unclaimed }) => ({
			id,
			question,
			cells: cells.map((cell) => compareCell(graph, cell)),
			unclaimed: isEmpty(unclaimed) ? null : compareCell(graph, unclaimed)
		})),
		ownIssues: debate.issues.length > 0,
		notes: [...new Map(notes.map((note) => [note.html, note])).values()]
	};
}

const isEmpty = ({ words, unquoted }: ComparedCell) => words.length + unquoted.length === 0;

/** Ids of the claims and arguments a row shows. */
function nodesOf({ cells, unclaimed }: ComparedIssue): readonly string[] {
	return [...cells, unclaimed].flatMap(({ words, unquoted }) =>
		[...words.flatMap(({ nodes }) => nodes), ...unquoted].map(({ id }) => id)
	);
}

function compareCell(graph: Graph, { words, unquoted }: ComparedCell): CompareCell {
	const quotations = words.flatMap(({ passage: id, nodes }): CellQuotation[] => {
		const held = graph.passage(id);
		return held ? [{ quotation: briefly(quotationOf(held.source, held.passage)), nodes }] : [];
	});
	return { quotations, unquoted };
}

/** Without the words around and whatever else a cell does not show: there are many, and each is sent. */
function briefly(quotation: Quotation): BriefQuotation {
	const { passageId, sourceId, sourceName, dateLabel, segments, attribution, opponent, note } = quotation;
	return { passageId, sourceId, sourceName, dateLabel, segments, attribution, opponent, note };
}
