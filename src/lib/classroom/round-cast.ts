import type { Position } from '#lib/debate/model.ts';
import type { RoundFormat } from './round-format.ts';
import type { RoundState } from './round-log.ts';

/** A position as rounds show it. */
export type CastPosition = Pick<Position, 'id' | 'name' | 'shortName' | 'colour'>;

/** Who and what a round's ids stand for. */
export interface RoundCast {
	/** Seat → name. */
	readonly seats: Readonly<Record<string, string>>;
	readonly positions: readonly CastPosition[];
	/** BCP 47, of the positions' names. */
	readonly language: string;
}

/** A group as its screens get it: the moment is worked out from it by the clock of the server. */
export interface ShownGroup {
	readonly id: string;
	readonly group: number;
	readonly name: string;
	readonly format: RoundFormat;
	readonly state: RoundState;
}

/** The name of a seat; of one that was removed, words for it. */
export function seatName({ seats }: RoundCast, id: string): string {
	return Object.hasOwn(seats, id) ? (seats[id] ?? '') : 'Somebody who left';
}

/** A position by id; null for none, or one that the debate no longer has. */
export function positionOf({ positions }: RoundCast, id: string | null): CastPosition | null {
	return positions.find((position) => position.id === id) ?? null;
}
