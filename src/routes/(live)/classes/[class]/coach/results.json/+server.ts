import { resultsHere, savedFile } from '#lib/server/coach/saved-file.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async (event) =>
	savedFile(JSON.stringify(await resultsHere(event), null, '\t'), 'application/json', 'results.json');
