import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atRest, readAddress, writeAddress, type MapAddress } from '#lib/components/map/map-address.ts';

const ids = ['a', 'b-1', 'c'];
const isNode = (id: string) => ids.includes(id);
const id = fc.constantFrom(...ids);
const word = fc.option(fc.string({ minLength: 1 }), { nil: null });

const addresses: fc.Arbitrary<MapAddress> = fc
	.record({
		node: fc.option(id, { nil: null }),
		reach: fc.option(fc.tuple(fc.constantFrom(1, 2, 3), id), { nil: null }),
		fold: fc.uniqueArray(id),
		way: fc.option(fc.constantFrom(['a', 'b-1'] as const, ['c', 'a'] as const), { nil: null }),
		filter: fc.record({ position: word, kind: word, source: word, attitude: word, unanswered: fc.boolean() })
	})
	.map(({ reach, ...rest }) => ({ ...rest, focus: reach?.[0] ?? 0, around: reach?.[1] ?? null }));

test('every address can be written and read again', () => {
	fc.assert(
		fc.property(addresses, (address) => {
			expect(readAddress(`?${writeAddress(address)}`, isNode)).toEqual(address);
		})
	);
});

test('the map at rest has an empty query', () => {
	expect(writeAddress(atRest)).toBe('');
	expect(readAddress('', isNode)).toEqual(atRest);
});

test('what names nothing on the map is left out', () => {
	expect(readAddress('?node=x&focus=2&around=x&fold=x,a,a&way=a,a', isNode)).toEqual({
		...atRest,
		fold: ['a']
	});
	expect(readAddress('?focus=9&around=a&way=a', isNode)).toEqual(atRest);
	expect(readAddress('?focus=2', isNode)).toEqual(atRest);
});

test('any text whatever is read without an error', () => {
	fc.assert(fc.property(fc.string(), (text) => readAddress(text, isNode) !== null));
});
