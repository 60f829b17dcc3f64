import { workOf } from '#lib/classroom/brief-work.ts';
import { showsSides } from '#lib/classroom/class-phase.ts';
import { classes } from '#lib/server/classes/classes.ts';
import { seatHere } from '#lib/server/classes/visitor.ts';
import { findPack } from '#lib/server/library.ts';
import { briefPage } from '#lib/server/pages/brief-page.ts';
import type { PageServerLoad } from './$types.js';

export const prerender = false;

/** The brief of the drawn side, with the work done on it. `none`: why there is no brief to show, else null. */
export const load: PageServerLoad = async (event) => {
	event.depends('class:class', 'class:draw');
	const { class: here, seat } = await seatHere(event);
	if (!showsSides(here.phase)) return { none: 'not-shown' as const, page: null, work: null };
	const [pack, draw, entries] = await Promise.all([
		findPack(here.debateId),
		classes.currentDraw(here.id),
		classes.entriesOf(here.id, seat.id)
	]);
	const side = draw?.sides.find(({ seatId }) => seatId === seat.id);
	const page = pack && side?.positionId ? briefPage(pack, side.positionId) : null;
	if (!page) return { none: side?.positionId === null ? 'task' : 'no-side', page: null, work: null } as const;
	return { none: null, page, work: workOf(entries) };
};
