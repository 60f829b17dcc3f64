/** How the draw speaks about seats, positions and constraints. */
import type { DrawConstraint, DrawRequest } from './draw-request.ts';

/** Names for ids; an id that is not there is said as it is. */
export interface DrawNames {
	seat(id: string): string;
	position(id: string): string;
}

/** The names of a request. */
export function drawNames({ seats, positions }: Pick<DrawRequest, 'seats' | 'positions'>): DrawNames {
	const seatNames = new Map(seats.map(({ id, name }) => [id, name]));
	const positionNames = new Map(positions.map(({ id, name }) => [id, name]));
	return {
		seat: (id) => seatNames.get(id) ?? id,
		position: (id) => `“${positionNames.get(id) ?? id}”`
	};
}

/** `A`, `A and B`, `A, B and C`; the last word may be another. */
export function listed(words: readonly string[], last = 'and'): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;
}

/** The seats that a constraint is about. */
export function seatsOfConstraint(constraint: DrawConstraint): readonly string[] {
	return 'seats' in constraint ? [...new Set(constraint.seats)] : [constraint.seat];
}

/** A constraint as a clause: “Ana and Ben stay together”. */
export function constraintInWords(constraint: DrawConstraint, names: DrawNames, positions: number): string {
	const who = listed(seatsOfConstraint(constraint).map(names.seat));
	switch (constraint.kind) {
		case 'together':
			return `${who} stay together`;
		case 'apart':
			return `${who} are kept apart`;
		case 'fixed':
			return `${who} is set or locked to ${names.position(constraint.position)}`;
		case 'opt-out': {
			const never = [...new Set(constraint.positions)];
			return never.length >= positions
				? `${who} takes no position`
				: `${who} never argues ${listed(never.map(names.position), 'or')}`;
		}
	}
}
