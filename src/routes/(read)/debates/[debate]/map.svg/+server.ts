import { error } from '@sveltejs/kit';
import { read } from '$app/server';
import { fontRules } from '#lib/components/map/sheet-fonts.ts';
import { packSheet } from '#lib/components/map/sheet-of-pack.ts';
import { allPacks, findPack } from '#lib/server/library.ts';
import { mapDataOf } from '#lib/server/map-scene.ts';
import { siteOrigin } from '#lib/server/site-origin.ts';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = __STATIC_SITE__ ? true : 'auto';
export const entries: EntryGenerator = async () =>
	(await allPacks()).map(({ pack }) => ({ debate: pack.debate.id }));

/** The whole map as one picture, to be looked at, linked or printed without script. */
export const GET: RequestHandler = async ({ params, url }) => {
	const loaded = await findPack(params.debate);
	if (!loaded) error(404, `There is no debate called “${params.debate}” here.`);
	const { pack, graph } = loaded;
	const svg = packSheet(graph, await mapDataOf(graph), {
		version: pack.version,
		host: siteOrigin(url)?.replace(/^https?:\/\//, '') ?? null,
		fontRules: await fontRules((file) => read(file).arrayBuffer())
	});
	return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
