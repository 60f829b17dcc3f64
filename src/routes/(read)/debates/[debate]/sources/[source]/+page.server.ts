import { error } from '@sveltejs/kit';
import { findPack } from '#lib/server/library.ts';
import { sourcePage } from '#lib/server/pages/source-page.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	const page = sourcePage(loaded, params.source);
	if (!page) error(404, `This debate has no document called “${params.source}”.`);
	return page;
};
