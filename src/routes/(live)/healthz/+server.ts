import type { RequestHandler } from './$types.js';

/** Whether the process answers at all: what a supervisor restarts it for. */
export const GET: RequestHandler = () => new Response('ok\n', { headers: { 'Cache-Control': 'no-store' } });
