import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { roleOfToken, setVisitorCookie } from '#lib/server/classes/visitor.ts';
import type { PageServerLoad } from './$types.js';

export const prerender = false;

/** A coach's or a student's link: lets the browser in and leads to the page that is theirs, under a harmless address. */
export const load: PageServerLoad = async (event) => {
	const { class: classId, token } = event.params;
	const found = await roleOfToken(classId, token);
	if (!found)
		error(403, 'This link opens nothing any more. Ask the coach for a new one, or join with the code.');
	setVisitorCookie(event, found.role, found.class, token);
	const route = found.role === 'coach' ? '/(live)/classes/[class]/coach' : '/(live)/classes/[class]/seat';
	redirect(303, resolve(route, { class: classId }));
};
