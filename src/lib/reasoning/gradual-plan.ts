/** In which order strengths are worked out. Depends on the debate alone, so it is made once. */
import { linksOf, role, type Network } from './network.ts';
import { strongComponents } from './strong-components.ts';

/** A piece of the work: one element, or a ring that has to be iterated. */
export interface GradualStep {
	/** What is iterated in a ring: nodes, and steps that undercut each other round in a ring. Else the one element. */
	readonly states: Int32Array;
	/** The other relations of a ring, each after the undercuts on it: computed, not iterated. */
	readonly computed: Int32Array;
	readonly isRing: boolean;
}

/** The pieces, what bears on others first. Silent elements are in none. */
export type GradualPlan = readonly GradualStep[];

const none = new Int32Array(0);

/** Plans the work for a network; linear. */
export function gradualPlan(network: Network): GradualPlan {
	const { silent, outputs } = network;
	const components = strongComponents(network, (element) => silent[element] === 0);
	const steps: GradualStep[] = [];
	for (let component = components.count - 1; component >= 0; component--) {
		const members = linksOf(components.members, component);
		const first = members[0]!;
		const isRing = members.length > 1 || linksOf(outputs, first).some((link) => link >> 2 === first);
		const { computed, iterated } = isRing ? inOrder(network, members) : { computed: none, iterated: members };
		steps.push({ states: iterated, computed, isRing });
	}
	return steps;
}

/** A ring's relations in an order in which every undercut comes before the step it cuts; what has none is iterated. */
function inOrder({ nodeCount, inputs, outputs }: Network, members: Int32Array) {
	const relations = members.filter((element) => element >= nodeCount);
	const within = new Set(relations);
	const isCut = (link: number) => (link & 3) === role.undercut && within.has(link >> 2);
	const waits = new Map([...relations].map((step) => [step, linksOf(inputs, step).filter(isCut).length]));
	const computed = [...relations].filter((step) => waits.get(step) === 0);
	for (const step of computed)
		for (const link of linksOf(outputs, step).filter(isCut)) {
			const left = waits.get(link >> 2)! - 1;
			waits.set(link >> 2, left);
			if (left === 0) computed.push(link >> 2);
		}
	const done = new Set(computed);
	return { computed: Int32Array.from(computed), iterated: members.filter((element) => !done.has(element)) };
}
