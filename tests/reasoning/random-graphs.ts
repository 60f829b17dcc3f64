/** Random argument graphs for properties: rings, self-attacks, linked premises and undercuts of undercuts among them. */
import fc from 'fast-check';
import type { ArgumentGraph } from './argument-cases.ts';

const kinds = ['support', 'attack', 'undercut'] as const;
const floors = ['in', 'in', 'open', 'out'] as const;

/** Graphs of up to so many claims and edges. A choice is one number, which keeps ten thousand of them quick to make. */
export function randomGraph(most: {
	readonly claims: number;
	readonly edges: number;
}): fc.Arbitrary<ArgumentGraph> {
	const number = fc.nat({ max: 0xffff_ffff });
	return fc
		.tuple(
			fc.array(number, { minLength: 1, maxLength: most.claims, size: 'max' }),
			fc.array(number, { maxLength: most.edges, size: 'max' })
		)
		.map(([claims, edges]) => graphOf(claims, edges));
}

function graphOf(claimNumbers: readonly number[], edgeNumbers: readonly number[]): ArgumentGraph {
	const claims = claimNumbers.map((number, place) => ({ id: `c${place}`, floor: floors[number % 4]! }));
	const edges = edgeNumbers.map((number, place) => {
		const digits = digitsOf(number);
		const [kind, linked] = [kinds[digits(3)]!, digits(4) === 0];
		const from = [digits(claims.length), ...(linked ? [digits(claims.length)] : [])];
		const to = kind === 'undercut' ? `e${digits(edgeNumbers.length)}` : `c${digits(claims.length)}`;
		return { id: `e${place}`, kind, from: from.map((claim) => `c${claim}`), to };
	});
	const pinned = claimNumbers.flatMap((number, place) => {
		const draw = (number >>> 8) % 10;
		return draw < 2 ? [[`c${place}`, draw === 0 ? 'in' : 'out'] as const] : [];
	});
	return { claims, edges, pins: Object.fromEntries(pinned) };
}

/** Reads a number digit by digit, each in its own base. */
function digitsOf(number: number): (base: number) => number {
	let rest = number;
	return (base) => {
		const digit = rest % base;
		rest = Math.floor(rest / base);
		return digit;
	};
}
