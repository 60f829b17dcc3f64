/**
 * Rows to columns at the least cost, where a column takes many rows and each further one costs more: exact, by the
 * shortest augmenting path for one row after the other (Tomizawa 1971, Edmonds and Karp 1972; for assignments Jonker and
 * Volgenant 1987). Columns are few, so the shortest paths run over columns alone: the step from a column to another is
 * the row that changes over most cheaply. Time O(rows² · columns + rows · columns³); 300 rows and 3 columns take about
 * a millisecond.
 */

/** What is to be assigned. All costs are whole numbers small enough that their sums stay exact. */
export interface AssignmentTask {
	readonly rows: number;
	readonly columns: number;
	/** Cost of row r in column c at `r * columns + c`; Infinity where it may not go. */
	readonly cost: Float64Array;
	/** How many each column holds before. */
	readonly held: readonly number[];
	/** What the n-th in a column costs beside; it never falls as n grows. */
	readonly crowding: (nth: number) => number;
}

/** The answer. */
export interface LeastCostAssignment {
	/** The column of each row. */
	readonly columnOf: Int32Array;
	/** Of all rows, crowding included. */
	readonly cost: number;
	/**
	 * What one more row in each column would cost at once and by what it pushes on. These prices prove the answer: no
	 * row has a column where cost and price together are less than in its own.
	 */
	readonly prices: Float64Array;
}

/** Assigns every row. RangeError when a row may go nowhere. */
export function assignAtLeastCost(task: AssignmentTask): LeastCostAssignment {
	const { rows, columns, cost } = task;
	const columnOf = new Int32Array(rows).fill(-1);
	const count = [...task.held];
	let total = 0;
	for (let row = 0; row < rows; row++) {
		const ways = cheapestWays(task, columnOf, row, count);
		let column = -1;
		let least = Infinity;
		for (let c = 0; c < columns; c++) {
			const through = cost[row * columns + c]! + ways.prices[c]!;
			if (through < least) {
				least = through;
				column = c;
			}
		}
		if (column < 0) throw new RangeError(`Row ${row} may go nowhere`);
		total += least;
		let moving = row;
		for (;;) {
			columnOf[moving] = column;
			const next = ways.next[column]!;
			if (next < 0) break;
			moving = ways.mover[column * columns + next]!;
			column = next;
		}
		count[column]!++;
	}
	return { columnOf, cost: total, prices: cheapestWays(task, columnOf, rows, count).prices };
}

/** From every column the cheapest way to make room: to hold one more itself, or to push a row on to another column. */
function cheapestWays(
	{ columns, cost, crowding }: AssignmentTask,
	columnOf: Int32Array,
	assigned: number,
	count: readonly number[]
): { readonly prices: Float64Array; readonly next: Int32Array; readonly mover: Int32Array } {
	const step = new Float64Array(columns * columns).fill(Infinity);
	const mover = new Int32Array(columns * columns).fill(-1);
	for (let row = 0; row < assigned; row++) {
		const from = columnOf[row]!;
		const here = cost[row * columns + from]!;
		for (let to = 0; to < columns; to++) {
			const change = cost[row * columns + to]! - here;
			if (to !== from && change < step[from * columns + to]!) {
				step[from * columns + to] = change;
				mover[from * columns + to] = row;
			}
		}
	}
	const prices = Float64Array.from(count, (held) => crowding(held + 1));
	const next = new Int32Array(columns).fill(-1);
	// Bellman and Ford: an optimal assignment has no circle of changes that would save anything.
	for (let round = 1, changed = true; changed && round <= columns; round++) {
		changed = false;
		for (let from = 0; from < columns; from++)
			for (let to = 0; to < columns; to++) {
				const through = step[from * columns + to]! + prices[to]!;
				if (through < prices[from]!) {
					prices[from] = through;
					next[from] = to;
					changed = true;
				}
			}
	}
	return { prices, next, mover };
}
