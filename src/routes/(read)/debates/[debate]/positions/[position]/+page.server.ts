import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { findPack } from '#lib/server/library.ts';
import { briefPage } from '#lib/server/pages/brief-page.ts';
import { permanentVersion } from '#lib/server/pages/page-version.ts';
import { permanentLink } from '#lib/server/pages/permanent-link.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	const page = briefPage(loaded, params.position);
	if (!page) error(404, `This debate has no position called “${params.position}”.`);
	const permanent = permanentVersion(loaded, `positions/${params.position}`);
	const address = resolve('/(read)/debates/[debate]/positions/[position]', params);
	return { ...page, permanent, permanentLink: permanentLink(address, permanent) };
};
