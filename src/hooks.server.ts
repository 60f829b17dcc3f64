import type { Handle, HandleServerError } from '@sveltejs/kit';
import { compressResponse } from '#lib/server/compress-response.ts';

/** The two faces every page paints with; italics and other alphabets load when a page needs them. */
const firstPaintFonts = /source-(serif-4|sans-3)-latin-wght-normal/;

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
