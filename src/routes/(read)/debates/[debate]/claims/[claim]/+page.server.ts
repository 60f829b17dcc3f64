import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { findPack } from '#lib/server/library.ts';
import { claimPage } from '#lib/server/pages/claim-page.ts';
import { exportLinks } from '#lib/server/pages/export-links.ts';
import { permanentVersion } from '#lib/server/pages/page-version.ts';
import { permanentLink } from '#lib/server/pages/permanent-link.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	const page = claimPage(loaded, params.claim);
	if (!page) error(404, `This debate has no claim or argument called “${params.claim}”.`);
	const exports = exportLinks(
		(file) => resolve('/(read)/debates/[debate]/claims/[claim]/exports/[file]', { ...params, file }),
		resolve('/(read)/debates/[debate]/exports', params)
	);
	const permanent = permanentVersion(loaded, `claims/${params.claim}`);
	const address = resolve('/(read)/debates/[debate]/claims/[claim]', params);
	return { ...page, exports, permanent, permanentLink: permanentLink(address, permanent) };
};
