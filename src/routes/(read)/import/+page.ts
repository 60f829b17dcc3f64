/** One page for everybody: what it shows is made in the browser. */
export const prerender = true;
