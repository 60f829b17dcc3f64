import { readiness } from '#lib/server/watch/readiness.ts';
import type { RequestHandler } from './$types.js';

/** Whether the process can serve everything: what a proxy sends requests here for. 503 while it cannot. */
export const GET: RequestHandler = async () => {
	const state = await readiness();
	return Response.json(state, { status: state.ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
};
