import { allPacks } from '#lib/server/library.ts';
import type { PageServerLoad } from './$types.js';

/** A shell that any web server can give; the work is done in the browser. */
export const prerender = true;

/** The debates whose packs can be opened at a press. */
export const load: PageServerLoad = async () => ({
	debates: (await allPacks()).map(({ pack: { debate } }) => ({ id: debate.id, title: debate.title }))
});
