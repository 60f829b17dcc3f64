/** Quotation marks: whether words stand between them where they are printed, and where we set our own. */
import type { Span } from './model.ts';

const opening = new Set('\u201C\u201E\u00AB');
const closing = new Set('\u201D\u00BB');
/** A quotation in print does not run on for longer without a new paragraph. */
const lookBack = 5_000;

/** What may close the quotation that a mark opens. */
const partners: Readonly<Record<string, string>> = {
	'"': '"',
	'\u201C': '\u201D',
	'\u201E': '\u201C\u201D',
	'\u00AB': '\u00BB'
};
const openingAtEnd = /["\u201C\u201E\u00AB]$/;
const closingAtStart = /^[.,;]?["\u201C\u201D\u00BB]/;

/**
 * True when the span begins inside double quotation marks opened earlier in its paragraph, or begins with an
 * opening one. Single marks are not counted: they cannot be told from apostrophes.
 */
export function isBetweenQuotationMarks(text: string, span: Span): boolean {
	const before = text.slice(Math.max(0, span.start - lookBack), span.start + 1);
	const paragraph = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
	let open = false;
	for (const character of paragraph) {
		if (opening.has(character)) open = true;
		else if (closing.has(character)) open = false;
		else if (character === '"') open = !open;
	}
	return open;
}

/**
 * Whether we set quotation marks around words: always both or neither. Neither only where the document itself
 * prints a pair that encloses all of them, at their own ends or right beside them in the context that is shown.
 * `before` and `after` are that context, empty for none. Single marks do not count, as above.
 */
export function needsOurMarks(words: string, before = '', after = ''): boolean {
	const opened = openingAtEnd.exec(before)?.[0] ?? '';
	const closed = closingAtStart.exec(after)?.[0] ?? '';
	return ![words, opened + words, words + closed, opened + words + closed].some(isEnclosed);
}

/** Words with our marks where they need them, standing alone as they do on a clipboard. */
export function inMarks(words: string): string {
	return needsOurMarks(words) ? `\u201C${words}\u201D` : words;
}

/** Whether the first character opens a quotation and the last one closes that very quotation. */
function isEnclosed(text: string): boolean {
	const awaited: string[] = [];
	for (const [index, character] of text.split('').entries()) {
		const partner = partners[character];
		if (awaited.at(-1)?.includes(character)) awaited.pop();
		else if (partner) awaited.push(partner);
		if (awaited.length === 0) return index > 0 && index === text.length - 1;
	}
	return false;
}
