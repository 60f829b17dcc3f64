import { error } from '@sveltejs/kit';
import { allPacks, findPack } from '#lib/server/library.ts';
import { overviewPage } from '#lib/server/pages/overview-page.ts';
import type { EntryGenerator, PageServerLoad } from './$types.js';

/** Every debate there is when the product is built; its other pages are found by following links from here. */
export const entries: EntryGenerator = async () =>
	(await allPacks()).map(({ pack }) => ({ debate: pack.debate.id }));

export const load: PageServerLoad = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	// A static site is files alone: it has no classes.
	return { ...overviewPage(loaded), hasClasses: process.env.BUILD_TARGET !== 'static' };
};
