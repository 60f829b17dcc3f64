import { error } from '@sveltejs/kit';
import { findPack } from '#lib/server/library.ts';
import { claimPage } from '#lib/server/pages/claim-page.ts';
import { permanentVersion } from '#lib/server/pages/page-version.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	const page = claimPage(loaded, params.claim);
	if (!page) error(404, `This debate has no claim or argument called “${params.claim}”.`);
	return { ...page, permanent: permanentVersion(loaded, `claims/${params.claim}`) };
};
