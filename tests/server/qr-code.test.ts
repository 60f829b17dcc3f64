import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrCode } from '#lib/server/qr-code.ts';
import { scanQr } from '#tests/browser/scan-qr.ts';

test('a scanner reads the address', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[2-9C-Y]{6}$/), (code) => {
			const address = `https://parallax.school.example/join/${code}`;
			expect(scanQr(qrCode(address))).toBe(address);
		}),
		{ numRuns: 20 }
	);
});

test('the edge that scanners need stays light', () => {
	const { size, path } = qrCode('http://192.168.0.10:3000/join/CDFHJK');
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
		expect(Number(x)).toBeGreaterThanOrEqual(4);
		expect(Number(x) + Number(width)).toBeLessThanOrEqual(size - 4);
		expect(Number(y)).toBeGreaterThanOrEqual(4);
		expect(Number(y)).toBeLessThan(size - 4);
	}
});
