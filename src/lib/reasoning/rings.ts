/**
 * What keeps undecided elements undecided among themselves. In a ring of undecided elements, give each a side: a
 * support or a source stays on the side, an attack or an undercut crosses over. If that works out and something
 * crosses, there are camps that speak against each other: contested. If nothing crosses, or an element ends up against
 * itself, it is circular. (Structural balance: Harary, “On the notion of balance of a signed graph”, 1953.)
 */
import type { Labelling } from './grounded.ts';
import { labelUndecided } from './label.ts';
import { linksOf, role, type Network } from './network.ts';
import { strongComponents } from './strong-components.ts';

/** Null for an element in no ring: it is undecided because something before it is. */
export type Ring = 'contested' | 'circular' | null;

/** By element. Decided and silent elements have null. Linear. */
export function ringsOf(network: Network, { label }: Labelling): readonly Ring[] {
	const ring = new Array<Ring>(network.size).fill(null);
	const undecided = (element: number) => label[element] === labelUndecided && network.silent[element] === 0;
	const components = strongComponents(network, undecided);
	const side = new Int8Array(network.size);
	for (let component = 0; component < components.count; component++) {
		const members = linksOf(components.members, component);
		const inside = (link: number) => components.of[link >> 2] === component;
		const first = members[0]!;
		if (members.length === 1 && !linksOf(network.outputs, first).some(inside)) continue;
		const camps = takeSides(network, members, inside, side);
		for (const element of members)
			ring[element] =
				camps === 'two' || (camps === 'muddled' && hasOpponent(network, element, inside))
					? 'contested'
					: 'circular';
	}
	return ring;
}

/** Whether a ring is all of one side, of two sides that cross, or has elements that are on both. */
function takeSides(
	{ outputs }: Network,
	members: Int32Array,
	inside: (link: number) => boolean,
	side: Int8Array
): 'one' | 'two' | 'muddled' {
	const queue = [members[0]!];
	side[members[0]!] = 1;
	let camps: 'one' | 'two' = 'one';
	let muddled = false;
	for (const element of queue)
		for (const link of linksOf(outputs, element)) {
			if (!inside(link)) continue;
			const crosses = (link & 3) >= role.attack;
			if (crosses) camps = 'two';
			const there = crosses ? -side[element]! : side[element]!;
			if (side[link >> 2] === 0) {
				side[link >> 2] = there;
				queue.push(link >> 2);
			} else if (side[link >> 2] !== there) muddled = true;
		}
	return muddled ? 'muddled' : camps;
}

/** Whether another node and this one attack each other: contested, whatever else their ring holds. */
function hasOpponent(
	{ inputs, nodeCount }: Network,
	node: number,
	inside: (link: number) => boolean
): boolean {
	const attackers = (of: number) =>
		[...linksOf(inputs, of)]
			.filter((link) => (link & 3) === role.attack && inside(link))
			.flatMap((attack) => [...linksOf(inputs, attack >> 2)])
			.filter((link) => (link & 3) === role.source && inside(link))
			.map((link) => link >> 2);
	return (
		node < nodeCount && attackers(node).some((other) => other !== node && attackers(other).includes(node))
	);
}
