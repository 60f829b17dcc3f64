import { classes } from '#lib/server/classes/classes.ts';
import { coachHere } from '#lib/server/classes/visitor.ts';
import { drawActions } from '#lib/server/coach/draw-actions.ts';
import { drawBoardData } from '#lib/server/coach/draw-board-data.ts';
import { findPack } from '#lib/server/library.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
	for (const topic of ['class', 'seats', 'draw']) event.depends(`class:${topic}`);
	const { class: here } = await coachHere(event);
	const [loaded, seats, draw, draws] = await Promise.all([
		findPack(here.debateId),
		classes.seats(here.id),
		classes.currentDraw(here.id),
		classes.draws(here.id)
	]);
	return { board: drawBoardData(seats, loaded?.pack.debate.positions ?? [], draw, draws) };
};

export const actions: Actions = drawActions as Actions;
