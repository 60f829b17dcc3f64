import { classes } from '#lib/server/classes/classes.ts';
import { coachHere } from '#lib/server/classes/visitor.ts';
import { findPack } from '#lib/server/library.ts';
import type { LayoutServerLoad } from './$types.js';
import { endedRounds } from '#lib/server/coach/ended-rounds.ts';

/** What stands above every page of the coach: which class, in which phase, and what the next step depends on. */
export const load: LayoutServerLoad = async (event) => {
	for (const topic of ['class', 'seats', 'draw', 'rounds']) event.depends(`class:${topic}`);
	const { class: here } = await coachHere(event);
	const [loaded, seats, draw, rounds] = await Promise.all([
		findPack(here.debateId),
		classes.seats(here.id),
		classes.currentDraw(here.id),
		classes.rounds(here.id)
	]);
	for (const round of rounds) event.depends(`class:round:${round.id}`);
	const { id, name, phase, joining, expiresAt } = here;
	const placed = new Set(draw?.sides.map(({ seatId }) => seatId));
	return {
		here: { id, name, phase, joining, expiresAt, debate: loaded?.pack.debate.title ?? null },
		state: {
			phase,
			seated: seats.length,
			drawn: draw !== null && draw.sides.length > 0,
			undrawn: seats.filter((seat) => !seat.absent && !placed.has(seat.id)).length,
			rounds: rounds.length,
			roundsEnded: await endedRounds(id, rounds)
		}
	};
};
