import { expect, it } from 'vitest';
import { roundedPath } from '#lib/layout/rounded-path.ts';

it('rounds a corner by the radius', () => {
	const corner = [
		{ x: 0, y: 0 },
		{ x: 0, y: 20 },
		{ x: 30, y: 20 }
	];
	expect(roundedPath(corner, 6)).toBe('M0 0L0 14Q0 20 6 20L30 20');
});

it('takes no more than half of a short stretch', () => {
	const tight = [
		{ x: 0, y: 0 },
		{ x: 0, y: 4 },
		{ x: 30, y: 4 }
	];
	expect(roundedPath(tight, 6)).toBe('M0 0L0 2Q0 4 2 4L30 4');
});

it('goes straight between two points, through doubled points without a fault, and nowhere without points', () => {
	expect(
		roundedPath(
			[
				{ x: 0, y: 0 },
				{ x: 5, y: 0 }
			],
			6
		)
	).toBe('M0 0L5 0');
	expect(
		roundedPath(
			[
				{ x: 1, y: 1 },
				{ x: 1, y: 1 },
				{ x: 5, y: 1 }
			],
			6
		)
	).not.toMatch(/NaN/);
	expect(roundedPath([], 6)).toBe('');
});
