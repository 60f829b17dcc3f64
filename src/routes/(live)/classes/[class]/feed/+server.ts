import { error } from '@sveltejs/kit';
import { visitorHere } from '#lib/server/classes/visitor.ts';
import { eventStream } from '#lib/server/feed/event-stream.ts';
import type { RequestEvent, RequestHandler } from './$types.js';

export const prerender = false;

/** What changed in the class, as it changes: hints only, nothing of what was changed. */
export const GET: RequestHandler = async (event) => eventStream(event, await visitor(event));

/** Whether the feed is open to this browser: a page whose line broke learns so if it was refused. */
export const HEAD: RequestHandler = async (event) => {
	await visitor(event);
	return new Response(null, { status: 204 });
};

async function visitor(event: RequestEvent) {
	return (await visitorHere(event)) ?? error(403, 'This class can be followed from a seat or by its coach.');
}
