import { error } from '@sveltejs/kit';
import { findPack } from '#lib/server/library.ts';
import { outlinePage } from '#lib/server/pages/outline-page.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params }) => {
	const loaded = await findPack(params.debate);
	const page = loaded && outlinePage(loaded);
	if (!page) error(404, `There is no debate called “${params.debate}” here.`);
	return page;
};
