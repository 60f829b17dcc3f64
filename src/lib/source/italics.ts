/** Italics in a line of plain text, kept beside it so that the text itself never holds markup. */
import type { Span } from './model.ts';

/** A stretch of the line in one face. */
export interface TypeRun {
	readonly text: string;
	readonly italic: boolean;
}

/** The line cut where its face changes; joined, the runs are the line. `italics` in order, without overlap. */
export function typeRuns(text: string, italics: readonly Span[]): readonly TypeRun[] {
	const runs: TypeRun[] = [];
	let reached = 0;
	for (const { start, end } of italics) {
		runs.push({ text: text.slice(reached, start), italic: false });
		runs.push({ text: text.slice(start, end), italic: true });
		reached = end;
	}
	runs.push({ text: text.slice(reached), italic: false });
	return runs.filter((run) => run.text !== '');
}

/** The line as HTML that holds no element but `<i>`, for a clipboard. */
export function italicHtml(text: string, italics: readonly Span[]): string {
	return typeRuns(text, italics)
		.map((run) => (run.italic ? `<i>${escaped(run.text)}</i>` : escaped(run.text)))
		.join('');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
