import { error } from '@sveltejs/kit';
import { allPacks, findPack } from '#lib/server/library.ts';
import { mapQuotations } from '#lib/server/pages/map-page.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

/** No link leads here, the map fetches it: so the files to make are named. */
export const prerender = 'auto';
export const entries: EntryGenerator = async () =>
	(await allPacks()).flatMap(({ pack }) =>
		pack.debate.nodes.map((node) => ({ debate: pack.debate.id, node: node.id }))
	);

/** The quotations behind one node of the map. */
export const GET: RequestHandler = async ({ params }) => {
	const loaded = await findPack(params.debate);
	const quotations = loaded && mapQuotations(loaded, params.node);
	if (!quotations) error(404, `The map has no node called “${params.node}”.`);
	return Response.json(quotations);
};
