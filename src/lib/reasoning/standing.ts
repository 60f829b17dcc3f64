/** How every element of a network stands, in the words of `standing-words.ts`. */
import { labelIn, labelOut, labelUndecided, type Pins } from './label.ts';
import type { Labelling } from './grounded.ts';
import { role, type Network } from './network.ts';
import { ringsOf, type Ring } from './rings.ts';
import type { Standing } from './standing-words.ts';

/** How every element stands; null for what is silent. Linear. */
export function standingsOf(
	network: Network,
	labelling: Labelling,
	pins: Pins
): readonly (Standing | null)[] {
	const rings = ringsOf(network, labelling);
	return Array.from({ length: network.size }, (_, element) =>
		network.silent[element] === 1 ? null : standingOf(network, labelling, pins, rings, element)
	);
}

function standingOf(
	network: Network,
	{ label }: Labelling,
	pins: Pins,
	rings: readonly Ring[],
	element: number
): Standing {
	if (pins.has(element)) return 'your-choice';
	// A node is challenged by attacks, a step by undercuts: an undercut hits the step, not the conclusion.
	let isChallenged = false;
	for (let at = network.inputs.start[element]!; at < network.inputs.start[element + 1]!; at++) {
		const link = network.inputs.items[at]!;
		if ((link & 3) < role.attack) continue;
		if (label[link >> 2] === labelIn) return 'objection';
		isChallenged = true;
	}
	if (label[element] === labelIn) return isChallenged ? 'answered' : 'unchallenged';
	if (label[element] === labelOut || hasLostSupport(network, label, element)) return 'lost-support';
	return rings[element] ?? 'open';
}

/**
 * Whether a node had supports and all of them have fallen. Where its floor is undecided its label stays undecided:
 * losing a reason does not show a claim to be wrong, but there is nothing left for it to stand on.
 */
export function hasLostSupport({ inputs, floor }: Network, label: Uint8Array, element: number): boolean {
	if (label[element] === labelIn || floor[element] === labelIn) return false;
	let hadSupport = false;
	for (let at = inputs.start[element]!; at < inputs.start[element + 1]!; at++) {
		const link = inputs.items[at]!;
		if ((link & 3) !== role.support) continue;
		if (label[link >> 2] !== labelOut) return false;
		hadSupport = true;
	}
	return hadSupport;
}

/** Whether the words for it begin with “falls”: it is out, or undecided with nothing left to stand on. */
export function falls(network: Network, label: Uint8Array, element: number): boolean {
	return (
		label[element] === labelOut ||
		(label[element] === labelUndecided && hasLostSupport(network, label, element))
	);
}
