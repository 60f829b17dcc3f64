/** Strokes collected one by one into the columns of a scene. */
import type { RelationKind } from '#lib/debate/model.ts';
import { relationKinds } from '#lib/debate/model.ts';
import { strokeParts, type SceneStrokes, type StrokePart } from './scene-model.ts';

/** One stroke; see `SceneStrokes`. */
export interface NewStroke {
	readonly relation: number;
	readonly part: StrokePart;
	readonly from: number;
	readonly to: number;
	readonly quiet: boolean;
	readonly curved: boolean;
	/** x, y, x, y … */
	readonly points: readonly number[];
	/** Points to draw at rest; all when left out. */
	readonly own?: number;
}

/** Collects strokes; `kindOf` is the `relationKind` column of the graph. */
export class StrokeList {
	readonly #kindOf: Uint8Array;
	readonly #strokes: NewStroke[] = [];
	/** By relation, the stroke on which what cuts it may end. */
	readonly #main = new Map<number, number>();

	readonly #leaving = new Map<number, readonly number[]>();

	constructor(kindOf: Uint8Array) {
		this.#kindOf = kindOf;
	}

	/** Adds one; the order is the drawing order. */
	add(stroke: NewStroke): void {
		const main = this.#main.get(stroke.relation);
		if (stroke.part !== 'premise' && main === undefined)
			this.#main.set(stroke.relation, this.#strokes.length);
		this.#leaving.set(stroke.relation, [...this.leaving(stroke.relation), stroke.from]);
		this.#strokes.push(stroke);
	}

	/** Slots of the boxes that strokes of the relation leave. */
	leaving(relation: number): readonly number[] {
		return this.#leaving.get(relation) ?? [];
	}

	/** The stroke that reaches the end of the relation; null when none was added. */
	mainOf(relation: number): NewStroke | null {
		return this.#strokes[this.#main.get(relation) ?? -1] ?? null;
	}

	/** What the relation does. */
	kindOf(relation: number): RelationKind {
		return relationKinds[this.#kindOf[relation]!]!;
	}

	/** The columns. */
	finish(): SceneStrokes {
		const strokes = this.#strokes;
		const start = new Int32Array(strokes.length + 1);
		strokes.forEach(({ points }, index) => (start[index + 1] = start[index]! + points.length));
		const points = new Float32Array(start[strokes.length]!);
		strokes.forEach((stroke, index) => points.set(stroke.points, start[index]));
		return {
			count: strokes.length,
			relation: Int32Array.from(strokes, ({ relation }) => relation),
			kind: Uint8Array.from(strokes, ({ relation }) => this.#kindOf[relation]!),
			part: Uint8Array.from(strokes, ({ part }) => strokeParts.indexOf(part)),
			from: Int32Array.from(strokes, ({ from }) => from),
			to: Int32Array.from(strokes, ({ to }) => to),
			quiet: Uint8Array.from(strokes, ({ quiet }) => (quiet ? 1 : 0)),
			curved: Uint8Array.from(strokes, ({ curved }) => (curved ? 1 : 0)),
			own: Int32Array.from(strokes, ({ own, points: all }) => own ?? all.length / 2),
			start,
			points
		};
	}
}
