import { error } from '@sveltejs/kit';
import { findPack } from '#lib/server/library.ts';
import { exportsPage } from '#lib/server/pages/exports-page.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	return exportsPage(loaded);
};
