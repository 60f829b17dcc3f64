import decodeQR from 'qr/decode.js';
import type { QrCode } from '#lib/server/qr-code.ts';

/** What a scanner reads from a QR code; throws when it reads nothing. */
export function scanQr(code: QrCode): string {
	return decodeQR(painted(code));
}

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
