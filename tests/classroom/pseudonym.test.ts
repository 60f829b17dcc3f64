import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pseudonym } from '#lib/classroom/pseudonym.ts';

const die = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('a pseudonym is two plain words that fit a small screen', () => {
	fc.assert(
		fc.property(die, die, (one, two) => {
			const name = pseudonym([one, two]);
			expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
			expect(name.length).toBeLessThanOrEqual(20);
		})
	);
});

test('there are enough of them that a class of thirty rarely meets one twice', () => {
	const steps = Array.from({ length: 60 }, (_, step) => (step + 0.5) / 60);
	const names = new Set(steps.flatMap((one) => steps.map((two) => pseudonym([one, two]))));
	expect(names.size).toBe(40 * 60);
});

test('dice that are none are refused', () => {
	expect(() => pseudonym([1, 0])).toThrow(RangeError);
	expect(() => pseudonym([0, -0.1])).toThrow(RangeError);
});
