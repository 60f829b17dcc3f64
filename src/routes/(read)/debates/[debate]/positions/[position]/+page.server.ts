import { error } from '@sveltejs/kit';
import { findPack } from '#lib/server/library.ts';
import { briefPage } from '#lib/server/pages/brief-page.ts';
import { permanentVersion } from '#lib/server/pages/page-version.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	const page = briefPage(loaded, params.position);
	if (!page) error(404, `This debate has no position called “${params.position}”.`);
	return { ...page, permanent: permanentVersion(loaded, `positions/${params.position}`) };
};
