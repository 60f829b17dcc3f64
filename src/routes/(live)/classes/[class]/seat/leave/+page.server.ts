import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { classes, unavailable } from '#lib/server/classes/classes.ts';
import { clearVisitorCookie, seatHere } from '#lib/server/classes/visitor.ts';
import { forgetWayBack } from '#lib/server/classes/way-back.ts';
import { leaveRounds } from '#lib/server/rounds/leave-rounds.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const prerender = false;

export const load: PageServerLoad = async (event) => {
	await seatHere(event);
};

function letGo(event: RequestEvent): never {
	clearVisitorCookie(event, 'seat', event.params.class);
	forgetWayBack(event, event.params.class);
	redirect(303, resolve('/(live)/join'));
}

export const actions: Actions = {
	/** This device forgets the seat; the seat stays. */
	leave: async (event) => {
		await seatHere(event);
		return letGo(event);
	},
	/** The seat and all that is kept of it are deleted, at once and for good. */
	delete: async (event) => {
		const { class: here, seat } = await seatHere(event);
		try {
			await leaveRounds(here.id, seat.id);
			await classes.eraseSeat(here.id, seat.id);
		} catch (trouble) {
			return fail(503, { message: unavailable(trouble) });
		}
		return letGo(event);
	}
};
