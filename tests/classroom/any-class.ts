/** Classes of chance for the draw's tests, and what a draw must keep, said again without the draw's own code. */
import fc from 'fast-check';
import type { DrawConstraint, DrawRequest, DrawStrategy } from '#lib/classroom/draw-request.ts';
import { drawStrategies } from '#lib/classroom/draw-request.ts';

export interface AnyClass {
	readonly seats: number;
	readonly positions: number;
	readonly constraints: number;
	readonly strategy?: DrawStrategy;
}

export const seatId = (number: number) => `seat-${number}`;
export const positionId = (number: number) => `position-${number}`;

/** Requests up to these sizes. */
export function anyClass(most: AnyClass): fc.Arbitrary<DrawRequest> {
	return fc
		.record({
			seats: fc.integer({ min: 1, max: most.seats }),
			positions: fc.integer({ min: 1, max: most.positions })
		})
		.chain(({ seats, positions }) => {
			const seat = fc.nat(seats - 1).map(seatId);
			const position = fc.nat(positions - 1).map(positionId);
			const seatSet = fc.uniqueArray(seat, { minLength: 2, maxLength: 4 });
			const ids = Array.from({ length: seats }, (_, number) => seatId(number));
			const positionIds = Array.from({ length: positions }, (_, number) => positionId(number));
			const about: readonly fc.Arbitrary<DrawConstraint>[] = [
				fc.record({ kind: fc.constant('fixed' as const), seat, position }),
				fc.record({ kind: fc.constant('opt-out' as const), seat, positions: fc.subarray(positionIds) })
			];
			const between: readonly fc.Arbitrary<DrawConstraint>[] = [
				fc.record({ kind: fc.constant('together' as const), seats: seatSet }),
				fc.record({ kind: fc.constant('apart' as const), seats: seatSet })
			];
			const constraint = fc.oneof(...about, ...(seats < 2 ? [] : between));
			const stance = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
			const someOf = <T>(value: fc.Arbitrary<T>, keys: readonly string[]) =>
				fc
					.array(fc.option(value, { nil: undefined }), { minLength: keys.length, maxLength: keys.length })
					.map(
						(values) =>
							Object.fromEntries(
								keys.flatMap((key, at) => (values[at] === undefined ? [] : [[key, values[at]]]))
							) as Record<string, T>
					);
			return fc.record({
				seats: fc.constant(ids.map((id) => ({ id, name: `Name of ${id}` }))),
				positions: fc.constant(positionIds.map((id) => ({ id, name: `Name of ${id}` }))),
				stances: someOf(someOf(stance, positionIds), ids),
				history: someOf(fc.array(position, { maxLength: 4 }), ids),
				constraints: fc.array(constraint, {
					maxLength: most.constraints
				}),
				strategy: most.strategy ? fc.constant(most.strategy) : fc.constantFrom(...drawStrategies),
				seed: fc.string({ maxLength: 5 })
			});
		});
}

/** The seats that opted out of everything and are not set. */
export function neutralSeats({ seats, positions, constraints }: DrawRequest): ReadonlySet<string> {
	return new Set(
		seats
			.map(({ id }) => id)
			.filter(
				(id) =>
					positions.every((position) =>
						constraints.some(
							(each) => each.kind === 'opt-out' && each.seat === id && each.positions.includes(position.id)
						)
					) && !constraints.some((each) => each.kind === 'fixed' && each.seat === id)
			)
	);
}

/** Whether sides (null: the task without one) keep every constraint. */
export function keepsConstraints(
	request: DrawRequest,
	sideOf: (seat: string) => string | null | undefined
): boolean {
	const neutral = neutralSeats(request);
	return (
		request.seats.every(({ id }) => (sideOf(id) === null) === neutral.has(id)) &&
		request.constraints.every((constraint) => {
			if (constraint.kind === 'fixed') return sideOf(constraint.seat) === constraint.position;
			if (constraint.kind === 'opt-out')
				return !constraint.positions.some((position) => sideOf(constraint.seat) === position);
			const sides = constraint.seats.map(sideOf).filter((side) => side !== null);
			const different = new Set(sides).size;
			return constraint.kind === 'together' ? different <= 1 : different === sides.length;
		})
	);
}

/** The numbers of seats per position. */
export function sizesOf(request: DrawRequest, sideOf: (seat: string) => string | null | undefined): number[] {
	return request.positions.map(({ id }) => request.seats.filter((seat) => sideOf(seat.id) === id).length);
}

/** Every way to give the seats sides that keeps the constraints: by number of seat the number of the position, -1 for none. */
export function* keptWays(request: DrawRequest): Generator<readonly number[]> {
	const neutral = neutralSeats(request);
	const seatNumber = new Map(request.seats.map(({ id }, number) => [id, number]));
	const positionNumber = new Map(request.positions.map(({ id }, number) => [id, number]));
	const rules = request.constraints.map((constraint) => {
		const seats = ('seats' in constraint ? constraint.seats : [constraint.seat])
			.filter((id) => !neutral.has(id))
			.map((id) => seatNumber.get(id)!);
		const positions =
			constraint.kind === 'fixed'
				? [positionNumber.get(constraint.position)!]
				: constraint.kind === 'opt-out'
					? constraint.positions.map((id) => positionNumber.get(id)!)
					: [];
		return { kind: constraint.kind, seats, positions };
	});
	const kept = (way: readonly number[]) =>
		rules.every(({ kind, seats, positions }) => {
			if (kind === 'fixed') return seats.every((seat) => way[seat] === positions[0]);
			if (kind === 'opt-out') return seats.every((seat) => !positions.includes(way[seat]!));
			const different = new Set(seats.map((seat) => way[seat])).size;
			return kind === 'together' ? different <= 1 : different === seats.length;
		});
	const sided = request.seats.flatMap(({ id }, number) => (neutral.has(id) ? [] : [number]));
	const way = request.seats.map(() => -1);
	const base = request.positions.length;
	for (let count = 0; count < base ** sided.length; count++) {
		let left = count;
		for (const seat of sided) {
			way[seat] = left % base;
			left = Math.floor(left / base);
		}
		if (kept(way)) yield way;
	}
}

/** The sum of the squares of the sizes: the smaller, the more even. */
export function unevenness(way: readonly number[], positions: number): number {
	const sizes = Array<number>(positions).fill(0);
	for (const position of way) if (position >= 0) sizes[position]!++;
	return sizes.reduce((sum, size) => sum + size ** 2, 0);
}
