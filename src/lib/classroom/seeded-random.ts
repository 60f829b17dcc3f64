/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export interface SeededRandom {
	/** A whole number from 0, below `count`, each equally likely; 0 when `count` is 1 or less. */
	below(count: number): number;
	/** The same things in an order of chance, every order equally likely. */
	shuffled<T>(things: readonly T[]): readonly T[];
}

/**
 * A generator from any text: sfc32 (Chris Doty-Humphrey, PractRand; passes its tests with 128 bits of state), started
 * from four hashes of the text and run in for sixteen numbers.
 */
export function seededRandom(seed: string): SeededRandom {
	let a = hashOf(seed, 0x811c9dc5);
	let b = hashOf(seed, 0x1b873593);
	let c = hashOf(seed, 0x9e3779b9);
	let counter = hashOf(seed, 0xcc9e2d51);
	const next = () => {
		const sum = (a + b + counter++) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return sum >>> 0;
	};
	for (let run = 0; run < 16; run++) next();
	const below = (count: number) => Math.floor(((next() * 2 ** 21 + (next() >>> 11)) / 2 ** 53) * count);
	return {
		below: (count) => (count > 1 ? below(count) : 0),
		shuffled: (things) => {
			const order = [...things];
			for (let last = order.length - 1; last > 0; last--) {
				const other = below(last + 1);
				[order[last], order[other]] = [order[other]!, order[last]!];
			}
			return order;
		}
	};
}

/** FNV-1a from a start of choice, stirred at the end as in MurmurHash3, so that alike texts get unlike numbers. */
function hashOf(text: string, start: number): number {
	let hash = start;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return hash ^ (hash >>> 16);
}
