import type { DebateNode, Relation } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { unfitPassage, type KnownIds } from './known-ids.ts';
import { atLine, problem } from './report-problem.ts';

/** What is wrong with the graph as a whole: nodes without words behind them, relations that cannot be meant. */
export function checkGraph(
	file: string,
	nodes: readonly DebateNode[],
	relations: readonly Relation[],
	known: KnownIds
): Problem[] {
	return [
		...checkPassages(file, nodes, known),
		...checkSupport(file, nodes, relations),
		...checkRelations(file, nodes, relations)
	];
}

/** Passages behind nodes exist, and are the words of their documents. */
function checkPassages(file: string, nodes: readonly DebateNode[], known: KnownIds): Problem[] {
	return nodes.flatMap((node) => {
		const at = atLine(file, node.line);
		return node.passages.flatMap((id) => unfitPassage(id, known, at, `"${node.title}"`) ?? []);
	});
}

/**
 * Every claim and argument has words behind it: a passage, or supporters that have. A claim nothing supports must
 * have its own, unless it is marked as an unstated premise; then it has none.
 */
function checkSupport(file: string, nodes: readonly DebateNode[], relations: readonly Relation[]): Problem[] {
	const supported = new Set(
		relations.flatMap(({ kind, to }) => (kind === 'supports' && 'node' in to ? to.node : []))
	);
	const touched = new Set(relations.flatMap(({ from, to }) => ('node' in to ? [...from, to.node] : from)));
	const worded = nodesWithWords(nodes, relations);
	const problems: Problem[] = [];
	for (const node of nodes) {
		const at = atLine(file, node.line);
		const { title, type } = node;
		if (type === 'position') continue;
		if (!touched.has(node.id)) {
			problems.push(problem('isolated-node', at, `Nothing relates to "${title}".`));
		}
		if (node.implicit) {
			if (node.passages.length > 0) {
				problems.push(problem('implicit-with-passage', at, `"${title}" is implicit, yet quotes a passage.`));
			}
		} else if (worded.has(node.id)) continue;
		else if (type === 'claim' && !supported.has(node.id)) {
			problems.push(problem('claim-without-passage', at, `No passage stands behind "${title}".`));
		} else {
			problems.push(
				problem('unsupported-node', at, `No passage stands behind "${title}" or what supports it.`)
			);
		}
	}
	return problems;
}

/** Nodes that rest on a passage, their own or that of a supporter, of a supporter's supporter … */
function nodesWithWords(nodes: readonly DebateNode[], relations: readonly Relation[]): ReadonlySet<string> {
	const supports = new Map<string, string[]>();
	for (const { kind, from, to } of relations) {
		if (kind !== 'supports' || !('node' in to)) continue;
		for (const source of from) supports.set(source, [...(supports.get(source) ?? []), to.node]);
	}
	const worded = new Set(nodes.filter(({ passages }) => passages.length > 0).map(({ id }) => id));
	for (const id of worded) for (const next of supports.get(id) ?? []) worded.add(next);
	return worded;
}

/** A position is what reasons lead to; nothing supports and attacks the same node. */
function checkRelations(
	file: string,
	nodes: readonly DebateNode[],
	relations: readonly Relation[]
): Problem[] {
	const positions = new Set(nodes.filter(({ type }) => type === 'position').map(({ id }) => id));
	const supporting = new Set(
		relations.flatMap(({ kind, from, to }) =>
			kind === 'supports' && 'node' in to && from.length === 1 ? `${from[0]} ${to.node}` : []
		)
	);
	return relations.flatMap(({ kind, from, to, line }) => {
		const position = from.find((id) => positions.has(id));
		if (position !== undefined) {
			return problem(
				'relation-from-position',
				atLine(file, line),
				`The position ${position} ${kind} something.`
			);
		}
		if (kind === 'attacks' && 'node' in to && supporting.has(`${from[0]} ${to.node}`)) {
			const message = `${from[0]} supports and attacks ${to.node}.`;
			return problem('contradicting-relations', atLine(file, line), message);
		}
		return [];
	});
}
