/** What a reader should not overlook: tensions among the choices made, and objections that nobody answers. */
import type { Labelling } from './grounded.ts';
import { labelIn, labelOut, type Pins } from './label.ts';
import { linksOf, role, type Network } from './network.ts';

/** A node the reader accepted although something that stands speaks against it. */
export interface Tension {
	readonly node: number;
	/** The attacks that stand, as elements. */
	readonly attacks: readonly number[];
}

/** The tensions of a scenario, in the order of the debate; empty when there are none. */
export function tensionsOf(network: Network, { label }: Labelling, pins: Pins): readonly Tension[] {
	return [...pins]
		.filter(([node, pin]) => pin === labelIn && node < network.nodeCount)
		.sort(([a], [b]) => a - b)
		.map(([node]) => ({
			node,
			attacks: [...linksOf(network.inputs, node)]
				.filter((link) => (link & 3) === role.attack && label[link >> 2] === labelIn)
				.map((link) => link >> 2)
		}))
		.filter(({ attacks }) => attacks.length > 0);
}

/** An attack or undercut to which this map has no answer. Unanswered, not proven. */
export interface UnansweredObjection {
	/** The attack or undercut, as an element. */
	readonly objection: number;
	/** Whether it stands; else it is open. One that the reader's choices felled is not listed. */
	readonly stands: boolean;
}

/**
 * The objections that nothing answers: nothing attacks those who object, nothing undercuts the objection or a step
 * that supports those who object (as `debate/objections.ts` counts answers). In the order of the debate.
 */
export function unansweredObjections(network: Network, { label }: Labelling): readonly UnansweredObjection[] {
	const { nodeCount, size, silent, inputs, does } = network;
	const isCut = (step: number) => linksOf(inputs, step).some((link) => (link & 3) === role.undercut);
	const isAnswered = (node: number) =>
		network.needed[node] !== 0 ||
		linksOf(inputs, node).some((link) => (link & 3) === role.support && isCut(link >> 2));
	const found: UnansweredObjection[] = [];
	for (let element = nodeCount; element < size; element++) {
		if (silent[element] === 1 || label[element] === labelOut) continue;
		if (does[element - nodeCount]! < role.attack) continue;
		const sources = linksOf(inputs, element).filter((link) => (link & 3) === role.source);
		if (isCut(element) || sources.some((link) => isAnswered(link >> 2))) continue;
		found.push({ objection: element, stands: label[element] === labelIn });
	}
	return found;
}
