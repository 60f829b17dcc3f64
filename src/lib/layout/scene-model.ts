/**
 * A drawn map as numbers: boxes, and strokes between them. Lengths are CSS pixels at zoom 1, x to the right and
 * y down; everything lies between 0 and `width`, 0 and `height`. Painters fill in text, colour and marks.
 */
import { relationKinds, type RelationKind } from '#lib/debate/model.ts';

export interface Scene {
	readonly width: number;
	readonly height: number;
	readonly boxes: SceneBoxes;
	readonly strokes: SceneStrokes;
	/** The columns in which branches run on, from left to right; none where the map is one tree. */
	readonly columns: readonly SceneColumn[];
}

/** Where the boxes of a column begin and end. It reaches to the next column's x. */
export interface SceneColumn {
	readonly x: number;
	readonly top: number;
	readonly bottom: number;
}

/** Columns of equal length; a box's place in them is its `slot`. In a whole map slot and node number are the same. */
export interface SceneBoxes {
	readonly count: number;
	/** Node number: place in `debate.nodes`. */
	readonly node: Int32Array;
	readonly x: Float32Array;
	readonly y: Float32Array;
	readonly width: Float32Array;
	readonly height: Float32Array;
	/** How many nodes are folded away behind the box; 0: none. */
	readonly hidden: Int32Array;
}

/**
 * `whole`: from the only node of a relation to its end. Linked premises each have a `premise` up to the point where
 * they join, and share one `stem` from there to the end.
 */
export const strokeParts = ['whole', 'premise', 'stem'] as const;
export type StrokePart = (typeof strokeParts)[number];

/** What a stroke shows at its last point. A cross sits on the arrow that an undercut cuts; premises end unmarked. */
export type StrokeMark = 'arrow' | 'bar' | 'cross' | 'none';

/** Columns of equal length (`start` has one more). A stroke runs in the direction of its relation. */
export interface SceneStrokes {
	readonly count: number;
	/** Place in `debate.relations`. */
	readonly relation: Int32Array;
	/** Place in `relationKinds`. */
	readonly kind: Uint8Array;
	/** Place in `strokeParts`. */
	readonly part: Uint8Array;
	/** Slot of the box it leaves; -1 for a stem. */
	readonly from: Int32Array;
	/** Slot of the box it reaches; -1 for a premise, and for an undercut that ends on another stroke. */
	readonly to: Int32Array;
	/** 1: the node hangs in the tree by another relation, so this one is drawn quietly. */
	readonly quiet: Uint8Array;
	/** 1: cubic Béziers (3n + 1 points); 0: straight stretches along the axes, corners to be rounded. */
	readonly curved: Uint8Array;
	/**
	 * How many of its points to draw at rest: strokes to one head share a trunk, and only the one from furthest away
	 * draws it. Where this is less than all, the mark is left to that one too. Whole strokes speak up on hover.
	 */
	readonly own: Int32Array;
	/** Where the stroke's numbers begin in `points`. */
	readonly start: Int32Array;
	/** x, y, x, y … */
	readonly points: Float32Array;
}

/** The end of a stroke: its mark, where it stands, and the direction of travel in radians, 0 to the right. */
export interface StrokeEnd {
	readonly mark: StrokeMark;
	readonly x: number;
	readonly y: number;
	readonly angle: number;
}

const marks: Readonly<Record<RelationKind, StrokeMark>> = {
	supports: 'arrow',
	attacks: 'bar',
	undercuts: 'cross'
};

/** Where and how a stroke ends. */
export function endOfStroke(strokes: SceneStrokes, stroke: number): StrokeEnd {
	const { points, start, part, kind } = strokes;
	const first = start[stroke]!;
	const last = start[stroke + 1]! - 2;
	const [x, y] = [points[last]!, points[last + 1]!];
	let before = last - 2;
	while (before > first && points[before] === x && points[before + 1] === y) before -= 2;
	return {
		mark: strokeParts[part[stroke]!] === 'premise' ? 'none' : marks[relationKinds[kind[stroke]!]!],
		x,
		y,
		angle: Math.atan2(y - points[before + 1]!, x - points[before]!)
	};
}

/** For each slot, the strokes that leave or reach its box; a stem belongs to the boxes of its premises too. */
export function strokesByBox({ boxes, strokes }: Scene): readonly (readonly number[])[] {
	const lists: number[][] = Array.from({ length: boxes.count }, () => []);
	const leaving = new Map<number, number[]>();
	for (let stroke = 0; stroke < strokes.count; stroke++) {
		const from = strokes.from[stroke]!;
		if (from < 0) continue;
		const relation = strokes.relation[stroke]!;
		leaving.set(relation, [...(leaving.get(relation) ?? []), from]);
	}
	for (let stroke = 0; stroke < strokes.count; stroke++) {
		const from = strokes.from[stroke]!;
		const ends = from < 0 ? (leaving.get(strokes.relation[stroke]!) ?? []) : [from];
		for (const slot of new Set([...ends, strokes.to[stroke]!])) if (slot >= 0) lists[slot]?.push(stroke);
	}
	return lists;
}
