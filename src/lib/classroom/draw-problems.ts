/** What makes a draw impossible, found out before it is tried. */
import { canBeKept } from './draw-knot.ts';
import type { DrawConstraint, DrawProblem, DrawRequest } from './draw-request.ts';
import { drawUnits, type Unit } from './draw-units.ts';
import { constraintInWords, drawNames, listed, seatsOfConstraint } from './draw-words.ts';

/** Every problem of a request; none when it can be drawn. */
export function drawProblems(request: DrawRequest): readonly DrawProblem[] {
	const { seats, positions } = request;
	if (seats.length === 0)
		return [{ code: 'no-seats', message: 'Nobody is here to be given a side yet.', seats: [] }];
	if (positions.length === 0)
		return [{ code: 'no-positions', message: 'The debate has no positions to draw.', seats: [] }];
	const unknown = unknownNames(request);
	return unknown.length > 0 ? unknown : contradictions(request);
}

function unknownNames({ seats, positions, constraints }: DrawRequest): readonly DrawProblem[] {
	const seatIds = new Set(seats.map(({ id }) => id));
	const positionIds = new Set(positions.map(({ id }) => id));
	return constraints.flatMap((constraint): DrawProblem[] => {
		const here = seatsOfConstraint(constraint).filter((id) => seatIds.has(id));
		const gone = seatsOfConstraint(constraint).length - here.length;
		const named =
			constraint.kind === 'fixed'
				? [constraint.position]
				: constraint.kind === 'opt-out'
					? constraint.positions
					: [];
		const strange = named.filter((id) => !positionIds.has(id));
		const kind = { together: 'together', apart: 'apart', fixed: 'set', 'opt-out': 'opt-out' }[
			constraint.kind
		];
		return [
			...(gone > 0
				? [
						{
							code: 'unknown-seat' as const,
							message: `A “${kind}” rule names ${gone === 1 ? 'a student who is' : `${gone} students who are`} no longer in the class or absent. Change the rule or take it out.`,
							seats: here
						}
					]
				: []),
			...(strange.length > 0
				? [
						{
							code: 'unknown-position' as const,
							message: `A “${kind}” rule names a position that this debate does not have (${strange.join(', ')}). Change the rule or take it out.`,
							seats: here
						}
					]
				: [])
		];
	});
}

/** For every knot that cannot be kept, the fewest constraints that together make it impossible. */
function contradictions(request: DrawRequest): readonly DrawProblem[] {
	const names = drawNames(request);
	const found = impossible(request, request.constraints);
	return found.map((seatIds) => {
		const seats = new Set(seatIds);
		const about = request.constraints.filter((each) => seatsOfConstraint(each).some((id) => seats.has(id)));
		const guilty = necessary(about, (constraints) => impossible(request, constraints).length > 0);
		const [first, second] = guilty;
		const concerned = [...new Set(guilty.flatMap(seatsOfConstraint))];
		const count = request.positions.length;
		const message =
			first?.kind === 'apart' && !second
				? `${listed(concerned.map(names.seat))} are to be kept apart, but ${count === 1 ? 'there is only one position' : `there are only ${count} positions`}. Take ${concerned.length - count} of them out of the rule.`
				: `These do not go together: ${guilty.map((each) => constraintInWords(each, names, count)).join('; ')}. Change or take out one of them.`;
		return { code: 'contradiction', message, seats: concerned };
	});
}

/** The seats of each knot, and each seat by itself, for which these constraints leave no way. */
function impossible(
	{ seats, positions }: DrawRequest,
	constraints: readonly DrawConstraint[]
): readonly (readonly string[])[] {
	const { free, knots } = drawUnits(
		seats.map(({ id }) => id),
		positions.map(({ id }) => id),
		constraints
	);
	const ids = (units: readonly Unit[]) =>
		units.flatMap((unit) => unit.seats.map((number) => seats[number]!.id));
	return [
		...free.filter(({ allowed }) => !allowed.includes(true)).map((unit) => ids([unit])),
		...knots.filter((knot) => !canBeKept(knot, positions.length)).map(({ units }) => ids(units))
	];
}

/** Fewest of the things for which `holds` still holds: each is left out once, and stays out if nothing changes. */
export function necessary<T>(things: readonly T[], holds: (some: readonly T[]) => boolean): readonly T[] {
	let kept = things;
	for (const thing of things) {
		const others = kept.filter((each) => each !== thing);
		if (holds(others)) kept = others;
	}
	return kept;
}
