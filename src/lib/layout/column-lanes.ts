/** Ways along the lanes of a map in columns. A lane keeps its distance from the column's edge in every column. */
import { mapGaps } from './map-gaps.ts';
import type { SceneColumn } from './scene-model.ts';

/** Beyond that distance from the column's edge all lanes bundle. */
const deepestLane = 420;

/** The columns of one map, asked for ways. */
export class ColumnLanes {
	readonly #columns: readonly SceneColumn[];

	constructor(columns: readonly SceneColumn[]) {
		this.#columns = columns;
	}

	/** Which column holds that x: the last one that begins at its left. */
	columnAt(x: number): number {
		let [low, high] = [0, this.#columns.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (this.#columns[middle]!.x <= x) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** The left edge of the column that holds that x. */
	columnLeft(x: number): number {
		return this.#columns[this.columnAt(x)]?.x ?? 0;
	}

	/** Left to the lane above which the end lies, then up it; around the ends of the columns between. */
	toTrunk(x: number, y: number, endX: number, endY: number): readonly number[] {
		const last = this.columnAt(endX);
		const offset = endX - this.#columns[last]!.x;
		const points = [x, y];
		for (let at = this.columnAt(x); at > last; at--) {
			const here = this.#columns[at]!;
			const before = this.#columns[at - 1]!;
			// The further in a lane lies, the nearer it keeps to the columns: so lanes nest and do not cross.
			const depth = Math.min(1, offset / deepestLane);
			const over = here.top - mapGaps.lanes * (0.25 + 0.55 * depth);
			const under = before.bottom + mapGaps.lanes * (0.8 - 0.55 * depth);
			const gutter = here.x - 12 - (mapGaps.columns - 24) * depth;
			points.push(
				here.x + offset,
				y,
				here.x + offset,
				over,
				gutter,
				over,
				gutter,
				under,
				before.x + offset,
				under
			);
			y = under;
		}
		points.push(endX, y, endX, endY);
		return withoutRepeats(points);
	}

	/** To the trunk of a heading, which has a lane of its own across the tops of all columns. */
	toHeading(x: number, y: number, endX: number, endY: number): readonly number[] {
		const first = this.columnAt(endX);
		const here = this.#columns[this.columnAt(x)]!;
		const offset = endX - this.#columns[first]!.x;
		if (this.columnAt(x) === first) return withoutRepeats([x, y, endX, y, endX, endY]);
		// What lies further in on the trunk is supported, and has the lower lane.
		const over = here.top - mapGaps.lanes - mapGaps.head + 4 + offset / 2;
		return withoutRepeats([x, y, here.x + offset, y, here.x + offset, over, endX, over, endX, endY]);
	}
}

/** Without points that repeat the one before. */
function withoutRepeats(points: readonly number[]): readonly number[] {
	const kept: number[] = [];
	for (let index = 0; index < points.length; index += 2) {
		const [x, y] = [points[index]!, points[index + 1]!];
		if (kept.length > 0 && kept.at(-2) === x && kept.at(-1) === y) continue;
		kept.push(x, y);
	}
	return kept;
}
