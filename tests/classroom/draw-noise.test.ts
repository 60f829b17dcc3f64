import { describe, expect, test } from 'vitest';
import { noiseBand } from '#lib/classroom/room-result.ts';
import { seededRandom } from '#lib/classroom/seeded-random.ts';

describe('the band of noise', () => {
	test.each([
		[6, 1.17],
		[10, 1.0],
		[15, 0.8],
		[25, 0.64]
	])('at %i students is ±%f', (count, band) => {
		expect(Number(noiseBand(count).toFixed(2))).toBe(band);
	});

	test('is nothing for nobody, and ends on a shift that a mean can have', () => {
		expect(noiseBand(0)).toBe(0);
		for (let count = 1; count < 400; count++)
			expect(noiseBand(count) * count).toBeCloseTo(Math.round(noiseBand(count) * count), 9);
	});

	test('holds about nineteen of twenty rooms in which nobody changed', () => {
		const random = seededRandom('rooms');
		const share = () => (random.below(2 ** 32) + 1) / (2 ** 32 + 1);
		const normal = () => Math.sqrt(-2 * Math.log(share())) * Math.cos(2 * Math.PI * share());
		const held = (value: number) => Math.min(10, Math.max(0, Math.round(value)));
		for (const count of [6, 10, 15, 25]) {
			const rooms = 4_000;
			let within = 0;
			for (let room = 0; room < rooms; room++) {
				let shift = 0;
				for (let seat = 0; seat < count; seat++) {
					const view = Math.min(10, Math.max(0, 5 + 3 * normal()));
					shift += held(view + 1.2 * normal()) - held(view + 1.2 * normal());
				}
				if (Math.abs(shift) / count <= noiseBand(count) + 1e-9) within++;
			}
			expect(within / rooms).toBeGreaterThan(0.9);
			expect(within / rooms).toBeLessThan(0.98);
		}
	});
});
