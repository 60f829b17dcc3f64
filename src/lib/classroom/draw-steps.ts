/** A draw as the class keeps it, and the steps that make the next one from it. Each leaves the one before as it was. */
import { drawPositions } from './draw-positions.ts';
import type { DrawConstraint, DrawProblem, DrawRequest, DrawStrategy } from './draw-request.ts';

/** The side of a seat in a draw that is kept. */
export interface KeptSide {
	readonly seatId: string;
	/** Null for the task without a side. */
	readonly positionId: string | null;
	readonly reason: string;
	/** Stays as it is when the rest is drawn again. */
	readonly locked: boolean;
	readonly group: number | null;
}

/** What a draw holds. */
export interface DrawState {
	readonly strategy: DrawStrategy;
	readonly seed: string;
	/** Without what is locked. */
	readonly constraints: readonly DrawConstraint[];
	readonly sides: readonly KeptSide[];
	readonly remarks: readonly string[];
}

/** Before the first draw, where rules may be made already. */
export function emptyDraw(seed: string): DrawState {
	return { strategy: 'random', seed, constraints: [], sides: [], remarks: [] };
}

/** What a new draw takes from the class; its seats are those who are here. */
export type DrawAsk = Omit<DrawRequest, 'constraints'>;

/** Draws again. Locked seats and the rules hold; rules about seats that are not here rest until they are. */
export function redraw(
	state: DrawState,
	ask: DrawAsk
):
	| { readonly ok: true; readonly state: DrawState }
	| { readonly ok: false; readonly problems: readonly DrawProblem[] } {
	const here = new Set(ask.seats.map(({ id }) => id));
	const locked = new Map(state.sides.flatMap((side) => (side.locked ? [[side.seatId, side]] : [])));
	const rules = state.constraints.flatMap((rule): readonly DrawConstraint[] =>
		'seats' in rule
			? [{ ...rule, seats: rule.seats.filter((id) => here.has(id)) }]
			: here.has(rule.seat)
				? [rule]
				: []
	);
	const all = ask.positions.map(({ id }) => id);
	const kept = [...locked.values()].flatMap(({ seatId: seat, positionId }): readonly DrawConstraint[] => {
		if (!here.has(seat)) return [];
		if (positionId === null) return [{ kind: 'opt-out', seat, positions: all }];
		return [{ kind: 'fixed', seat, position: positionId }];
	});
	const draw = drawPositions({ ...ask, constraints: [...rules, ...kept] });
	if (!draw.ok) return draw;
	const sides = draw.assignments.map(
		(side) => locked.get(side.seatId) ?? { ...side, locked: false, group: null }
	);
	const { strategy, seed } = ask;
	return { ok: true, state: { ...state, strategy, seed, sides, remarks: draw.remarks } };
}

/** A seat moved by hand, and locked there so that no new draw takes it back. Remarks on the draw before hold no longer. */
export function moveSeat(state: DrawState, seatId: string, positionId: string | null): DrawState {
	const moved: KeptSide = { seatId, positionId, reason: 'Moved by the coach.', locked: true, group: null };
	const known = state.sides.some((side) => side.seatId === seatId);
	const sides = known
		? state.sides.map((side) => (side.seatId === seatId ? moved : side))
		: [...state.sides, moved];
	return { ...state, sides, remarks: [] };
}

/** A seat locked where it is, or free again. */
export function lockSeat(state: DrawState, seatId: string, locked: boolean): DrawState {
	return {
		...state,
		sides: state.sides.map((side) => (side.seatId === seatId ? { ...side, locked } : side))
	};
}

/** One more rule; it holds from the next draw on. */
export function addRule(state: DrawState, rule: DrawConstraint): DrawState {
	return { ...state, constraints: [...state.constraints, rule] };
}

/** Without the rule at this place. */
export function removeRule(state: DrawState, index: number): DrawState {
	return { ...state, constraints: state.constraints.filter((_, at) => at !== index) };
}
