import type { Handle } from '@sveltejs/kit';

/** The two faces every page paints with; italics and other alphabets load when a page needs them. */
const firstPaintFonts = /source-(serif-4|sans-3)-latin-wght-normal/;

/** Announces script, styles and the first-paint fonts in the head, so that words do not change shape late. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) => type === 'js' || type === 'css' || firstPaintFonts.test(path)
	});
