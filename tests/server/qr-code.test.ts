import * as fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrCode, type QrCode } from '#lib/server/qr-code.ts';

/** The path as a painter would fill it, some pixels to the square. */
function painted({ size, path }: QrCode) {
	const scale = 4;
	const side = size * scale;
	const data = new Uint8Array(side * side * 4).fill(255);
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
			const from = (row * side + Number(x) * scale) * 4;
			for (let at = from; at < from + Number(width) * scale * 4; at += 4) data.fill(0, at, at + 3);
		}
	}
	return { width: side, height: side, data };
}

test('a scanner reads the address', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[2-9C-Y]{6}$/), (code) => {
			const address = `https://parallax.school.example/join/${code}`;
			expect(decodeQR(painted(qrCode(address)))).toBe(address);
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
