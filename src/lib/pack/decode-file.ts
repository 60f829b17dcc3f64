import { lineAt, lineStarts } from '#lib/source/lines.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { maxBytesOf } from './limits.ts';
import { atLine, problem, wholeFile, type Checked } from './report-problem.ts';

/** Never part of a text. Documents may have form feeds and vertical tabs of old printers. */
const controlInDocument = /(?![\t\n\v\f\r\u0085])\p{Cc}/u;
const controlInOurFiles = /(?![\t\n\r])\p{Cc}|\r(?!\n)/u;
/** Embeddings, overrides and isolates, which can make a line read otherwise than it is; plain marks are harmless. */
const bidi = /[\u202a-\u202e\u2066-\u2069]/u;

/**
 * The text of a file that we write (YAML, Argdown): line ends become `\n`, a byte order mark goes. `value` is null
 * when the bytes are not fit to be read.
 */
export function decodeFile(file: string, bytes: Uint8Array): Checked<string | null> {
	const { value, problems } = decode(file, bytes);
	if (value === null) return { value, problems };
	const found = [
		...refuse(file, value, controlInOurFiles, 'control-character'),
		...refuse(file, value, bidi, 'bidi-character')
	];
	return { value: found.length > 0 ? null : value.replaceAll('\r\n', '\n'), problems: found };
}

/** The text of a document, untouched but for a byte order mark. `value` is null when the bytes are not fit to be read. */
export function decodeDocument(file: string, bytes: Uint8Array): Checked<string | null> {
	const { value, problems } = decode(file, bytes);
	if (value === null) return { value, problems };
	const found = refuse(file, value, controlInDocument, 'control-character');
	return {
		value: found.length > 0 ? null : value,
		problems: [...found, ...refuse(file, value, bidi, 'bidi-in-document')]
	};
}

function decode(file: string, bytes: Uint8Array): Checked<string | null> {
	const limit = maxBytesOf(file);
	if (bytes.length > limit) {
		const message = `The file has ${bytes.length} bytes; ${limit} are allowed.`;
		return { value: null, problems: [problem('file-too-large', wholeFile(file), message)] };
	}
	try {
		return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
	} catch {
		const at = atLine(file, brokenLine(bytes));
		return { value: null, problems: [problem('not-utf8', at, 'The file is not UTF-8 text.')] };
	}
}

/** The line of the first byte that is not UTF-8: where decoding with replacement departs from decoding without. */
function brokenLine(bytes: Uint8Array): number {
	const lenient = new TextDecoder('utf-8').decode(bytes);
	const encoder = new TextEncoder();
	let line = 1;
	for (const text of lenient.split('\n')) {
		if (text.includes('\ufffd') && !matches(bytes, encoder.encode(text), line)) return line;
		line++;
	}
	return 1;
}

/** Whether that line of the bytes is this text; a file may well contain U+FFFD itself. */
function matches(bytes: Uint8Array, text: Uint8Array, line: number): boolean {
	let start = 0;
	for (let n = 1; n < line; n++) start = bytes.indexOf(0x0a, start) + 1;
	return text.every((byte, index) => bytes[start + index] === byte);
}

/** One problem for the first such character; the rest are of a kind. */
function refuse(
	file: string,
	text: string,
	pattern: RegExp,
	code: 'control-character' | 'bidi-character' | 'bidi-in-document'
): Problem[] {
	const match = pattern.exec(text);
	if (!match) return [];
	const point = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
	const line = lineAt(lineStarts(text), match.index);
	return [problem(code, atLine(file, line), `The invisible character U+${point} stands in the text.`)];
}
