/** The drawing of a node's neighbourhood, as numbers. Unit: CSS pixels at `LocalMap.width`. */
import type { RelationKind } from '#lib/debate/model.ts';
import type { NodeLine } from '#lib/debate/node-line.ts';

export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface MapBox extends Point {
	readonly node: NodeLine;
	/** `focus` once; `beside` one step away; `joined` for linked premises and undercuts of another step. */
	readonly role: 'focus' | 'beside' | 'joined';
	readonly width: number;
	readonly height: number;
	/** The title, wrapped; each line no wider than the box less its padding. */
	readonly lines: readonly string[];
	/** The relation that brought the box here, as a sentence; null for the focus. */
	readonly words: string | null;
}

/** What a line shows at its first point: what the relation does there. `join` is a knot of linked premises. */
export type MapTip = 'arrow' | 'bar' | 'cross' | 'join' | 'none';

export interface MapLine {
	/** The id of the relation; linked premises have several lines of one id. */
	readonly id: string;
	readonly kind: RelationKind;
	/** The relation as a sentence: “A supports B”, “C undercuts the step from A to B”. */
	readonly words: string;
	/** At least two, every stretch along an axis, beginning at the end the relation acts on. */
	readonly points: readonly Point[];
	readonly tip: MapTip;
	/** Where two nodes speak against each other: the id of the relation back. The tip stands at the last point too. */
	readonly mutual: string | null;
}
