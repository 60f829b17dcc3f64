import { resolve } from '$app/paths';
import { frameSize, frameSnippet } from '#lib/components/map/frame-snippet.ts';
import { readAddress, writeAddress } from '#lib/components/map/map-address.ts';
import { findPack } from '#lib/server/library.ts';
import { embeddedMap, oembedOf, refuseQuestion, type OembedRefusal } from '#lib/server/oembed.ts';
import type { RequestHandler } from './$types.js';

export const prerender = false;

/** What is asked here is public, and asked from everywhere. */
const headers = { 'Access-Control-Allow-Origin': '*' };

/** oEmbed (oembed.com): an address of a map in, the frame that shows it out. */
export const GET: RequestHandler = async ({ url }) => {
	const asked = (name: string) => url.searchParams.get(name);
	const question = {
		url: asked('url'),
		format: asked('format'),
		maxwidth: asked('maxwidth'),
		maxheight: asked('maxheight')
	};
	const refusal = refuseQuestion(question);
	if (refusal) return refused(refusal);
	const map = embeddedMap(question.url ?? '', url.origin);
	const loaded = map && (await findPack(map.debate));
	if (!loaded)
		return refused({ status: 404, message: 'This address shows no map of a debate on this site.' });
	const { graph } = loaded;
	// Read and written again, so that nothing but a view of this map gets into the frame.
	const query = writeAddress(readAddress(map.query, (id) => graph.node(id) !== null));
	const path = resolve('/(read)/embed/debates/[debate]/map', { debate: map.debate });
	const address = new URL(path, url).href + (query && `?${query}`);
	const { title } = graph.debate;
	return Response.json(
		oembedOf(graph.debate, url.origin, question, frameSize, (size) =>
			frameSnippet({ address, title, ...size })
		),
		{ headers }
	);
};

function refused({ status, message }: OembedRefusal): Response {
	return new Response(`${message}\n`, {
		status,
		headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }
	});
}
