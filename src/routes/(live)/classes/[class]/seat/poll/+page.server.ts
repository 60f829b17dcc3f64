import { error, fail } from '@sveltejs/kit';
import { openPoll } from '#lib/classroom/class-phase.ts';
import { classes, unavailable } from '#lib/server/classes/classes.ts';
import { seatHere } from '#lib/server/classes/visitor.ts';
import { findPack } from '#lib/server/library.ts';
import { readStance } from './read-stance.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const prerender = false;

export const load: PageServerLoad = async (event) => {
	event.depends('class:class', 'class:poll');
	const { class: here, seat } = await seatHere(event);
	const moment = openPoll(here.phase);
	return {
		moment,
		stance: moment ? await classes.stanceOf(here.id, seat.id, moment) : null,
		positions: (await positionsOf(here.debateId)).map(({ id, name, oneLine }) => ({ id, name, oneLine }))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { class: here, seat } = await seatHere(event);
		const form = await event.request.formData();
		const moment = form.get('moment') === 'after' ? 'after' : 'before';
		const positions = (await positionsOf(here.debateId)).map(({ id }) => id);
		const { stance, open } = readStance(form, positions);
		const again = (status: number, message: string) => fail(status, { stance, open, message });
		if (open.length > 0) return again(400, 'Say something to each position; “don’t know” is an answer.');
		try {
			const saved = await classes.saveStance(here.id, seat.id, moment, stance);
			if (saved === 'saved') return { stance, open, message: null };
			return again(409, 'The poll was closed before this arrived. If it opens again, save it again.');
		} catch (trouble) {
			return again(503, unavailable(trouble));
		}
	}
};

async function positionsOf(debateId: string) {
	const pack = await findPack(debateId);
	if (!pack) error(503, 'The debate of this class is not on this site at the moment. Tell your coach.');
	return pack.pack.debate.positions;
}
