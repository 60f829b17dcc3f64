/** What the coach's draw board shows. */
import type { PositionColour } from '#lib/debate/model.ts';
import type { DrawConstraint, DrawProblem, DrawStrategy } from './draw-request.ts';

/** A position as a column of the board. */
export interface BoardPosition {
	readonly id: string;
	readonly name: string;
	readonly colour: PositionColour;
}

/** A seat as a card on the board. */
export interface DrawnSeat {
	readonly id: string;
	readonly name: string;
	/** Where it lies: a position, the task without a side, or nowhere yet. */
	readonly side: { readonly kind: 'position'; readonly id: string } | { readonly kind: 'none' | 'undrawn' };
	/** Why; empty before a draw. */
	readonly reason: string;
	readonly locked: boolean;
}

/** Everything on the board; plain data. */
export interface DrawBoardData {
	readonly positions: readonly BoardPosition[];
	/** Those who are here. */
	readonly seats: readonly DrawnSeat[];
	/** Without what is locked. */
	readonly rules: readonly DrawConstraint[];
	/** Of the draw that is shown, or what to offer for the first. */
	readonly strategy: DrawStrategy;
	readonly seed: string;
	readonly remarks: readonly string[];
	/** Why the last try could not be drawn. */
	readonly problems: readonly DrawProblem[];
	readonly canUndo: boolean;
	readonly canRedo: boolean;
}

/** A column: a position, the task without a side, or those not drawn yet. */
export interface BoardColumn {
	/** The position's id; empty for the task without a side, null for not drawn. */
	readonly place: string | null;
	readonly name: string;
	readonly colour: PositionColour | null;
	/** In order of their names. */
	readonly seats: readonly DrawnSeat[];
}

/** The columns in the order they stand; those without a position only when somebody is there. */
export function boardColumns({
	positions,
	seats
}: Pick<DrawBoardData, 'positions' | 'seats'>): readonly BoardColumn[] {
	const byName = seats.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
	const of = (kind: DrawnSeat['side']['kind']) => byName.filter(({ side }) => side.kind === kind);
	const rest: readonly BoardColumn[] = [
		{ place: '', name: 'A task without a side', colour: null, seats: of('none') },
		{ place: null, name: 'Not drawn yet', colour: null, seats: of('undrawn') }
	];
	return [
		...positions.map(({ id, name, colour }) => ({
			place: id,
			name,
			colour,
			seats: byName.filter(({ side }) => side.kind === 'position' && side.id === id)
		})),
		...rest.filter((column) => column.seats.length > 0)
	];
}

/** How even the columns are, in one sentence. */
export function balanceInWords({ positions, seats }: Pick<DrawBoardData, 'positions' | 'seats'>): string {
	const sizes = positions.map(
		({ id }) => seats.filter(({ side }) => side.kind === 'position' && side.id === id).length
	);
	const drawn = sizes.reduce((sum, size) => sum + size, 0);
	if (drawn === 0) return 'Nobody has a side yet.';
	const spread = Math.max(...sizes) - Math.min(...sizes);
	if (spread === 0) return 'All sides have the same number of seats.';
	if (spread === 1) return 'Sides are as even as can be: within one seat.';
	const most = positions[sizes.indexOf(Math.max(...sizes))]!;
	const fewest = positions[sizes.indexOf(Math.min(...sizes))]!;
	return `Sides differ by ${spread} seats: “${most.name}” has ${Math.max(...sizes)}, “${fewest.name}” ${Math.min(...sizes)}.`;
}
