/**
 * Lists of whole numbers under the keys 0 … n-1, in two flat arrays: the items of key `k` are
 * `items[start[k]] … items[start[k + 1] - 1]`. Cheap to hold and to send at tens of thousands of keys.
 */
export interface NumberLists {
	readonly start: Int32Array;
	readonly items: Int32Array;
}

/** The indexes of `keys` under their values, in order; a value below 0 or not below `count` is left out. */
export function listsByKey(keys: ArrayLike<number>, count: number): NumberLists {
	const start = new Int32Array(count + 1);
	for (let index = 0; index < keys.length; index++) {
		const key = keys[index]!;
		if (key >= 0 && key < count) start[key + 1]!++;
	}
	for (let key = 0; key < count; key++) start[key + 1]! += start[key]!;
	const items = new Int32Array(start[count]!);
	const next = start.slice(0, count);
	for (let index = 0; index < keys.length; index++) {
		const key = keys[index]!;
		if (key >= 0 && key < count) items[next[key]!++] = index;
	}
	return { start, items };
}

/** Lists one by one, flattened. */
export function flatLists(lists: readonly (readonly number[])[]): NumberLists {
	const start = new Int32Array(lists.length + 1);
	lists.forEach((list, key) => (start[key + 1] = start[key]! + list.length));
	return { start, items: Int32Array.from(lists.flat()) };
}

/** The same pairs the other way round: for each item below `count`, the keys whose list holds it. */
export function invertLists({ start, items }: NumberLists, count: number): NumberLists {
	const keys = new Int32Array(items.length);
	for (let key = 0; key + 1 < start.length; key++) keys.fill(key, start[key], start[key + 1]);
	const inverted = listsByKey(items, count);
	return { start: inverted.start, items: inverted.items.map((index) => keys[index]!) };
}

/** The items of one key; empty for a key there is none of. */
export function itemsOf({ start, items }: NumberLists, key: number): Int32Array {
	return items.subarray(start[key] ?? 0, start[key + 1] ?? 0);
}
