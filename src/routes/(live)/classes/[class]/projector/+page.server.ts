import { classes } from '#lib/server/classes/classes.ts';
import { coachHere } from '#lib/server/classes/visitor.ts';
import { joinLink } from '#lib/server/coach/class-links.ts';
import { findPack } from '#lib/server/library.ts';
import { roundCastOf, shownGroup } from '#lib/server/rounds/round-cast-of.ts';
import { roundsNow } from '#lib/server/rounds/rounds-now.ts';
import type { PageServerLoad } from './$types.js';

export const prerender = false;

/** What the room sees: how to get in while the class gathers, the clocks while a round runs. */
export const load: PageServerLoad = async (event) => {
	const { class: here } = await coachHere(event);
	const [loaded, seats, rounds] = await Promise.all([
		findPack(here.debateId),
		classes.seats(here.id),
		roundsNow(here.id)
	]);
	for (const topic of ['class', 'seats', 'rounds', ...rounds.map(({ id }) => `round:${id}`)]) {
		event.depends(`class:${topic}`);
	}
	event.setHeaders({ 'cache-control': 'private, no-store' });
	const { id, name, phase, joining } = here;
	return {
		/** A screen of its own: no masthead, no footer. */
		framed: true,
		quietLive: true,
		here: { id, name, phase, joining },
		question: loaded?.pack.debate.question ?? null,
		join: joinLink(event.url, here.code),
		seated: seats.length,
		groups: phase === 'round' ? rounds.map(shownGroup) : [],
		cast: roundCastOf(loaded, seats),
		chosen: event.url.searchParams.get('group'),
		serverNow: Date.now()
	};
};
