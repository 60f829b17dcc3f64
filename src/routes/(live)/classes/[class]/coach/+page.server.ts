import { classes } from '#lib/server/classes/classes.ts';
import { coachHere } from '#lib/server/classes/visitor.ts';
import { findPack } from '#lib/server/library.ts';
import type { Actions, PageServerLoad } from './$types.js';
import { boardSeats, goneSeats } from '#lib/server/coach/board-seats.ts';
import { classActions } from '#lib/server/coach/class-actions.ts';
import { entryLink, joinLink } from '#lib/server/coach/class-links.ts';
import { seatActions } from '#lib/server/coach/seat-actions.ts';

export const load: PageServerLoad = async (event) => {
	for (const topic of ['class', 'seats', 'draw', 'progress']) event.depends(`class:${topic}`);
	const { class: here } = await coachHere(event);
	const [loaded, seats, draw, progress, done] = await Promise.all([
		findPack(here.debateId),
		classes.seats(here.id, true),
		classes.currentDraw(here.id),
		classes.progressOf(here.id),
		classes.workDone(here.id)
	]);
	const taken = seats.filter(({ removedAt }) => removedAt === null);
	const tours = here.tours.map((id) => ({
		id,
		title: loaded?.pack.tours.find((tour) => tour.id === id)?.title ?? 'A tour that is no longer there'
	}));
	const fresh = event.url.searchParams.has('new');
	return {
		seats: boardSeats({
			seats: taken,
			draw,
			positions: loaded?.pack.debate.positions ?? [],
			tours,
			progress,
			done
		}),
		gone: goneSeats(seats),
		double: event.url.searchParams.get('double'),
		join: joinLink(event.url, here.code),
		// The token is known to this browser alone: it comes from its own cookie.
		keepLink: fresh ? entryLink(event.url, here.id, event.cookies.get('coach') ?? '') : null
	};
};

export const actions: Actions = { ...classActions, ...seatActions };
