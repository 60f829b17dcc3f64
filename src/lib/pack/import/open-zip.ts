import { Inflate, Unzip, unzipSync, type AsyncFlateStreamHandler, type UnzipDecoder } from 'fflate';
import { clipWords } from './clip-words.ts';
import { refuse } from './refuse.ts';

/** How much an archive may hold: entries of any kind, and bytes of the wanted ones when unpacked. */
export interface ZipLimits {
	readonly entries: number;
	readonly bytes: number;
}

export type OpenedZip =
	| {
			readonly ok: true;
			/** The wanted files, by path. */
			readonly files: ReadonlyMap<string, Uint8Array>;
			/** Paths of all other files; folders are no files. */
			readonly others: readonly string[];
	  }
	| Refused;

type Refused = ReturnType<typeof refuse>;

/** Bytes unpacked at a time: a piece becomes at most a thousand times as long, then the limit is looked at. */
const pieceLength = 16_384;

/** Whether bytes begin as a zip archive does. */
export function looksLikeZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Unpacks an archive, however it lies about its sizes: unpacking stops where the limits end. Refuses what is no zip,
 * breaks off, or holds too much.
 */
export function openZip(bytes: Uint8Array, wanted: (path: string) => boolean, limits: ZipLimits): OpenedZip {
	const sizes = listFiles(bytes, limits.entries);
	if (!(sizes instanceof Map)) return sizes;
	const chosen = [...sizes].filter(([path]) => wanted(path));
	const declared = chosen.reduce((sum, [, size]) => sum + size, 0);
	const files = declared > limits.bytes ? null : unpack(bytes, new Map(chosen), limits.bytes);
	if (files === null) {
		const message = `Unpacked, the archive has more than ${Math.floor(limits.bytes / 1_000_000)} MB.`;
		return refuse(message, 'Leave out what is no part of it.');
	}
	const broken = chosen.find(([path, size]) => files.get(path)?.length !== size);
	if (broken) {
		const message = `In the archive, “${clipWords(broken[0], 80)}” is broken, encrypted or packed in an unusual way.`;
		return refuse(message, 'Pack it anew as an ordinary zip archive.');
	}
	return { ok: true, files, others: [...sizes.keys()].filter((path) => !files.has(path)) };
}

/** Sizes that the archive's directory gives for its files, by path. */
function listFiles(bytes: Uint8Array, most: number): Map<string, number> | Refused {
	const sizes = new Map<string, number>();
	let entries = 0;
	let twice: string | null = null;
	try {
		unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (++entries > most) throw new RangeError(`more than ${most} entries`);
				if (sizes.has(name)) twice ??= name;
				if (!name.endsWith('/')) sizes.set(name, originalSize);
				return false;
			}
		});
	} catch {
		return entries > most
			? refuse(`The archive holds more than ${most} files.`, 'Leave out what is no part of it.')
			: refuse('This is no zip archive, or it breaks off before its end.', 'Save or download it again.');
	}
	return twice === null
		? sizes
		: refuse(`The archive holds “${clipWords(twice, 80)}” twice.`, 'Pack it anew, each file once.');
}

/** The files of that name and size; null when they are more than `most` bytes. What is broken is missing or too short. */
function unpack(
	bytes: Uint8Array,
	sizes: ReadonlyMap<string, number>,
	most: number
): ReadonlyMap<string, Uint8Array> | null {
	const files = new Map<string, Uint8Array>();
	const budget = { left: most };
	const stream = new Unzip((file) => {
		const size = sizes.get(file.name);
		if (size === undefined || files.has(file.name)) return;
		const whole = new Uint8Array(size);
		let length = 0;
		file.ondata = (error, chunk, final) => {
			if (error) throw error;
			budget.left -= chunk.length;
			if (length + chunk.length > size) throw new RangeError('longer than declared');
			whole.set(chunk, length);
			length += chunk.length;
			if (final) files.set(file.name, whole.subarray(0, length));
		};
		file.start();
	});
	stream.register(PatientInflate);
	try {
		stream.push(bytes, true);
	} catch {
		return budget.left < 0 ? null : files;
	}
	return files;
}

/** Unpacks piece by piece, so that whoever takes the pieces can stop it by throwing. */
class PatientInflate implements UnzipDecoder {
	static readonly compression = 8;
	ondata: AsyncFlateStreamHandler = () => undefined;
	readonly #inflate = new Inflate((chunk, final) => this.ondata(null, chunk, final));

	push(data: Uint8Array, final: boolean): void {
		for (let start = 0; start < data.length; start += pieceLength)
			this.#inflate.push(data.subarray(start, start + pieceLength), false);
		if (final) this.#inflate.push(new Uint8Array(), true);
	}
}
