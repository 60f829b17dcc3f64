import { classes } from '#lib/server/classes/classes.ts';
import { coachHere } from '#lib/server/classes/visitor.ts';
import { formatChoices, usualFormat } from '#lib/server/coach/format-choices.ts';
import { allFormats } from '#lib/server/formats.ts';
import { findPack } from '#lib/server/library.ts';
import { unplacedSeats } from '#lib/server/rounds/form-rounds.ts';
import { roundActions } from '#lib/server/rounds/round-actions.ts';
import { roundCastOf, shownGroup } from '#lib/server/rounds/round-cast-of.ts';
import { roundsNow } from '#lib/server/rounds/rounds-now.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const prerender = false;

/** All groups of the class, as their coach leads them. */
export const load: PageServerLoad = async (event) => {
	const { class: here } = await coachHere(event);
	const [loaded, seats, draw, rounds, formats] = await Promise.all([
		findPack(here.debateId),
		classes.seats(here.id),
		classes.currentDraw(here.id),
		roundsNow(here.id),
		allFormats()
	]);
	const topics = ['class', 'seats', 'draw', 'rounds', ...rounds.map(({ id }) => `round:${id}`)];
	for (const topic of topics) event.depends(`class:${topic}`);
	const choices = formatChoices(formats);
	return {
		groups: rounds.map(shownGroup),
		cast: roundCastOf(loaded, seats),
		unplaced: unplacedSeats(rounds, seats, draw),
		drawn: draw !== null,
		formats: choices,
		chosen: here.formatId ?? usualFormat(choices, loaded?.pack.debate.positions.length ?? 2),
		serverNow: Date.now()
	};
};

export const actions: Actions = roundActions;
