/** Why an element has its label: one step. The rest is the same question about the inputs. */
import type { Labelling } from './grounded.ts';
import { labelIn, labelOut, labelUndecided, type Pins } from './label.ts';
import { linksOf, role, type Network } from './network.ts';

/**
 * What an element's label rests on. `pin`: the reader. `presumed`: a verified passage. `carried`: a support.
 * `struck`: something that stands speaks against it. `unsupported`: all its supports (or a premise) have fallen.
 * `waiting`: on what is undecided. `unquoted`: nothing at all carries it.
 */
export type Ground = 'pin' | 'presumed' | 'carried' | 'struck' | 'unsupported' | 'waiting' | 'unquoted';

/** One step of an explanation. */
export interface Why {
	readonly ground: Ground;
	/**
	 * Links of `network.inputs` that it rests on. Of a decided element all were decided before it, so asking on and on
	 * ends; of an undecided one they are what it waits for, and may lead round in a ring.
	 */
	readonly because: readonly number[];
	/** Links that would speak against it but have fallen. */
	readonly answered: readonly number[];
}

/** Why the element has its label; null for what is silent. */
export function whyLabel(network: Network, labelling: Labelling, pins: Pins, element: number): Why | null {
	const { label } = labelling;
	if (network.silent[element] === 1) return null;
	if (pins.has(element)) return { ground: 'pin', because: [], answered: [] };
	const links = [...linksOf(network.inputs, element)];
	const answered = links.filter((link) => (link & 3) >= role.attack && label[link >> 2] === labelOut);
	if (label[element] === labelIn) return { ...whyIn(network, labelling, element, links), answered };
	if (label[element] === labelOut) return { ...whyOut(network, labelling, element, links), answered };
	return { ...whyUndecided(network, label, element, links), answered };
}

type Grounds = Pick<Why, 'ground' | 'because'>;

/** The earliest support, or the floor, or for a step all its sources. */
function whyIn(
	network: Network,
	{ label, decidedAt }: Labelling,
	element: number,
	links: readonly number[]
): Grounds {
	if (element >= network.nodeCount)
		return { ground: 'carried', because: links.filter((link) => (link & 3) === role.source) };
	if (network.floor[element] === labelIn) return { ground: 'presumed', because: [] };
	const supports = links.filter((link) => (link & 3) === role.support && label[link >> 2] === labelIn);
	return { ground: 'carried', because: earliest(supports, decidedAt) };
}

/** The earliest that was enough by itself; or that nothing carries a node that needs to be carried. */
function whyOut(
	network: Network,
	{ label, decidedAt }: Labelling,
	element: number,
	links: readonly number[]
): Grounds {
	const blows = links.filter((link) =>
		(link & 3) >= role.attack
			? label[link >> 2] === labelIn
			: (link & 3) === role.source && label[link >> 2] === labelOut
	);
	const [blow] = earliest(blows, decidedAt);
	const supports = links.filter((link) => (link & 3) === role.support);
	const when = Math.max(-1, ...supports.map((link) => decidedAt[link >> 2]!));
	const allFell = supports.every((link) => label[link >> 2] === labelOut);
	const needed = element < network.nodeCount && network.floor[element] === labelOut;
	if (needed && allFell && when < decidedAt[element]!)
		return { ground: supports.length > 0 ? 'unsupported' : 'unquoted', because: supports };
	return { ground: (blow! & 3) >= role.attack ? 'struck' : 'unsupported', because: [blow!] };
}

function whyUndecided(
	network: Network,
	label: Uint8Array,
	element: number,
	links: readonly number[]
): Grounds {
	const supports = links.filter((link) => (link & 3) === role.support);
	const isCarried =
		element >= network.nodeCount ||
		network.floor[element] === labelIn ||
		supports.some((link) => label[link >> 2] === labelIn);
	const open = links.filter(
		(link) => label[link >> 2] === labelUndecided && !(isCarried && (link & 3) === role.support)
	);
	if (!isCarried && supports.every((link) => label[link >> 2] === labelOut))
		return supports.length > 0
			? { ground: 'unsupported', because: supports }
			: { ground: 'unquoted', because: open };
	return { ground: 'waiting', because: open };
}

function earliest(links: readonly number[], decidedAt: Int32Array): readonly number[] {
	return links.toSorted((a, b) => decidedAt[a >> 2]! - decidedAt[b >> 2]!).slice(0, 1);
}
