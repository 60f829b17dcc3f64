import { writeRoster } from '#lib/classroom/roster-csv.ts';
import { classes } from '#lib/server/classes/classes.ts';
import { coachHere } from '#lib/server/classes/visitor.ts';
import { savedFile } from '#lib/server/coach/saved-file.ts';
import { findPack } from '#lib/server/library.ts';
import { roundOfSeat, roundsNow } from '#lib/server/rounds/rounds-now.ts';
import type { RequestHandler } from './$types.js';

/** The students with their sides and groups; our own import reads it. */
export const GET: RequestHandler = async (event) => {
	const { class: here } = await coachHere(event);
	const [loaded, seats, draw, rounds] = await Promise.all([
		findPack(here.debateId),
		classes.seats(here.id),
		classes.currentDraw(here.id),
		roundsNow(here.id)
	]);
	const rows = seats.map(({ id, name, absent }) => {
		const side = draw?.sides.find(({ seatId }) => seatId === id);
		return {
			name,
			side: loaded?.pack.debate.positions.find((position) => position.id === side?.positionId)?.name ?? '',
			group: roundOfSeat(rounds, id)?.group ?? side?.group ?? null,
			note: absent ? 'absent' : ''
		};
	});
	return savedFile(writeRoster(rows), 'text/csv', 'students.csv');
};
