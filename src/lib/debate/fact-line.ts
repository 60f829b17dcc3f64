import type { Graph } from './graph.ts';
import type { DebateNode, FactQuestion, FactStatus } from './model.ts';

/** A fact question in one line; the answers themselves stand on the facts page. */
export interface FactLine {
	readonly id: string;
	readonly question: string;
	readonly status: FactStatus;
	/** How many documents answer it. */
	readonly documents: number;
}

/** The fact questions said to bear on the node or answered by a passage behind it; empty when there are none. */
export function factsOf(graph: Graph, node: DebateNode): readonly FactLine[] {
	const said = new Set(graph.factsAbout(node.id));
	return graph.debate.facts
		.filter((fact) => said.has(fact) || fact.answers.some((answer) => node.passages.includes(answer.passage)))
		.map(factLineOf);
}

/** The one-line view of a fact question. */
export function factLineOf({ id, question, status, answers }: FactQuestion): FactLine {
	return { id, question, status, documents: new Set(answers.map((answer) => answer.source)).size };
}
