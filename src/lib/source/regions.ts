/** Which part of a page each stretch of a document is. */
import { lineStarts } from './lines.ts';
import type { Region, RegionKind } from './model.ts';

/** Lines that an editor named, from 1, both inclusive. */
export interface NamedLines {
	readonly kind: RegionKind;
	readonly firstLine: number;
	readonly lastLine: number;
}

/**
 * Regions that cover the whole text in order and without gaps; lines that nobody named are `body`. Empty for an
 * empty text. Lines beyond the text are ignored; where names overlap, the earlier line keeps its first name
 * (`overlaps` tells, and the pack reader refuses).
 */
export function regionsOf(text: string, named: readonly NamedLines[]): Region[] {
	const starts = lineStarts(text);
	const startOf = (line: number): number => starts[line - 1] ?? text.length;
	const regions: Region[] = [];
	let covered = 0;
	const cover = (kind: RegionKind, end: number): void => {
		if (end > covered) regions.push({ kind, start: covered, end });
		covered = Math.max(covered, end);
	};
	for (const { kind, firstLine, lastLine } of inOrder(named)) {
		cover('body', startOf(Math.max(1, firstLine)));
		cover(kind, startOf(Math.max(1, lastLine + 1)));
	}
	cover('body', text.length);
	return regions;
}

/** Pairs of named stretches that share a line, in line order; empty when all is well. */
export function overlaps(named: readonly NamedLines[]): readonly (readonly [NamedLines, NamedLines])[] {
	const found: [NamedLines, NamedLines][] = [];
	let furthest: NamedLines | null = null;
	for (const lines of inOrder(named)) {
		if (furthest && lines.firstLine <= furthest.lastLine) found.push([furthest, lines]);
		if (!furthest || lines.lastLine > furthest.lastLine) furthest = lines;
	}
	return found;
}

/** The region an offset stands in; null outside the text. */
export function regionAt(regions: readonly Region[], offset: number): Region | null {
	let low = 0;
	let high = regions.length - 1;
	while (low <= high) {
		const middle = (low + high) >>> 1;
		const region = regions[middle];
		if (!region) return null;
		if (offset < region.start) high = middle - 1;
		else if (offset >= region.end) low = middle + 1;
		else return region;
	}
	return null;
}

function inOrder(named: readonly NamedLines[]): readonly NamedLines[] {
	return named.toSorted((a, b) => a.firstLine - b.firstLine);
}
