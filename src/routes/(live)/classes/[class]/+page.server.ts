import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { visitorHere } from '#lib/server/classes/visitor.ts';
import type { PageServerLoad } from './$types.js';

export const prerender = false;

/** The bare address of a class leads everybody to the page that is theirs; strangers to the door. */
export const load: PageServerLoad = async (event) => {
	const visit = await visitorHere(event);
	if (!visit) redirect(303, resolve('/(live)/join'));
	const route = visit.role === 'coach' ? '/(live)/classes/[class]/coach' : '/(live)/classes/[class]/seat';
	redirect(303, resolve(route, { class: visit.class.id }));
};
