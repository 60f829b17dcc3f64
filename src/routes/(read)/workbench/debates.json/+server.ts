import { resolve } from '$app/paths';
import { allPacks } from '#lib/server/library.ts';
import type { RequestHandler } from './$types.js';

/** No link leads here, the workbench fetches it. */
export const prerender = true;

/** The debates whose packs can be opened at a press, with the addresses of those. */
export const GET: RequestHandler = async () =>
	Response.json(
		(await allPacks()).map(({ pack: { debate } }) => ({
			title: debate.title,
			href: resolve('/(read)/debates/[debate]/exports/[file]', { debate: debate.id, file: 'pack.zip' })
		}))
	);
