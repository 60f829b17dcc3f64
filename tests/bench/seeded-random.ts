/** Chance that can be repeated: the same seed gives the same draws on every machine. */
export interface Random {
	/** From 0, below 1. */
	next(): number;
	/** A whole number from `least` to `most`, both included. */
	between(least: number, most: number): number;
	chance(probability: number): boolean;
	pick<T>(list: readonly T[]): T;
}

/** mulberry32: 32 bits of state, good enough to draw test data from. */
export function seededRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let bits = Math.imul(state ^ (state >>> 15), state | 1);
		bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
		return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		next,
		between: (least, most) => least + Math.floor(next() * (most - least + 1)),
		chance: (probability) => next() < probability,
		pick: (list) => {
			const item = list[Math.floor(next() * list.length)];
			if (item === undefined) throw new RangeError('There is nothing to pick from.');
			return item;
		}
	};
}
