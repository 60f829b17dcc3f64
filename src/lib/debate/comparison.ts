import type { Graph, PassageInSource } from './graph.ts';
import { nodeKinds, type Debate, type DebateNode, type Issue, type NodeKind } from './model.ts';
import { nodeLineOf, type NodeLine } from './node-line.ts';

/** A passage in a cell and the claims and arguments of the issue it stands behind there. */
export interface ComparedWords {
	/** Qualified id of the passage. */
	readonly passage: string;
	readonly nodes: readonly NodeLine[];
}

/** What the documents say to one question for one position, or for none. */
export interface ComparedCell {
	/** Each passage once, the most telling first; empty: no source speaks to the question for the position. */
	readonly words: readonly ComparedWords[];
	/** Nodes that answer the question and quote nothing themselves: unstated premises and what rests on others. */
	readonly unquoted: readonly NodeLine[];
}

/** A question with a cell for each position, in the order of the debate's positions. */
export interface ComparedIssue {
	readonly id: string;
	readonly question: string;
	readonly cells: readonly ComparedCell[];
	/** What answers the question and serves no position. */
	readonly unclaimed: ComparedCell;
}

/**
 * The positions side by side, issue by issue. In a cell every node first gives one passage, a preferred one where it
 * has one, and the rest follow, so that few quotations show as many reasons as they can. Ids that the debate does not
 * know are left out.
 * @param prefers which passages to show first, such as those in their own voice
 */
export function comparisonOf(
	graph: Graph,
	prefers: (found: PassageInSource) => boolean
): readonly ComparedIssue[] {
	const { debate } = graph;
	return issuesOf(debate).map(({ id, question, nodes: ids }) => {
		const nodes = ids.flatMap((nodeId) => graph.node(nodeId) ?? []);
		const cell = (serves: (node: DebateNode) => boolean) => cellOf(graph, nodes.filter(serves), prefers);
		return {
			id,
			question,
			cells: debate.positions.map((position) => cell((node) => node.positions.includes(position.id))),
			unclaimed: cell((node) => node.positions.length === 0)
		};
	});
}

function cellOf(
	graph: Graph,
	nodes: readonly DebateNode[],
	prefers: (found: PassageInSource) => boolean
): ComparedCell {
	const found = nodes.map((node) => {
		const passages = node.passages.flatMap((id) => graph.passage(id) ?? []);
		return [...passages.filter(prefers), ...passages.filter((passage) => !prefers(passage))];
	});
	const inTurn = [...found.flatMap((list) => list.slice(0, 1)), ...found.flatMap((list) => list.slice(1))];
	const ids = new Set(inTurn.map(({ passage }) => passage.id));
	return {
		words: [...ids].map((id) => ({
			passage: id,
			nodes: nodes.filter((node) => node.passages.includes(id)).map(nodeLineOf)
		})),
		unquoted: nodes.filter((_, index) => found[index]?.length === 0).map(nodeLineOf)
	};
}

const kindQuestions: Readonly<Record<NodeKind, string>> = {
	fact: 'What is so?',
	definition: 'What should the words mean?',
	value: 'What matters?',
	policy: 'What should be done?'
};

/** The debate's own issues; where it names none, one for each kind of claim and one for the arguments. */
function issuesOf(debate: Debate): readonly Issue[] {
	if (debate.issues.length > 0) return debate.issues;
	const nodes = debate.nodes.filter(({ type }) => type !== 'position');
	const idsOf = (list: readonly DebateNode[]) => list.map(({ id }) => id);
	return [
		...nodeKinds.map((kind) => ({
			id: kind,
			question: kindQuestions[kind],
			nodes: idsOf(nodes.filter((node) => node.kind === kind))
		})),
		{
			id: 'reasons',
			question: 'What reasons are given?',
			nodes: idsOf(nodes.filter((node) => node.kind === null))
		}
	].filter((issue) => issue.nodes.length > 0);
}
