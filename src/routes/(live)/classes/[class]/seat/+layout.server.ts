import { seatHere } from '#lib/server/classes/visitor.ts';
import { findPack } from '#lib/server/library.ts';
import type { LayoutServerLoad } from './$types.js';

/** What every page of a seat knows: whose seat it is, in which class, about which debate. */
export const load: LayoutServerLoad = async (event) => {
	event.depends('class:class', 'class:seats');
	const { class: here, seat } = await seatHere(event);
	event.setHeaders({ 'cache-control': 'private, no-store' });
	const debate = (await findPack(here.debateId))?.pack.debate;
	return {
		here: { id: here.id, name: here.name, phase: here.phase, expiresAt: here.expiresAt },
		seat: { id: seat.id, name: seat.name },
		/** Null when it was taken from the site while the class goes on. */
		about: debate
			? { id: debate.id, title: debate.title, question: debate.question, language: debate.language }
			: null
	};
};
