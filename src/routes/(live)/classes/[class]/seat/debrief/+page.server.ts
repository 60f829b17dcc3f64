import { classes } from '#lib/server/classes/classes.ts';
import { seatHere } from '#lib/server/classes/visitor.ts';
import { outcomes } from '#lib/server/coach/outcomes.ts';
import { findPack } from '#lib/server/library.ts';
import type { PageServerLoad } from './$types.js';

export const prerender = false;

/** What the room's polls came to, once it may be shown, and this seat's own answers; nobody else's. */
export const load: PageServerLoad = async (event) => {
	event.depends('class:class', 'class:poll');
	const { class: here, seat } = await seatHere(event);
	const [pack, before, after, room] = await Promise.all([
		findPack(here.debateId),
		classes.stanceOf(here.id, seat.id, 'before'),
		classes.stanceOf(here.id, seat.id, 'after'),
		here.phase === 'debrief' ? classes.roomResult(here.id) : null
	]);
	const positions = pack?.pack.debate.positions ?? [];
	return {
		positions: positions.map(({ id, name, shortName, colour }) => ({ id, name, shortName, colour })),
		before,
		after,
		/** Null before the debrief; empty while nothing may be shown. */
		room: room && outcomes(room, positions)
	};
};
