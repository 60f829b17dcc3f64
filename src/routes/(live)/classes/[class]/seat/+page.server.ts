import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { openPoll } from '#lib/classroom/class-phase.ts';
import { classes } from '#lib/server/classes/classes.ts';
import { seatHere } from '#lib/server/classes/visitor.ts';
import { noteWayBack, wayBack } from '#lib/server/classes/way-back.ts';
import { findPack } from '#lib/server/library.ts';
import { seatPage } from '#lib/server/pages/seat-page.ts';
import { roundsNow, roundTopics } from '#lib/server/rounds/rounds-now.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const prerender = false;

export const load: PageServerLoad = async (event) => {
	for (const topic of ['class', 'draw', 'poll', 'progress', 'rounds']) event.depends(`class:${topic}`);
	const visit = await seatHere(event);
	const { class: here, seat } = visit;
	const moment = openPoll(here.phase);
	const [pack, draw, entries, rounds, stance] = await Promise.all([
		findPack(here.debateId),
		classes.currentDraw(here.id),
		classes.entriesOf(here.id, seat.id),
		roundsNow(here.id),
		moment ? classes.stanceOf(here.id, seat.id, moment) : null
	]);
	event.depends(...roundTopics(rounds, seat.id));
	const { token, phrase, noted } = wayBack(event, visit);
	const enter = resolve('/(live)/classes/[class]/enter/[token]', { class: here.id, token });
	return {
		...seatPage(pack, { class: here, seatId: seat.id, draw, entries, rounds, stance }),
		/** Shown until the student has written it down; null afterwards. */
		wayBack: phrase !== null && !noted ? { phrase, link: new URL(enter, event.url).href } : null
	};
};

export const actions: Actions = {
	noted: async (event) => {
		noteWayBack(event, await seatHere(event));
		redirect(303, resolve('/(live)/classes/[class]/seat', { class: event.params.class }));
	}
};
