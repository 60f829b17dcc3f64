import { error } from '@sveltejs/kit';
import { lensDataOf } from '#lib/reasoning/lens-data.ts';
import { allPacks, findPack } from '#lib/server/library.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

/** No link leads here, the lens fetches it: so the files to make are named. */
export const prerender = 'auto';
export const entries: EntryGenerator = async () =>
	(await allPacks()).map(({ pack }) => ({ debate: pack.debate.id }));

/** What a browser needs of a debate to ask “what if?”. */
export const GET: RequestHandler = async ({ params }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	return Response.json(lensDataOf(loaded.graph));
};
