/** A long list of blocks broken into columns of about the same height, like the text of a newspaper. */

/** Something to set into a column; it is never broken. */
export interface FlowItem {
	readonly node: number;
	/** From the left edge of the column. */
	readonly indent: number;
	readonly width: number;
	readonly height: number;
	/** From what stands above it; nothing at the top of a column. */
	readonly gap: number;
	/** How unwelcome a break before it is, 0: at a new section. */
	readonly tie: number;
}

/** Items from `first` up to, not including, `end`. */
export interface FlowColumn {
	readonly first: number;
	readonly end: number;
	readonly width: number;
	readonly height: number;
}

/** A break may come so early, for a better place to break. */
const earliest = 0.72;
/** A tie weighs as much as this part of a column left empty. */
const tieCost = 0.05;

/** Columns no higher than `most`, unless one item alone is. */
export function flow(items: readonly FlowItem[], most: number): readonly FlowColumn[] {
	const columns: FlowColumn[] = [];
	let first = 0;
	while (first < items.length) {
		const end = breakAfter(items, first, most);
		let width = 0;
		let height = 0;
		for (let at = first; at < end; at++) {
			const item = items[at]!;
			width = Math.max(width, item.indent + item.width);
			height += item.height + (at === first ? 0 : item.gap);
		}
		columns.push({ first, end, width, height });
		first = end;
	}
	return columns;
}

/** The lowest columns for which no more than `count` are needed. */
export function balancedFlow(items: readonly FlowItem[], count: number): readonly FlowColumn[] {
	const whole = items.reduce((sum, { gap, height }) => sum + gap + height, 0);
	let [least, most] = [whole / count / 2, whole];
	let best = flow(items, most);
	for (let tries = 0; tries < 12; tries++) {
		const middle = (least + most) / 2;
		const columns = flow(items, middle);
		if (columns.length > count) least = middle;
		else [most, best] = [middle, columns];
	}
	return best;
}

/** Where the column that starts at `first` ends. */
function breakAfter(items: readonly FlowItem[], first: number, most: number): number {
	let end = first + 1;
	let cost = Infinity;
	let height = items[first]!.height;
	for (let at = first + 1; at <= items.length; at++) {
		const next = items[at];
		if (!next) return items.length;
		if (height >= earliest * most || height + next.gap + next.height > most) {
			const empty = Math.max(0, 1 - height / most) + next.tie * tieCost;
			if (empty <= cost) [end, cost] = [at, empty];
		}
		height += next.gap + next.height;
		if (height > most) break;
	}
	return end;
}
