import { building, dev } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { startHousekeeping } from '#lib/server/classes/housekeeping.ts';
import { compressResponse } from '#lib/server/compress-response.ts';

/** The two faces every page paints with; italics and other alphabets load when a page needs them. */
const firstPaintFonts = /source-(serif-4|sans-3)-latin-wght-normal/;

/** Opens the storage of the classes. A build has none, and leaves none behind. */
export const init: ServerInit = async () => {
	if (!building) await startHousekeeping(dev);
};

/**
 * Announces script, styles and the first-paint fonts in the head, so that words do not change shape late, and
 * compresses what is rendered on request.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, {
		preload: ({ type, path }) => type === 'js' || type === 'css' || firstPaintFonts.test(path)
	});
	return compressResponse(event.request, response);
};

/** Logs our own defects only: a wrong address is the visitor's business and would fill the log. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status >= 500) console.error(`${event.request.method} ${event.route.id ?? 'no route'}:`, error);
	return { message };
};
