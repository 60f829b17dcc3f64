/**
 * Tidy trees that grow to the right, for boxes of any height: a parent stands beside the middle of its children,
 * branches move together until they almost touch at some level. Built bottom up from outlines, so that a tree costs
 * no more than its boxes. After Reingold and Tilford, “Tidier Drawings of Trees” (1981).
 */

/** The outline of a branch: for each level its edges, deepest level first, measured from the top of its own box. */
export interface Outline {
	/** Upper edges; add `topShift`. */
	readonly tops: number[];
	topShift: number;
	/** Lower edges; add `bottomShift`. */
	readonly bottoms: number[];
	bottomShift: number;
	/** The widest box of each level. */
	readonly widths: number[];
}

/** The outline of a box without children. */
export function leafOutline(width: number, height: number): Outline {
	return { tops: [0], topShift: 0, bottoms: [height], bottomShift: 0, widths: [width] };
}

/** A branch to be stacked, and how far its box must stay from the one above it. */
export interface Stacked {
	readonly outline: Outline;
	readonly gap: number;
}

/** Branches stacked, where each one's box begins, and how high the column of those boxes is. */
export interface Stack {
	readonly outline: Outline;
	/** Measured from the top of the first. */
	readonly tops: readonly number[];
	readonly height: number;
}

/** Branches one below the other as close as the gaps allow; the outlines are used up. At least one branch. */
export function stackBranches(branches: readonly Stacked[], deeperGap: number): Stack {
	const [first, ...rest] = branches;
	if (!first) throw new RangeError('A stack needs a branch.');
	let outline = first.outline;
	const tops = [0];
	let height = outline.bottoms.at(-1)! + outline.bottomShift;
	for (const { outline: next, gap } of rest) {
		let top = -Infinity;
		const levels = Math.min(outline.bottoms.length, next.tops.length);
		for (let level = 1; level <= levels; level++) {
			const above = outline.bottoms.at(-level)! + outline.bottomShift;
			const below = next.tops.at(-level)! + next.topShift;
			top = Math.max(top, above + (level === 1 ? gap : Math.max(gap, deeperGap)) - below);
		}
		tops.push(top);
		height = next.bottoms.at(-1)! + next.bottomShift + top;
		outline = merged(outline, next, top);
	}
	return { outline, tops, height };
}

/** Puts a box beside the middle of its stacked children; the outline is then measured from the box's own top. */
export function putBeside(
	stack: Stack,
	width: number,
	height: number
): { readonly outline: Outline; readonly childTop: number } {
	const { outline } = stack;
	const childTop = Math.round((height - stack.height) / 2);
	outline.topShift += childTop;
	outline.bottomShift += childTop;
	outline.tops.push(-outline.topShift);
	outline.bottoms.push(height - outline.bottomShift);
	outline.widths.push(width);
	return { outline, childTop };
}

/** How far an outline reaches above and below the top of its box. */
export function reachOf({ tops, topShift, bottoms, bottomShift }: Outline): {
	readonly above: number;
	readonly below: number;
} {
	let above = 0;
	let below = 0;
	for (const top of tops) above = Math.max(above, -(top + topShift));
	for (const bottom of bottoms) below = Math.max(below, bottom + bottomShift);
	return { above, below };
}

/** Copies the shallower outline into the deeper one, so that every box is copied at most once on each side. */
function merged(upper: Outline, lower: Outline, top: number): Outline {
	const [deep, shallow] = upper.tops.length >= lower.tops.length ? [upper, lower] : [lower, upper];
	const shiftOf = (outline: Outline) => (outline === lower ? top : 0);
	const common = shallow.tops.length;
	const offset = deep.tops.length - common;
	for (let level = 0; level < common; level++) {
		deep.widths[offset + level] = Math.max(deep.widths[offset + level]!, shallow.widths[level]!);
	}
	const topShift = deep.topShift + shiftOf(deep);
	const bottomShift = deep.bottomShift + shiftOf(deep);
	// The upper branch has the upper edges, the lower one the lower edges, wherever both have a level.
	if (shallow === upper)
		for (let level = 0; level < common; level++)
			deep.tops[offset + level] = shallow.tops[level]! + shallow.topShift - topShift;
	else
		for (let level = 0; level < common; level++)
			deep.bottoms[offset + level] = shallow.bottoms[level]! + shallow.bottomShift + top - bottomShift;
	return { tops: deep.tops, topShift, bottoms: deep.bottoms, bottomShift, widths: deep.widths };
}

/** An outline that can be stacked while the original stays as it is. */
export function copyOutline(outline: Outline): Outline {
	return {
		...outline,
		tops: outline.tops.slice(),
		bottoms: outline.bottoms.slice(),
		widths: outline.widths.slice()
	};
}
