/**
 * The same things in an order that gives nothing away and is the same every time: by a hash of seed and thing
 * (FNV-1a, 32 bits). `seed` is where the list stands, so that two lists of the same things differ.
 */
export function stableShuffle(things: readonly string[], seed: string): readonly string[] {
	const hashed = things.map((thing) => ({ thing, hash: hashOf(`${seed}\n${thing}`) }));
	return hashed.toSorted((a, b) => a.hash - b.hash || (a.thing < b.thing ? -1 : 1)).map(({ thing }) => thing);
}

function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}
