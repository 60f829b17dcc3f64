/**
 * Names for students who give none of their own: two plain words that say nothing about anybody. No person, no animal,
 * no colour of a position, nothing that could be a compliment or its opposite.
 */
const firsts = [
	...['Autumn', 'Birch', 'Cedar', 'Clay', 'Copper', 'Coral', 'Cotton', 'Early', 'Eastern', 'Evening'],
	...['Fern', 'Granite', 'Hazel', 'Inland', 'Ivory', 'Juniper', 'Late', 'Linen', 'Maple', 'Marble'],
	...['Midday', 'Morning', 'Mossy', 'Northern', 'Oaken', 'Paper', 'Pebble', 'Pine', 'Quiet', 'Sandy'],
	...['Silver', 'Slate', 'Southern', 'Spring', 'Summer', 'Upland', 'Walnut', 'Western', 'Willow', 'Winter']
] as const;

const seconds = [
	...['Anchor', 'Arch', 'Bay', 'Bell', 'Bench', 'Bridge', 'Brook', 'Candle', 'Canoe', 'Chalk'],
	...['Compass', 'Cove', 'Dune', 'Field', 'Garden', 'Gate', 'Grove', 'Harbor', 'Hill', 'Island'],
	...['Kettle', 'Kite', 'Ladder', 'Lake', 'Lamp', 'Lantern', 'Lane', 'Ledger', 'Letter', 'Meadow'],
	...['Mill', 'Orchard', 'Path', 'Pencil', 'Pier', 'Plain', 'Pond', 'Porch', 'Quarry', 'Reef'],
	...['Ridge', 'River', 'Road', 'Rope', 'Sail', 'Shell', 'Shore', 'Spoon', 'Square', 'Station'],
	...['Stone', 'Stream', 'Table', 'Thread', 'Tower', 'Valley', 'Wharf', 'Wheel', 'Window', 'Yard']
] as const;

/** A name of two words. `dice`: two numbers from 0 up to but not including 1. RangeError for any other. */
export function pseudonym([one, two]: readonly [number, number]): string {
	const first = firsts[Math.floor(one * firsts.length)];
	const second = seconds[Math.floor(two * seconds.length)];
	if (first === undefined || second === undefined) throw new RangeError('Dice are from 0 to below 1');
	return `${first} ${second}`;
}
