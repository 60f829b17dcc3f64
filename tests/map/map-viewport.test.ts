import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	bringIntoView,
	fitting,
	readable,
	type Area,
	type Viewport
} from '#lib/components/map/map-viewport.ts';

const stage = { width: 1000, height: 600 };
const seen = ({ x, y, width, height }: Area, to: Viewport) => ({
	left: x * to.k + to.x,
	top: y * to.k + to.y,
	right: (x + width) * to.k + to.x,
	bottom: (y + height) * to.k + to.y
});

test('a fitting scene is wholly on the stage and never enlarged', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (width, height) => {
			const to = fitting({ width, height }, stage);
			const { left, top, right, bottom } = seen({ x: 0, y: 0, width, height }, to);
			expect(to.k).toBeLessThanOrEqual(1);
			expect(Math.min(left, top)).toBeGreaterThanOrEqual(-1e-6);
			expect(right).toBeLessThanOrEqual(stage.width + 1e-6);
			expect(bottom).toBeLessThanOrEqual(stage.height + 1e-6);
		})
	);
});

test('a scene too large to be read whole is shown around the area that matters', () => {
	const area = { x: 4000, y: 100, width: 200, height: 100 };
	const { left, right, top, bottom } = seen(area, readable({ width: 9000, height: 9000 }, stage, area));
	expect((left + right) / 2).toBeCloseTo(500);
	expect((top + bottom) / 2).toBeCloseTo(300);
});

test('an area that buttons cover in the corner is brought out from under them, on the shortest way', () => {
	const corner = { width: 60, height: 150 };
	fc.assert(
		fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 }), (x, y) => {
			const area = { x, y, width: 200, height: 80 };
			const to = bringIntoView({ x: 0, y: 0, k: 1 }, area, stage, corner);
			const { left, top, right, bottom } = seen(area, to);
			expect(left).toBeGreaterThanOrEqual(16);
			expect(top).toBeGreaterThanOrEqual(16);
			expect(right <= 1000 - 60 - 16 || bottom <= 600 - 150 - 16).toBe(true);
			expect(bringIntoView(to, area, stage, corner)).toBe(to);
		})
	);
	const beside = { x: 790, y: 400, width: 200, height: 80 };
	expect(bringIntoView({ x: 0, y: 0, k: 1 }, beside, stage, corner)).toEqual({ x: -6, y: -46, k: 1 });
});

test('an area is brought into the uncovered part of the stage, and nothing moves when it is there', () => {
	fc.assert(
		fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 }), (x, y) => {
			const area = { x, y, width: 200, height: 80 };
			const to = bringIntoView({ x: 0, y: 0, k: 1 }, area, stage);
			const { left, top, right, bottom } = seen(area, to);
			expect(left).toBeGreaterThanOrEqual(16);
			expect(top).toBeGreaterThanOrEqual(16);
			expect(right).toBeLessThanOrEqual(984);
			expect(bottom).toBeLessThanOrEqual(584);
			expect(bringIntoView(to, area, stage)).toBe(to);
		})
	);
});
