/** Finds what lies in an area without looking at everything: a sheet cut into square cells. */
import { itemsOf, type NumberLists } from './number-lists.ts';
import type { Rectangle } from './rectangle-edge.ts';

export interface RectangleGrid {
	/** Length of a cell's side. */
	readonly cell: number;
	readonly columns: number;
	readonly rows: number;
	/** Highest item and one. */
	readonly count: number;
	/** The items that touch each cell, row by row. */
	readonly cells: NumberLists;
}

/** Says of an item that it covers the area between two corners; an item may cover several areas. */
export type Covers = (item: number, left: number, top: number, right: number, bottom: number) => void;

/** Cuts a sheet into cells; `cover` is asked twice and must say the same. What lies outside counts to the edge. */
export function gridOf(
	{ width, height }: { readonly width: number; readonly height: number },
	cell: number,
	count: number,
	cover: (covers: Covers) => void
): RectangleGrid {
	const columns = Math.max(1, Math.ceil(width / cell));
	const rows = Math.max(1, Math.ceil(height / cell));
	const eachCell = (visit: (at: number, item: number) => void): Covers => {
		return (item, left, top, right, bottom) => {
			const [x, y, endX, endY] = cellsOf(cell, columns, rows, left, top, right, bottom);
			for (let row = y; row <= endY; row++)
				for (let column = x; column <= endX; column++) visit(row * columns + column, item);
		};
	};
	const start = new Int32Array(columns * rows + 1);
	cover(eachCell((at) => start[at + 1]!++));
	for (let at = 0; at < columns * rows; at++) start[at + 1]! += start[at]!;
	const items = new Int32Array(start[columns * rows]!);
	const next = start.slice(0, -1);
	cover(eachCell((at, item) => (items[next[at]!++] = item)));
	return { cell, columns, rows, count, cells: { start, items } };
}

/** The items that touch a cell which the area touches, each once, in rising order: all in the area and some around it. */
export function itemsNear(
	{ cell, columns, rows, count, cells }: RectangleGrid,
	{ x, y, width, height }: Rectangle
): Int32Array {
	const [left, top, right, bottom] = cellsOf(cell, columns, rows, x, y, x + width, y + height);
	const met = new Uint8Array(count);
	let found = 0;
	for (let row = top; row <= bottom; row++)
		for (let column = left; column <= right; column++)
			for (const item of itemsOf(cells, row * columns + column)) {
				found += 1 - met[item]!;
				met[item] = 1;
			}
	const items = new Int32Array(found);
	for (let item = 0, at = 0; at < found; item++) if (met[item] === 1) items[at++] = item;
	return items;
}

function cellsOf(
	cell: number,
	columns: number,
	rows: number,
	left: number,
	top: number,
	right: number,
	bottom: number
): readonly [number, number, number, number] {
	const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(value / cell)));
	return [clamp(left, columns), clamp(top, rows), clamp(right, columns), clamp(bottom, rows)];
}
