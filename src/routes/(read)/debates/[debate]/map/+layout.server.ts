import { error } from '@sveltejs/kit';
import { findPack } from '#lib/server/library.ts';
import { mapCredit } from '#lib/server/pages/map-credit.ts';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	return { mapCredit: mapCredit(loaded) };
};
