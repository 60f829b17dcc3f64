import { expect, test } from 'vitest';
import { pictureScale, sheetFrom } from '#lib/components/map/sheet-picture.ts';

test('a picture is twice its sheet where a canvas can hold that, and never too small to be read', () => {
	expect(pictureScale({ width: 2700, height: 2200 })).toBe(2);
	const large = pictureScale({ width: 9000, height: 6000 });
	expect(large).toBeGreaterThan(1);
	expect(9000 * large! * 6000 * large!).toBeLessThanOrEqual(100_000_001);
	expect(pictureScale({ width: 20_000, height: 100 })).toBeCloseTo(0.82);
	expect(pictureScale({ width: 24_000, height: 100 })).toBeNull();
	expect(pictureScale({ width: 15_000, height: 15_000 })).toBeNull();
});

test('a drawing that came as a file says how large it is, or is refused', () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200.5" viewBox="0 0 1 1"/>';
	expect(sheetFrom(svg)).toEqual({ svg, width: 300, height: 200.5 });
	expect(() => sheetFrom('<html width="3" height="4">')).toThrow(TypeError);
});
