import encodeQR from 'qr';

/** A QR code as one SVG path: dark squares of one unit each in a square of `size` units, its quiet edge included. */
export interface QrCode {
	readonly size: number;
	readonly path: string;
}

/** The quiet edge that scanners need, in squares (ISO/IEC 18004). */
const quiet = 4;

/** The QR code of an address; a quarter of it may be hidden by a reflection or a head. */
export function qrCode(address: string): QrCode {
	const rows = encodeQR(address, 'raw', { ecc: 'quartile', border: quiet });
	const runs = rows.flatMap((row, y) =>
		[
			...row
				.map((dark) => (dark ? '#' : ' '))
				.join('')
				.matchAll(/#+/g)
		].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
	);
	return { size: rows.length, path: runs.join('') };
}
