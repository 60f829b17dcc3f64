import { lineAt, lineStarts } from '#lib/source/lines.ts';
import type { RegionKind, Span } from '#lib/source/model.ts';
import type { NamedLines } from '#lib/source/regions.ts';
import type { DraftSource } from '#lib/pack/pack-draft.ts';

/** Words of a source that stand in a region of the page. */
export interface QuotedLines {
	readonly source: string;
	readonly span: Span;
	readonly kind: RegionKind;
}

/** The sources with the lines of these words named for what they are; of two kinds in one line the first counts. */
export function withRegions(
	sources: readonly DraftSource[],
	quoted: readonly QuotedLines[]
): readonly DraftSource[] {
	return sources.map((source) => {
		const starts = lineStarts(source.text);
		const named = new Set<number>();
		const regions: NamedLines[] = [];
		for (const { source: id, span, kind } of quoted) {
			if (id !== source.id || kind === 'body') continue;
			for (let line = lineAt(starts, span.start); line <= lineAt(starts, span.end - 1); line++) {
				if (!named.has(line)) regions.push({ kind, firstLine: line, lastLine: line });
				named.add(line);
			}
		}
		return { ...source, regions: [...source.regions, ...regions] };
	});
}
