import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { formatOfFile } from '#lib/pack/export/export-formats.ts';
import { exportNodeText } from '#lib/server/export-file.ts';
import { findPack } from '#lib/server/library.ts';
import { siteAddress } from '#lib/server/site-origin.ts';
import type { RequestHandler } from './$types.js';

/** The pages of claims link here. */
export const prerender = 'auto';

/** A claim or argument in one of the formats it can be taken along in. */
export const GET: RequestHandler = async ({ params, url }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	const format = formatOfFile(params.file);
	const text =
		format && format.id !== 'zip' && format.id !== 'docx'
			? exportNodeText(loaded, { ...format, id: format.id }, params.claim, siteAddress(url, resolve('/')))
			: null;
	if (!format || text === null)
		error(404, `There is no export called “${params.file}” of “${params.claim}”.`);
	return new Response(text, { headers: { 'Content-Type': format.type } });
};
