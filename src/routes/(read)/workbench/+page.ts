/** A shell that any web server can give; the work is done in the browser. */
export const prerender = true;
