/** What stands otherwise under a scenario than under another one, and the chain that leads there. */
import { changesBetween } from './changes.ts';
import { labelNetwork, type Labelling } from './grounded.ts';
import type { Pins } from './label.ts';
import { linksOf, type Network } from './network.ts';
import { standingsOf } from './standing.ts';
import type { Standing } from './standing-words.ts';

/** A scenario worked out: what was chosen and what comes of it. */
export interface Picture {
	readonly pins: Pins;
	readonly labelling: Labelling;
	/** By element; null for what is silent. */
	readonly standings: readonly (Standing | null)[];
}

/** Works a scenario out; linear. */
export function pictureOf(network: Network, pins: Pins): Picture {
	const labelling = labelNetwork(network, pins);
	return { pins, labelling, standings: standingsOf(network, labelling, pins) };
}

/** A node that stands otherwise than before. */
export interface StandingChange {
	readonly node: number;
	readonly before: Standing;
	readonly after: Standing;
	/**
	 * From a node chosen otherwise to this one, elements in order; null where only the company it keeps in a ring has
	 * changed, so that nothing next to it stands otherwise.
	 */
	readonly chain: readonly number[] | null;
}

/**
 * The nodes, other than those chosen otherwise, that stand otherwise in words: their label differs, or what reaches
 * them does (“open” and “lost its support” are one label). Nearest to the choices first.
 */
export function standingChanges(
	network: Network,
	before: Picture,
	after: Picture
): readonly StandingChange[] {
	const toggled = chosenOtherwise(before.pins, after.pins);
	const changes = changesBetween(network, before.labelling, after.labelling, toggled);
	const place = new Map(changes.elements.map((element, at) => [element, at]));
	const found: StandingChange[] = [];
	for (let node = 0; node < network.nodeCount; node++) {
		const [was, is] = [before.standings[node], after.standings[node]];
		if (!was || !is || toggled.includes(node)) continue;
		if (was === is && !place.has(node)) continue;
		found.push({ node, before: was, after: is, chain: changes.chainTo(node) ?? chainBeside(node) });
	}
	/** The chain through the nearest changed input of a node that keeps its label. */
	function chainBeside(node: number): readonly number[] | null {
		const [nearest] = [...linksOf(network.inputs, node)]
			.map((link) => link >> 2)
			.filter((element) => place.has(element))
			.sort((a, b) => place.get(a)! - place.get(b)!);
		const chain = nearest === undefined ? null : changes.chainTo(nearest);
		return chain && [...chain, node];
	}
	const lengthOf = ({ chain }: StandingChange) => chain?.length ?? Infinity;
	return found.sort((a, b) => lengthOf(a) - lengthOf(b) || a.node - b.node);
}

/** The nodes that are pinned otherwise, in the order of the debate. */
export function chosenOtherwise(before: Pins, after: Pins): readonly number[] {
	return [...new Set([...before.keys(), ...after.keys()])]
		.filter((node) => before.get(node) !== after.get(node))
		.sort((a, b) => a - b);
}
