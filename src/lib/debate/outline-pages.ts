/** A long outline on several pages: what no reader could scroll through, and no phone could open, as one document. */
import type { NodeLine } from './node-line.ts';
import { entriesBelow, entriesInFull, type Outline, type OutlineEntry, type OutlineStep } from './outline.ts';

/** The name of the page an outline begins on; the others are named by the ids of the nodes they begin with. */
export const firstPage = '';

/** One page of an outline. */
export interface OutlineOnPage {
	readonly outline: Outline;
	/** From the first page down, the nodes whose pages lead here; empty on the first. */
	readonly trail: readonly NodeLine[];
	/** Nodes in full on this page. */
	readonly nodes: number;
}

/** How long an outline may be before it is set on several pages, and how many nodes they then aim to hold. */
export interface PageLength {
	readonly most: number;
	readonly perPage: number;
}

/** About a megabyte as one document; about 300 rows, all of them open, as several. */
export const usualLength: PageLength = { most: 1_000, perPage: 300 };

/**
 * The pages of an outline by their names, in reading order: one, or several that together show every node and every
 * relation. A branch with a page of its own stands in its place as its first row, with how many are below it. Pages
 * are longer than asked only where so many reasons bear on one node.
 */
export function outlinePages(
	outline: Outline,
	{ most, perPage }: PageLength = usualLength
): ReadonlyMap<string, OutlineOnPage> {
	const nodes = [...entriesInFull(outline)].length;
	if (nodes <= most) return new Map([[firstPage, { outline, trail: [], nodes }]]);
	const cut = cutBranches(outline, perPage);
	const { places, wholes } = placesOf(outline, cut);
	const pages = new Map<string, OutlineOnPage>();
	let shown = 0;

	function onPage(entry: OutlineEntry, page: string, isRoot = false): OutlineEntry {
		const place = places.get(entry.node.id) ?? page;
		if (entry.shown !== 'here') return { ...entry, page: place === page ? null : place };
		shown++;
		if (cut.has(entry) && !isRoot) return { ...entry, steps: [], below: wholes.get(entry)! - 1 };
		return { ...entry, steps: entry.steps.map((step) => stepOnPage(step, page)) };
	}
	function stepOnPage(step: OutlineStep, page: string): OutlineStep {
		return {
			...step,
			from: step.from.map((entry) => onPage(entry, page)),
			undercuts: step.undercuts.map((cutting) => stepOnPage(cutting, page))
		};
	}
	/** The page of a branch, then those of the branches cut from it. */
	function addPage(entry: OutlineEntry, trail: readonly NodeLine[]): void {
		shown = 0;
		const apart = [onPage(entry, entry.node.id, true)];
		const own = { positions: [], continued: [], apart, loose: [] };
		pages.set(entry.node.id, { outline: own, trail, nodes: shown });
		for (const next of cutBelow(entry, cut)) addPage(next, [...trail, entry.node]);
	}
	const onFirst = (entries: readonly OutlineEntry[]) => entries.map((entry) => onPage(entry, firstPage));
	const first = {
		positions: onFirst(outline.positions),
		continued: onFirst(outline.continued),
		apart: onFirst(outline.apart),
		loose: outline.loose
	};
	pages.set(firstPage, { outline: first, trail: [], nodes: shown });
	for (const root of rootsOf(outline)) for (const next of cutAt(root, cut)) addPage(next, []);
	return pages;
}

function rootsOf({ positions, continued, apart }: Outline): readonly OutlineEntry[] {
	return [...positions, ...continued, ...apart];
}

/** The entries whose branches get pages: always the largest of a branch that is too long, from the leaves up. */
function cutBranches(outline: Outline, perPage: number): ReadonlySet<OutlineEntry> {
	const cut = new Set<OutlineEntry>();
	const sizes = new Map<OutlineEntry, number>();
	const sizeOf = (entry: OutlineEntry) => (cut.has(entry) ? 1 : (sizes.get(entry) ?? 0));
	const shorten = (entries: readonly OutlineEntry[], size: number) => {
		const largest = entries.filter((entry) => sizeOf(entry) > 1).sort((a, b) => sizeOf(b) - sizeOf(a));
		let left = size;
		for (const entry of largest) {
			if (left <= perPage) break;
			left -= sizeOf(entry) - 1;
			cut.add(entry);
		}
		return left;
	};
	const sum = (entries: readonly OutlineEntry[]) => entries.reduce((size, entry) => size + sizeOf(entry), 0);
	const roots = rootsOf(outline);
	for (const { entry } of [...entriesInFull(outline)].reverse()) {
		const below = entriesBelow(entry);
		sizes.set(entry, shorten(below, 1 + sum(below)));
	}
	// The first page shows the beginnings of all branches rather than all of one.
	const size = shorten(roots.flatMap(entriesBelow), sum(roots));
	for (const root of roots.toReversed()) sizes.set(root, 1 + sum(entriesBelow(root)));
	shorten(roots, size);
	return cut;
}

/** The cut entries nearest to the top of a branch: itself, or what is cut below it. */
function cutAt(entry: OutlineEntry, cut: ReadonlySet<OutlineEntry>): readonly OutlineEntry[] {
	return cut.has(entry) ? [entry] : cutBelow(entry, cut);
}

function cutBelow(entry: OutlineEntry, cut: ReadonlySet<OutlineEntry>): readonly OutlineEntry[] {
	return entriesBelow(entry).flatMap((below) => cutAt(below, cut));
}

/** On which page each node stands with its branch, and how many nodes the branch of each entry has on all pages. */
function placesOf(outline: Outline, cut: ReadonlySet<OutlineEntry>) {
	const places = new Map<string, string>();
	const wholes = new Map<OutlineEntry, number>();
	const visit = (entry: OutlineEntry, page: string): number => {
		if (entry.shown !== 'here') return 0;
		const own = cut.has(entry) ? entry.node.id : page;
		places.set(entry.node.id, own);
		const whole = entriesBelow(entry).reduce((count, below) => count + visit(below, own), 1);
		wholes.set(entry, whole);
		return whole;
	};
	for (const root of rootsOf(outline)) visit(root, firstPage);
	return { places, wholes };
}
