/** The paragraphs of a document: lines with words on them, up to the next blank line or region border. */
import { lineStarts } from './lines.ts';
import type { Region, Source, Span } from './model.ts';
import { regionAt } from './regions.ts';

/** In order, without the blank lines between them and without the line ending of their last line. */
export function paragraphsOf(source: Pick<Source, 'text' | 'regions'>): readonly Region[] {
	const starts = lineStarts(source.text);
	const paragraphs: Region[] = [];
	let open: Region | null = null;
	for (const [index, start] of starts.entries()) {
		const line = withoutEnding(source.text, { start, end: starts[index + 1] ?? source.text.length });
		const region = regionAt(source.regions, start);
		if (!region || isBlank(source.text, line)) {
			open = null;
		} else if (open && region.start <= open.start) {
			open = { kind: open.kind, start: open.start, end: line.end };
			paragraphs[paragraphs.length - 1] = open;
		} else {
			open = { ...line, kind: region.kind };
			paragraphs.push(open);
		}
	}
	return paragraphs;
}

function withoutEnding(text: string, line: Span): Span {
	let end = line.end;
	while (end > line.start && /[\r\n]/.test(text.charAt(end - 1))) end--;
	return { start: line.start, end };
}

function isBlank(text: string, span: Span): boolean {
	return text.slice(span.start, span.end).trim() === '';
}
