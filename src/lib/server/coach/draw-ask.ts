import type { DrawAsk } from '#lib/classroom/draw-steps.ts';
import type { DrawStrategy } from '#lib/classroom/draw-request.ts';
import { readRoundEvent } from '#lib/classroom/round-event.ts';
import type { Position } from '#lib/debate/model.ts';
import { classes } from '#lib/server/classes/classes.ts';

/** What a draw of this kind takes from the class. Stances stay in here: only the draw reads them. */
export async function drawAsk(
	classId: string,
	positions: readonly Position[],
	strategy: DrawStrategy,
	seed: string
): Promise<DrawAsk> {
	const seats = (await classes.seats(classId)).filter(({ absent }) => !absent);
	return {
		seats: seats.map(({ id, name }) => ({ id, name })),
		positions: positions.map(({ id, name }) => ({ id, name })),
		stances: strategy === 'opposite' ? await classes.drawStances(classId) : {},
		history: strategy === 'rotate' ? await argued(classId) : {},
		strategy,
		seed
	};
}

/** Seat → positions it argued in rounds that were begun, oldest first. */
async function argued(classId: string): Promise<Record<string, readonly string[]>> {
	const history: Record<string, string[]> = {};
	for (const { id, sides } of await classes.rounds(classId, true)) {
		const events = await classes.roundEvents(classId, id);
		if (!events.some(({ event }) => readRoundEvent(event)?.type === 'round.started')) continue;
		for (const { positionId, seatIds } of sides) {
			if (positionId === null) continue;
			for (const seat of seatIds) (history[seat] ??= []).push(positionId);
		}
	}
	return history;
}
