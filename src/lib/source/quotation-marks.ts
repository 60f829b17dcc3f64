/** Whether words stand between quotation marks where they are printed. */
import type { Span } from './model.ts';

const opening = new Set('\u201C\u201E\u00AB');
const closing = new Set('\u201D\u00BB');
/** A quotation in print does not run on for longer without a new paragraph. */
const lookBack = 5_000;

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
