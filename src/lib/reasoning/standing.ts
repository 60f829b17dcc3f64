/**
 * The words of the lens: what a label comes from. Never “refuted”, never “true”.
 */
import { labelIn, labelOut, labelUndecided, type Pins } from './label.ts';
import type { Labelling } from './grounded.ts';
import { role, type Network } from './network.ts';
import { ringsOf, type Ring } from './rings.ts';

/** How an element stands, in the order of `standingWords`. */
export const standings = [
	'unchallenged',
	'answered',
	'objection',
	'lost-support',
	'contested',
	'open',
	'circular',
	'your-choice'
] as const;
export type Standing = (typeof standings)[number];

/** The words readers see. */
export const standingWords: Readonly<Record<Standing, string>> = {
	unchallenged: 'stands, unchallenged',
	answered: 'stands, was challenged and answered',
	objection: 'falls: an objection that stands',
	'lost-support': 'falls: lost its support',
	contested: 'contested',
	open: 'open',
	circular: 'circular',
	'your-choice': 'your choice'
};

/** What stands behind the words, in one sentence of the lens’s own help. */
export const standingMeaning: Readonly<Record<Standing, string>> = {
	unchallenged: 'Nothing on this map speaks against it.',
	answered: 'Something speaks against it, but nothing that still stands.',
	objection: 'Something that stands speaks against it. One objection is enough, whatever its weight.',
	'lost-support': 'All that carried it has fallen. That does not show it to be wrong.',
	contested:
		'It and what speaks against it speak against each other, and nothing on this map decides between them.',
	open: 'Nothing quoted carries it, or it hangs on something that is open.',
	circular: 'It leads back to itself: it rests on itself or speaks against itself.',
	'your-choice': 'You accepted or rejected it.'
};

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
