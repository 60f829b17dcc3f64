/** “What would I have to change?” The fewest further choices under which a node stands, or falls. */
import type { Labelling } from './grounded.ts';
import { labelIn, labelOut, type Pin, type Pins } from './label.ts';
import { linksOf, role, type Network } from './network.ts';
import { falls } from './standing.ts';
import { trialBench, type PinChanges } from './trial.ts';

/** `stand`: in. `fall`: out, or with no support left. */
export type Aim = 'stand' | 'fall';

/** How far to look. */
export interface SearchBounds {
	/** At most this many choices at once; 2 when not said. */
	readonly choices?: 1 | 2 | 3;
	/** Links to follow before giving up; 2 million when not said (a tenth of a second or so). */
	readonly work?: number;
	/** How many answers of the same size to collect; 12 when not said. */
	readonly answers?: number;
}

/** The answers, all with the same, smallest number of choices. */
export interface WaysToChange {
	/** Empty: none was found. `[[]]`: nothing need be changed, it is so already. */
	readonly ways: readonly PinChanges[];
	/** True when everything within `choices` was looked at, so that no smaller or further answer exists there. */
	readonly complete: boolean;
	/** The nodes that were tried: leaves and unanswered objections that bear on the node. */
	readonly candidates: number;
	/** The most choices at once that were looked at in full; 0 when not even all single ones were. */
	readonly lookedAt: number;
}

/**
 * Looks through the leaves and unanswered objections that bear on the node, one at a time, then in pairs, then in
 * threes, and stops at the first size with an answer. Choices the reader made stay as they are. Every answer was tried;
 * what the bounds leave out is said in `complete`.
 */
export function waysToChange(
	network: Network,
	labelling: Labelling,
	pins: Pins,
	node: number,
	aim: Aim,
	bounds: SearchBounds = {}
): WaysToChange {
	const { choices = 2, work = 2_000_000, answers = 12 } = bounds;
	const met = (label: Uint8Array) =>
		aim === 'stand' ? label[node] === labelIn : falls(network, label, node);
	const options = choicesBefore(network, labelling, pins, node);
	const candidates = new Set(options.map(([option]) => option)).size;
	if (network.silent[node] === 1) return { ways: [], complete: true, candidates: 0, lookedAt: choices };
	if (met(labelling.label)) return { ways: [[]], complete: true, candidates, lookedAt: choices };
	const bench = trialBench(network, labelling, pins);
	for (let size = 1; size <= choices; size++) {
		const ways: PinChanges[] = [];
		let complete = true;
		for (const way of combinations(options, size)) {
			if (bench.work() > work || ways.length >= answers) {
				complete = false;
				break;
			}
			if (met(bench.tryPins(way).label)) ways.push(way);
		}
		if (ways.length > 0 || !complete)
			return { ways, complete, candidates, lookedAt: complete ? size : size - 1 };
	}
	return { ways: [], complete: true, candidates, lookedAt: choices };
}

type Choice = readonly [node: number, pin: Pin];

/** What could be chosen otherwise before the node, nearest first; a node that is open can be chosen both ways. */
function choicesBefore(network: Network, { label }: Labelling, pins: Pins, node: number): readonly Choice[] {
	const met = new Set([node]);
	for (const element of met) {
		if (element !== node && pins.has(element)) continue;
		for (const link of linksOf(network.inputs, element)) met.add(link >> 2);
	}
	return [...met].flatMap((element): Choice[] => {
		if (element === node || element >= network.nodeCount || pins.has(element)) return [];
		if (network.supports[element] !== 0 && !isUnansweredObjector(network, element)) return [];
		if (label[element] === labelIn) return [[element, labelOut]];
		if (label[element] === labelOut) return [[element, labelIn]];
		return [
			[element, labelIn],
			[element, labelOut]
		];
	});
}

/** It speaks against something and nothing speaks against it. */
function isUnansweredObjector({ inputs, outputs, needed }: Network, node: number): boolean {
	return (
		needed[node] === 0 &&
		linksOf(outputs, node).some((step) =>
			linksOf(outputs, step >> 2).some(
				(end) =>
					(end & 3) >= role.attack && !linksOf(inputs, step >> 2).some((link) => (link & 3) === role.undercut)
			)
		)
	);
}

/** Every way to pick `size` choices of different nodes, in order. */
function* combinations(options: readonly Choice[], size: number, from = 0): Generator<readonly Choice[]> {
	if (size === 0) {
		yield [];
		return;
	}
	for (let first = from; first < options.length; first++)
		for (const rest of combinations(options, size - 1, first + 1))
			if (rest.every(([node]) => node !== options[first]![0])) yield [options[first]!, ...rest];
}
