import { error } from '@sveltejs/kit';
import { allPacks, findPack } from '#lib/server/library.ts';
import { mapWords, wordChunkCount } from '#lib/server/pages/map-page.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

/** No link leads here, the map of a large debate fetches it: so the files to make are named. */
export const prerender = 'auto';
export const entries: EntryGenerator = async () =>
	(await allPacks()).flatMap((loaded) =>
		Array.from({ length: wordChunkCount(loaded) }, (_, chunk) => ({
			debate: loaded.pack.debate.id,
			chunk: String(chunk)
		}))
	);

/** One piece of the words of a large debate. */
export const GET: RequestHandler = async ({ params }) => {
	const loaded = await findPack(params.debate);
	const words = loaded && /^\d{1,4}$/.test(params.chunk) ? mapWords(loaded, Number(params.chunk)) : null;
	if (!words) error(404, `The words of this debate have no part ${params.chunk}.`);
	return Response.json(words);
};
