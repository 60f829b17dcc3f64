import type { ImportRefusal } from '#lib/pack/import-result.ts';
import type { BroughtFile } from './importer.ts';
import { refuse, tooLarge } from './refuse.ts';

export type JsonReading =
	{ readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusal: ImportRefusal };

/** A file's text without its byte order mark; null when it is not UTF-8. */
export function textOf({ bytes }: Pick<BroughtFile, 'bytes'>): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** What a file of JSON says; refuses one that is too large, no UTF-8 or no JSON. `format` is what it should be. */
export function readJson(file: BroughtFile, format: string): JsonReading {
	const large = tooLarge(file);
	if (large && !large.ok) return large;
	const text = textOf(file);
	if (text === null) return refuse('The file is not UTF-8 text.', 'Save it again as UTF-8.');
	try {
		return { ok: true, value: JSON.parse(text) as unknown };
	} catch (error) {
		const line = faultyLine(text, error instanceof Error ? error.message : '');
		return refuse('The file is not JSON, or breaks off.', `Export it again as ${format}.`, line);
	}
}

/** Longer texts are not searched for the place of their fault where the engine does not name it. */
const longestSearched = 5_000_000;
const breaksOff = /\bend\b|\bEOF\b|unterminated|no number after|no digit|incomplete/i;

/** The line of a fault, from the engine's message or, where that names none, by trying; null when it would take long. */
function faultyLine(text: string, message: string): number | null {
	const [, line] = /\bline (\d+)/.exec(message) ?? [];
	if (line !== undefined) return Number(line);
	const [, position] = /\bposition (\d+)/.exec(message) ?? [];
	if (position === undefined && text.length > longestSearched) return null;
	return text.slice(0, position === undefined ? soundLength(text) : Number(position)).split('\n').length;
}

/** How much of a faulty text could still become JSON: a start that is sound only breaks off. */
function soundLength(text: string): number {
	let [low, high] = [0, text.length];
	while (low < high) {
		const middle = (low + high + 1) >>> 1;
		if (isFaulty(text.slice(0, middle))) high = middle - 1;
		else low = middle;
	}
	return low;
}

function isFaulty(start: string): boolean {
	try {
		JSON.parse(start);
		return false;
	} catch (error) {
		return !breaksOff.test(error instanceof Error ? error.message : '');
	}
}

/** Whether a value is an object with keys, no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
