import { error } from '@sveltejs/kit';
import { metrics } from '#lib/server/watch/metrics.ts';
import type { RequestHandler } from './$types.js';

/** For the operator's Prometheus, where METRICS=1 asks for it; else as if it were not there. */
export const GET: RequestHandler = async () => {
	if (!metrics) error(404, 'There is no page at this address.');
	const { body, type } = await metrics.page();
	return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
};
