/**
 * “What if this, too?”, asked thousands of times: labels only what a few changed pins can reach and leaves the rest as
 * it was. The same answer as labelling everything again, because what is reached depends on the rest and not the other
 * way round; for one toggle by a reader, labelling everything is as quick and simpler (`grounded.ts`).
 */
import { decide, spread, type Labelling, type Spreading } from './grounded.ts';
import { labelIn, labelOut, labelUndecided, type Pin, type Pins } from './label.ts';
import { role, type Network } from './network.ts';

/** Pins to set on top of a scenario's own, or with null to take away. */
export type PinChanges = readonly (readonly [node: number, pin: Pin | null])[];

/** What would come of changed pins. */
export interface Outcome {
	/** Elements whose label would differ, nearest to the changed pins first. */
	readonly changed: readonly number[];
	/** The label codes there would be; valid until the next trial. */
	readonly label: Uint8Array;
}

/** A scenario ready for trials. */
export interface TrialBench {
	/** What would be with these changes; changes of silent nodes are ignored. */
	tryPins(changes: PinChanges): Outcome;
	/** Elements and links looked at by all trials so far: a measure of work that is the same on every machine. */
	work(): number;
}

/** Prepares trials on a scenario that has been labelled. */
export function trialBench(network: Network, labelling: Labelling, pins: Pins): TrialBench {
	const { size, nodeCount, silent, outputs } = network;
	const state: Spreading = {
		label: labelling.label.slice(),
		needed: new Int32Array(size),
		supportsLeft: new Int32Array(nodeCount),
		carried: new Uint8Array(nodeCount),
		order: new Int32Array(size),
		decided: 0
	};
	const reached = new Int32Array(size);
	const reachedIn = new Int32Array(size);
	let trial = 0;
	let count = 0;
	let work = 0;

	const reach = (element: number) => {
		if (reachedIn[element] === trial) return;
		reachedIn[element] = trial;
		reached[count++] = element;
	};
	const tryPins = (changes: PinChanges): Outcome => {
		for (let at = 0; at < count; at++) state.label[reached[at]!] = labelling.label[reached[at]!]!;
		trial++;
		work++;
		count = 0;
		state.decided = 0;
		const asked = changes.filter(([node]) => node < nodeCount && silent[node] === 0);
		for (const [node] of asked) reach(node);
		for (let head = 0; head < count; head++) {
			const element = reached[head]!;
			const [first, end] = [outputs.start[element]!, outputs.start[element + 1]!];
			work += 1 + end - first;
			for (let at = first; at < end; at++)
				if (!pins.has(outputs.items[at]! >> 2)) reach(outputs.items[at]! >> 2);
		}
		for (let at = 0; at < count; at++) state.label[reached[at]!] = labelUndecided;
		for (const [node, pin] of asked) if (pin !== null) decide(state, node, pin);
		for (let at = 0; at < count; at++)
			if (state.label[reached[at]!] === labelUndecided)
				work += beginAtBorder(network, state, reached[at]!, (element) => reachedIn[element] === trial);
		spread(network, state, 0);
		const changed: number[] = [];
		for (let at = 0; at < count; at++)
			if (state.label[reached[at]!] !== labelling.label[reached[at]!]) changed.push(reached[at]!);
		return { changed, label: state.label };
	};
	return { tryPins, work: () => work };
}

/**
 * Counts what an element still waits for when everything outside the reach keeps its label, and decides it when that
 * is enough. Returns how many links it looked at.
 */
function beginAtBorder(
	{ nodeCount, floor, inputs }: Network,
	state: Spreading,
	element: number,
	isReached: (element: number) => boolean
): number {
	const [first, end] = [inputs.start[element]!, inputs.start[element + 1]!];
	const isNode = element < nodeCount;
	let carried = !isNode || floor[element] === labelIn;
	let [needed, supportsLeft, falls] = [0, 0, false];
	for (let at = first; at < end; at++) {
		const link = inputs.items[at]!;
		const kind = link & 3;
		const label = isReached(link >> 2) ? labelUndecided : state.label[link >> 2]!;
		if (kind === role.support) {
			if (label === labelIn) carried = true;
			if (label !== labelOut) supportsLeft++;
		} else if (label === labelUndecided) needed++;
		else if ((label === labelIn) !== (kind === role.source)) falls = true;
	}
	state.needed[element] = needed;
	if (isNode) {
		state.supportsLeft[element] = supportsLeft;
		state.carried[element] = carried ? 1 : 0;
		if (!carried && floor[element] === labelOut && supportsLeft === 0) falls = true;
	}
	if (falls) decide(state, element, labelOut);
	else if (carried && needed === 0) decide(state, element, labelIn);
	return end - first;
}
