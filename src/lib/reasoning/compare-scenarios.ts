/** Two scenarios side by side: mine and yours, and the fewest choices that make the difference. */
import { changesBetween, type Changes } from './changes.ts';
import { labelNetwork } from './grounded.ts';
import type { Pins } from './label.ts';
import type { Network } from './network.ts';
import { trialBench, type PinChanges } from './trial.ts';

/** What differs, and what it comes from. */
export interface ScenarioDifference {
	/** Nodes that stand otherwise in the second scenario, in the order of the debate. */
	readonly nodes: readonly number[];
	/**
	 * Nodes chosen otherwise whose change alone turns every label of the first scenario into the second's. Empty when
	 * no label differs.
	 */
	readonly because: readonly number[];
	/** True when no smaller set does it; false when there were too many to try and only no part of it can be spared. */
	readonly fewest: boolean;
	/** The chain from one of these to each changed element. */
	readonly changes: Changes;
}

/** Compares; `work` bounds the links followed in the search (5 million when not said). */
export function compareScenarios(
	network: Network,
	mine: Pins,
	yours: Pins,
	{ work = 5_000_000 }: { readonly work?: number } = {}
): ScenarioDifference {
	const [before, after] = [labelNetwork(network, mine), labelNetwork(network, yours)];
	const nodes: number[] = [];
	for (let node = 0; node < network.nodeCount; node++)
		if (before.label[node] !== after.label[node]) nodes.push(node);
	const chosen = [...new Set([...mine.keys(), ...yours.keys()])]
		.filter((node) => mine.get(node) !== yours.get(node) && network.silent[node] === 0)
		.sort((a, b) => a - b)
		.map((node) => [node, yours.get(node) ?? null] as const);
	const bench = trialBench(network, before, mine);
	const explains = (changes: PinChanges) => {
		const { changed, label } = bench.tryPins(changes);
		return (
			changed.filter((element) => element < network.nodeCount).length === nodes.length &&
			nodes.every((node) => label[node] === after.label[node])
		);
	};
	const { changes, fewest } = fewestThat(explains, chosen, () => bench.work() > work);
	const because = changes.map(([node]) => node);
	return { nodes, because, fewest, changes: changesBetween(network, before, after, because) };
}

/** The smallest part of `all` that explains; when time runs out, one that can spare nothing. */
function fewestThat(
	explains: (changes: PinChanges) => boolean,
	all: PinChanges,
	isLate: () => boolean
): { readonly changes: PinChanges; readonly fewest: boolean } {
	for (let size = 0; size < all.length; size++)
		for (const part of parts(all, size)) {
			if (isLate()) return { changes: spare(explains, all), fewest: false };
			if (explains(part)) return { changes: part, fewest: true };
		}
	return { changes: all, fewest: true };
}

/** Leaves out one after the other, as long as the rest still explains. */
function spare(explains: (changes: PinChanges) => boolean, all: PinChanges): PinChanges {
	return all.reduce<PinChanges>((kept, change) => {
		const less = kept.filter((other) => other !== change);
		return explains(less) ? less : kept;
	}, all);
}

function* parts(all: PinChanges, size: number, from = 0): Generator<PinChanges> {
	if (size === 0) {
		yield [];
		return;
	}
	for (let first = from; first + size <= all.length; first++)
		for (const rest of parts(all, size - 1, first + 1)) yield [all[first]!, ...rest];
}
