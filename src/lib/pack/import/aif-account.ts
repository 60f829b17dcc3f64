import type { Account } from './account.ts';
import type { AifGraph, GraphNode } from './aif-graph.ts';
import type { NodeFate, ReadSteps } from './aif-steps.ts';
import { clipWords } from './clip-words.ts';

/** What became of the nodes of a nodeset, by their ids, and which edges between claims and steps count. */
export interface GraphFates {
	readonly fates: ReadonlyMap<string, NodeFate>;
	readonly uses: ReadSteps['uses'];
}

const names: Readonly<Record<string, string>> = {
	...{ I: 'claim', RA: 'inference', CA: 'conflict', L: 'locution', YA: 'illocution' },
	...{ MA: 'rephrasing', PA: 'preference', TA: 'transition' }
};

/** Says of every node, edge, participant and locution what became of it. */
export function accountOfGraph(account: Account, graph: AifGraph, { fates, uses }: GraphFates): void {
	const fateOf = (id: string) => fates.get(id) ?? null;
	const isIn = (id: string) => (fateOf(id)?.fate ?? 'dropped') !== 'dropped';
	for (const { id, type, text, path, fault } of graph.nodes) {
		const what = Object.hasOwn(names, type) ? names[type]! : 'node';
		const { fate, message } =
			fault !== null
				? ({ fate: 'dropped', message: fault } as const)
				: (fateOf(id) ?? {
						fate: 'dropped' as const,
						message: `A debate has no place for nodes of the type “${clipWords(type, 20)}”.`
					});
		account.say(fate, what, text || id || path, path, message);
	}
	for (const { from, to, path, fault } of graph.edges) {
		const [before, after] = [graph.node(from), graph.node(to)];
		const counts =
			before !== null &&
			after !== null &&
			(isSpeech(before) || isSpeech(after) ? isIn(from) && isIn(to) : uses(from, to));
		const name = `${from} → ${to}`;
		if (fault === null && counts) account.kept('edge', name, path);
		else account.say('dropped', 'edge', name, path, fault ?? 'No relation comes of what it joins.');
	}
	const heard = new Set(
		graph.locutions.flatMap(({ node, person, fault }) => (fault === null && isIn(node) ? person : []))
	);
	for (const { id, name, path, fault } of graph.people) {
		if (fault === null && heard.has(id)) account.kept('participant', name, path);
		else {
			const message = fault ?? 'None of their words stand in a document that was brought.';
			account.say('dropped', 'participant', name || id || path, path, message);
		}
	}
	for (const { node, person, path, fault } of graph.locutions) {
		if (fault === null && isIn(node)) account.kept('speaker', `${person}: ${node}`, path);
		else {
			const message = fault ?? 'The words were dropped, so nobody is needed to speak them.';
			account.say('dropped', 'speaker', `${person}: ${node}`, path, message);
		}
	}
}

function isSpeech({ type }: GraphNode): boolean {
	return type === 'L' || type === 'YA';
}
