import type { Graph } from '#lib/debate/graph.ts';
import type { FactQuestion, FactStatus } from '#lib/debate/model.ts';
import { nodeLineOf, type NodeLine } from '#lib/debate/node-line.ts';
import { renderMarkdown } from '#lib/server/render-markdown.ts';
import { quotationOf, type Quotation } from '#lib/source/quotation.ts';

/** What one document says to a question of fact. */
export interface FactRow {
	/** Our short form of the answer. */
	readonly says: string;
	readonly quotation: Quotation;
}

/** A question of fact with a row for each answer and the documents that are silent on it. */
export interface FactView {
	readonly id: string;
	readonly question: string;
	readonly status: FactStatus;
	/** Ours; null for none. */
	readonly noteHtml: string | null;
	/** In the order of the debate's documents; a document that answers twice has two rows. */
	readonly rows: readonly FactRow[];
	/** Short names of the documents that do not speak to it. */
	readonly silent: readonly { readonly id: string; readonly shortName: string }[];
	readonly bearsOn: readonly NodeLine[];
}

/** The view of a fact question, every answer in the source's own characters. */
export function factViewOf(graph: Graph, fact: FactQuestion): FactView {
	const { sources } = graph.debate;
	const rows = sources.flatMap((source) =>
		fact.answers
			.filter((answer) => answer.source === source.id)
			.flatMap((answer): FactRow[] => {
				const held = graph.passage(answer.passage);
				return held ? [{ says: answer.says, quotation: quotationOf(held.source, held.passage) }] : [];
			})
	);
	return {
		id: fact.id,
		question: fact.question,
		status: fact.status,
		noteHtml: fact.note === null ? null : renderMarkdown(fact.note),
		rows,
		silent: sources
			.filter((source) => !fact.answers.some((answer) => answer.source === source.id))
			.map(({ id, shortName }) => ({ id, shortName })),
		bearsOn: fact.bearsOn.flatMap((id) => {
			const node = graph.node(id);
			return node ? [nodeLineOf(node)] : [];
		})
	};
}
