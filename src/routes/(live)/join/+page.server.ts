import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { readJoinCode } from '#lib/classroom/join-code.ts';
import type { PageServerLoad } from './$types.js';

export const prerender = false;

/** A code that can be one leads to its own page; what cannot is told here. */
export const load: PageServerLoad = ({ url }) => {
	const typed = url.searchParams.get('code');
	const code = typed === null ? null : readJoinCode(typed);
	if (code) redirect(303, resolve('/(live)/join/[code]', { code }));
	return {
		typed: typed?.slice(0, 40) ?? '',
		problem: typed
			? 'A join code has six characters, digits and capital letters. Look at the board again: there is no O, I, L or 0 and 1 in it.'
			: null
	};
};
