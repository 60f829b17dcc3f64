import { resolve } from '$app/paths';
import { seatHere } from '#lib/server/classes/visitor.ts';
import { wayBack } from '#lib/server/classes/way-back.ts';
import type { PageServerLoad } from './$types.js';

export const prerender = false;

export const load: PageServerLoad = async (event) => {
	const visit = await seatHere(event);
	const { token, phrase } = wayBack(event, visit);
	const enter = resolve('/(live)/classes/[class]/enter/[token]', { class: visit.class.id, token });
	return { phrase, link: new URL(enter, event.url).href };
};
