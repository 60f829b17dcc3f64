import { workOf } from '#lib/classroom/brief-entries.ts';
import { showsSides } from '#lib/classroom/class-phase.ts';
import { classes } from '#lib/server/classes/classes.ts';
import { seatHere } from '#lib/server/classes/visitor.ts';
import { findPack } from '#lib/server/library.ts';
import { briefPage } from '#lib/server/pages/brief-page.ts';
import type { PageServerLoad } from './$types.js';

export const prerender = false;

/**
 * The brief of the drawn side, with the work done on it; with `?position=` that of another one, which is argued when
 * sides are exchanged. `none`: why there is no brief to show, else null. `own`: whether it is the drawn side's.
 */
export const load: PageServerLoad = async (event) => {
	event.depends('class:class', 'class:draw');
	const { class: here, seat } = await seatHere(event);
	if (!showsSides(here.phase)) return { none: 'not-shown' as const, own: true, page: null, work: null };
	const [pack, draw, entries] = await Promise.all([
		findPack(here.debateId),
		classes.currentDraw(here.id),
		classes.entriesOf(here.id, seat.id)
	]);
	const side = draw?.sides.find(({ seatId }) => seatId === seat.id);
	const drawn = side?.positionId ?? null;
	const briefOf = (position: string | null) => (pack && position ? briefPage(pack, position) : null);
	const page = briefOf(event.url.searchParams.get('position')) ?? briefOf(drawn);
	if (!page) {
		return {
			none: side?.positionId === null ? 'task' : 'no-side',
			own: true,
			page: null,
			work: null
		} as const;
	}
	return { none: null, own: page.brief.position.id === drawn, page, work: workOf(entries) };
};
