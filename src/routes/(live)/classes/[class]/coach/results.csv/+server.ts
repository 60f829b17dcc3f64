import { writeCsv } from '#lib/classroom/roster-csv.ts';
import { resultRows } from '#lib/server/coach/result-export.ts';
import { resultsHere, savedFile } from '#lib/server/coach/saved-file.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async (event) =>
	savedFile(writeCsv(resultRows(await resultsHere(event))), 'text/csv', 'results.csv');
