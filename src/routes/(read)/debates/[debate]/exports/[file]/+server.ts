import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { formatOfFile } from '#lib/pack/export/export-formats.ts';
import { exportCards, exportText } from '#lib/server/export-file.ts';
import { allPacks, findPack } from '#lib/server/library.ts';
import { sharedZip } from '#lib/server/shared-zip.ts';
import { siteAddress } from '#lib/server/site-origin.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

/** No link leads to the cards, the page fetches them: so that file is named. */
export const prerender = 'auto';
export const entries: EntryGenerator = async () =>
	(await allPacks()).map(({ pack }) => ({ debate: pack.debate.id, file: 'cards.json' }));

/** A debate in one of the formats it can be taken along in. */
export const GET: RequestHandler = async ({ params, url }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	if (params.file === 'cards.json')
		return new Response(exportCards(loaded), { headers: { 'Content-Type': 'application/json' } });
	const format = formatOfFile(params.file);
	if (!format || format.id === 'docx') error(404, `There is no export called “${params.file}”.`);
	const { id, type } = format;
	const body =
		id === 'zip' ? await sharedZip(loaded) : exportText(loaded, id, siteAddress(url, resolve('/')));
	if (body === null) error(503, 'The files of this debate are being changed. Try again in a moment.');
	return new Response(body, { headers: { 'Content-Type': type } });
};
