import { expect, test } from 'vitest';
import { countNodes, nodeCountInWords } from '#lib/debate/node-count.ts';

test('claims and arguments are counted apart, positions not at all', () => {
	const nodes = (['position', 'claim', 'argument', 'claim'] as const).map((type) => ({ type }));
	expect(countNodes(nodes)).toEqual({ claims: 2, arguments: 1 });
});

test.each([
	[48, 22, '48 claims and 22 arguments'],
	[1, 1, '1 claim and 1 argument'],
	[3, 0, '3 claims'],
	[0, 2, '2 arguments'],
	[0, 0, 'no claim']
])('%i and %i in words', (claims, reasons, words) => {
	expect(nodeCountInWords({ claims, arguments: reasons })).toBe(words);
});
