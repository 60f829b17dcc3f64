import { outcomeOf, type Outcome } from '#lib/classroom/outcome.ts';
import { noiseBand } from '#lib/classroom/room-result.ts';
import type { Position } from '#lib/debate/model.ts';
import type { RoomResult } from '#lib/server/classes/records.ts';

/** How the room stood to each position, in their order; positions nothing is published of are left out. */
export function outcomes(result: RoomResult, positions: readonly Position[]): readonly Outcome[] {
	const { before, after } = result;
	return positions.flatMap(({ id, name, colour }) => {
		const of = <T extends { readonly positionId: string }>(list: readonly T[] | undefined) =>
			list?.find(({ positionId }) => positionId === id) ?? null;
		const [first, last] = [of(before?.positions), of(after?.positions)];
		if (!first && !last) return [];
		return [outcomeOf({ id, name, colour }, first, last, noiseBand)];
	});
}
