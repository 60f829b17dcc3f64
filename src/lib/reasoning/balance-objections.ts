/** How much a position's case is objected to on this map, and how much of that is answered. */
import { bearingsOn } from '#lib/debate/bearing.ts';
import type { Graph } from '#lib/debate/graph.ts';
import { objectionsTo } from '#lib/debate/objections.ts';
import type { Share } from './balance-evidence.ts';

/** Objections to one position. */
export interface BalanceObjections {
	/**
	 * Claims and arguments of its case, and of these the ones that something attacks or whose step towards the position
	 * something undercuts. Node ids.
	 */
	readonly objectedReasons: Share;
	/** Objections to the position, its case and the steps of its case, and of these the answered ones. Relation ids. */
	readonly answeredObjections: Share;
	/** The objections nothing answers. Relation ids. */
	readonly unanswered: readonly string[];
}

/** Counts the objections, as the brief of the position lists them (`debate/objections.ts`). */
export function objectionBalance(graph: Graph, position: string): BalanceObjections {
	const reasons = bearingsOn(graph, position).map(({ node }) => node.id);
	const inCase = new Set([position, ...reasons]);
	const isObjectedTo = (id: string) =>
		graph.attackersOf(id).length > 0 ||
		graph
			.relationsFrom(id)
			.some(
				(step) =>
					step.kind === 'supports' &&
					'node' in step.to &&
					inCase.has(step.to.node) &&
					graph.undercuttersOf(step.id).length > 0
			);
	const objections = objectionsTo(graph, position);
	const answered = objections.filter(({ answers }) => answers.length > 0);
	return {
		objectedReasons: { x: reasons.filter(isObjectedTo), y: reasons },
		answeredObjections: { x: answered.map(({ id }) => id), y: objections.map(({ id }) => id) },
		unanswered: objections.filter(({ answers }) => answers.length === 0).map(({ id }) => id)
	};
}
