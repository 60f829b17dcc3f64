import { error } from '@sveltejs/kit';
import { findPack } from '#lib/server/library.ts';
import { tourPage } from '#lib/server/pages/tour-page.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	const page = tourPage(loaded, params.tour);
	if (!page) error(404, `This debate has no tour called “${params.tour}”.`);
	return page;
};
