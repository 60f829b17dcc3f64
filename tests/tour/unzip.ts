import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive by name, read by its central directory (APPNOTE 4.3.12). Throws when it has none. */
export function unzip(archive: ArrayBuffer): ReadonlyMap<string, Buffer> {
	const bytes = Buffer.from(archive);
	const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
	if (end < 0) throw new Error('This is no zip archive.');
	const files = new Map<string, Buffer>();
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
		const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
		const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
		const local = bytes.readUInt32LE(at + 42);
		const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
		const packed = bytes.subarray(start, start + size);
		files.set(
			bytes.toString('utf8', at + 46, at + 46 + name!),
			method === 0 ? packed : inflateRawSync(packed)
		);
		at += 46 + name! + extra! + comment!;
	}
	return files;
}
