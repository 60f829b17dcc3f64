/**
 * Why labels changed. Every changed element is reached from the toggled nodes through changed elements only: what was
 * not reached has the same inputs as before, and its least fixpoint is the only one. So a “because” chain always
 * exists, and breadth first it is a shortest one.
 */
import type { Labelling } from './grounded.ts';
import { linksOf, type Network } from './network.ts';

/** What became of a toggle. */
export interface Changes {
	/** Every element with another label than before, nearest to the toggled nodes first. */
	readonly elements: readonly number[];
	/**
	 * The chain to a changed element, the toggled node first and the element last, each link of it changed; null for
	 * what did not change.
	 */
	chainTo(element: number): readonly number[] | null;
	/** Changed elements that no chain reaches: always none when only the toggled nodes were pinned otherwise. */
	readonly unexplained: readonly number[];
}

/** The difference of two labellings of one network, traced back to the nodes whose pins differ. Linear. */
export function changesBetween(
	network: Network,
	before: Pick<Labelling, 'label'>,
	after: Pick<Labelling, 'label'>,
	toggled: Iterable<number>
): Changes {
	const differs = (element: number) => before.label[element] !== after.label[element];
	const cameFrom = new Map<number, number>();
	const elements: number[] = [];
	for (const node of toggled)
		if (differs(node) && !cameFrom.has(node)) {
			cameFrom.set(node, -1);
			elements.push(node);
		}
	for (const element of elements)
		for (const link of linksOf(network.outputs, element)) {
			const target = link >> 2;
			if (!differs(target) || cameFrom.has(target)) continue;
			cameFrom.set(target, element);
			elements.push(target);
		}
	const unexplained: number[] = [];
	for (let element = 0; element < network.size; element++)
		if (differs(element) && !cameFrom.has(element)) unexplained.push(element);
	return {
		elements: [...elements, ...unexplained],
		unexplained,
		chainTo(element) {
			if (!cameFrom.has(element)) return null;
			const chain: number[] = [];
			for (let at = element; at >= 0; at = cameFrom.get(at) ?? -1) chain.unshift(at);
			return chain;
		}
	};
}
