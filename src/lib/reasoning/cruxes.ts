/** Cruxes: nodes whose flip changes most labels. */
import type { Labelling } from './grounded.ts';
import { labelIn, labelOut, labelUndecided, type Pin, type Pins } from './label.ts';
import type { Network } from './network.ts';
import { trialBench } from './trial.ts';

/** A node and what becomes of the others when it is flipped. */
export interface Crux {
	readonly node: number;
	/** What the flip makes of it; of an open node the choice that changes more. */
	readonly pin: Pin;
	/** The other nodes whose label changes, nearest first; relations are not counted. */
	readonly changes: readonly number[];
}

/** The strongest cruxes first. */
export interface Cruxes {
	/** Only nodes whose flip changes something. Equal ones keep the order of the debate. */
	readonly cruxes: readonly Crux[];
	/** How many nodes were flipped, of how many that could be. */
	readonly examined: number;
	readonly of: number;
}

/** How much to find. */
export interface CruxBounds {
	/** How many cruxes to list; 10 when not said. */
	readonly most?: number;
	/** Links to follow before stopping; 5 million when not said (a fraction of a second). */
	readonly work?: number;
	/** Which nodes' labels count; all when not said. */
	readonly counts?: (node: number) => boolean;
}

/**
 * Flips node after node and counts. Debates that are mostly trees are gone through whole, even with 10,000 nodes; a
 * tangle, where each flip touches much, runs into `work`: then nodes that bear on most come first, the rest is left
 * out, and `examined` says so. Nodes the reader chose are left alone.
 */
export function findCruxes(
	network: Network,
	labelling: Labelling,
	pins: Pins,
	{ most = 10, work = 5_000_000, counts = () => true }: CruxBounds = {}
): Cruxes {
	const { nodeCount, silent, outputs } = network;
	const bench = trialBench(network, labelling, pins);
	const bearsOn = (node: number) => outputs.start[node + 1]! - outputs.start[node]!;
	const nodes = Array.from({ length: nodeCount }, (_, node) => node).filter(
		(node) => silent[node] === 0 && !pins.has(node)
	);
	const found: Crux[] = [];
	let examined = 0;
	for (const node of nodes.toSorted((a, b) => bearsOn(b) - bearsOn(a) || a - b)) {
		if (bench.work() > work) break;
		examined++;
		const best = flipsOf(labelling.label[node]!)
			.map((pin) => ({
				node,
				pin,
				changes: bench
					.tryPins([[node, pin]])
					.changed.filter((element) => element < nodeCount && element !== node && counts(element))
			}))
			.reduce((a, b) => (b.changes.length > a.changes.length ? b : a));
		if (best.changes.length > 0) found.push(best);
	}
	return {
		cruxes: found.toSorted((a, b) => b.changes.length - a.changes.length || a.node - b.node).slice(0, most),
		examined,
		of: nodes.length
	};
}

function flipsOf(label: number): readonly Pin[] {
	return label === labelUndecided ? [labelIn, labelOut] : [label === labelIn ? labelOut : labelIn];
}
