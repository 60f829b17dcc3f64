import { allPacks } from '#lib/server/library.ts';
import { libraryPage } from '#lib/server/pages/library-page.ts';
import type { PageServerLoad } from './$types.js';

/**
 * The server renders the library on request, because debates may be added while it runs (PACKS_DIR) and a file made
 * by the build would hide them. A static site knows all its debates when it is built.
 */
export const prerender = __STATIC_SITE__;

export const load: PageServerLoad = async () => libraryPage(await allPacks());
