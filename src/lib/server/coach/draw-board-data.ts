import type { DrawBoardData } from '#lib/classroom/draw-board.ts';
import type { Position } from '#lib/debate/model.ts';
import type { DrawRecord, Seat } from '#lib/server/classes/records.ts';
import { freshSeed } from './fresh-seed.ts';

/** The draw board: everybody who is not marked absent, on the side the current draw gives. `draws` newest first. */
export function drawBoardData(
	seats: readonly Seat[],
	positions: readonly Position[],
	draw: DrawRecord | null,
	draws: readonly DrawRecord[]
): DrawBoardData {
	return {
		positions: positions.map(({ id, name, colour }) => ({ id, name, colour })),
		seats: seats
			.filter(({ absent }) => !absent)
			.map(({ id, name }) => {
				const side = draw?.sides.find(({ seatId }) => seatId === id);
				return {
					id,
					name,
					side: !side
						? { kind: 'undrawn' as const }
						: side.positionId === null
							? { kind: 'none' as const }
							: { kind: 'position' as const, id: side.positionId },
					reason: side?.reason ?? '',
					locked: side?.locked ?? false
				};
			}),
		rules: draw?.constraints ?? [],
		strategy: draw?.strategy ?? 'random',
		seed: draw?.seed ?? freshSeed(),
		remarks: draw?.remarks ?? [],
		problems: [],
		canUndo: draw !== null,
		canRedo: draws[0]?.undoneAt !== null && draws.length > 0
	};
}
