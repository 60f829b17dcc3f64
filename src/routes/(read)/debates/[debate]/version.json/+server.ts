import { error } from '@sveltejs/kit';
import { allPacks, findPack } from '#lib/server/library.ts';
import { fetchedMarks } from '#lib/server/pages/page-version.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

/** No link leads here, returning readers' browsers fetch it: so the files to make are named. */
export const prerender = 'auto';
export const entries: EntryGenerator = async () =>
	(await allPacks()).map(({ pack }) => ({ debate: pack.debate.id }));

/** The version of a debate with a mark for each page, by which a browser knows what changed since the last visit. */
export const GET: RequestHandler = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	return Response.json(fetchedMarks(loaded));
};
