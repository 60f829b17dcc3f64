import { building, dev } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { startHousekeeping } from '#lib/server/classes/housekeeping.ts';
import { compressResponse } from '#lib/server/compress-response.ts';
import { metrics } from '#lib/server/watch/metrics.ts';
import { defectLine, logsJson, requestLine } from '#lib/server/watch/request-log.ts';

/** The two faces every page paints with; italics and other alphabets load when a page needs them. */
const firstPaintFonts = /source-(serif-4|sans-3)-latin-wght-normal/;
const asJson = logsJson(process.env);

/** Opens the storage of the classes. A build has none, and leaves none behind. */
export const init: ServerInit = async () => {
	if (!building) await startHousekeeping(dev);
};

/**
 * Announces script, styles and the first-paint fonts in the head, so that words do not change shape late, and
 * compresses what is rendered on request. Counts and logs the answer where the operator asked for it.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const begun = performance.now();
	const response = await resolve(event, {
		preload: ({ type, path }) => type === 'js' || type === 'css' || firstPaintFonts.test(path)
	});
	const answer = await compressResponse(event.request, response);
	const ms = performance.now() - begun;
	const { method } = event.request;
	metrics?.answered(method, event.route.id, answer.status, ms / 1000);
	if (asJson && !building) {
		const at = new Date().toISOString();
		process.stdout.write(
			`${requestLine({ at, method, route: event.route.id, status: answer.status, ms })}\n`
		);
	}
	return answer;
};

/** Logs our own defects only: a wrong address is the visitor's business and would fill the log. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status >= 500) {
		const { method } = event.request;
		const route = event.route.id;
		if (asJson) process.stderr.write(`${defectLine(new Date().toISOString(), method, route, error)}\n`);
		else console.error(`${method} ${route ?? 'no route'}:`, error);
	}
	return { message };
};
