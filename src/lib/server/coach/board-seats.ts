import type { BoardSeat, GoneSeat, SideShown } from '#lib/classroom/board-seat.ts';
import type { Position } from '#lib/debate/model.ts';
import type { DrawRecord, Seat, SeatProgress } from '#lib/server/classes/records.ts';

/** What a board is put together from. */
export interface BoardParts {
	readonly seats: readonly Seat[];
	readonly draw: DrawRecord | null;
	readonly positions: readonly Position[];
	/** The tours of the class. */
	readonly tours: readonly { readonly id: string; readonly title: string }[];
	readonly progress: readonly SeatProgress[];
	readonly done: readonly { readonly seatId: string; readonly kind: 'mark' | 'reasons' }[];
}

/** The seats that are taken, by name. */
export function boardSeats(parts: BoardParts): readonly BoardSeat[] {
	const { seats, tours } = parts;
	const done = new Set(parts.done.map(({ seatId, kind }) => `${seatId} ${kind}`));
	const walked = new Map(parts.progress.map((each) => [`${each.seatId} ${each.tourId}`, each]));
	return seats
		.filter(({ removedAt }) => removedAt === null)
		.toSorted((a, b) => a.name.localeCompare(b.name))
		.map(({ id, name, present, absent }) => ({
			id,
			name,
			present,
			absent,
			side: sideOf(id, parts),
			tours: tours.map((tour) => {
				const way = walked.get(`${id} ${tour.id}`);
				return {
					tourId: tour.id,
					title: tour.title,
					share: way?.share ?? 0,
					finished: way?.finished ?? false
				};
			}),
			marked: done.has(`${id} mark`),
			reasoned: done.has(`${id} reasons`)
		}));
}

/** The seats that were removed or merged, the latest first. */
export function goneSeats(seats: readonly Seat[]): readonly GoneSeat[] {
	const names = new Map(seats.map(({ id, name }) => [id, name]));
	return seats
		.filter(({ removedAt }) => removedAt !== null)
		.toSorted((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0))
		.map(({ id, name, mergedInto }) => ({
			id,
			name,
			mergedInto: mergedInto === null ? null : (names.get(mergedInto) ?? 'another seat')
		}));
}

function sideOf(seatId: string, { draw, positions }: BoardParts): SideShown | 'none' | 'undrawn' {
	const side = draw?.sides.find((each) => each.seatId === seatId);
	if (!side) return 'undrawn';
	const position = positions.find(({ id }) => id === side.positionId);
	return position ? { name: position.shortName, colour: position.colour } : 'none';
}
