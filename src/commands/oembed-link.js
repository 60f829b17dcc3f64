const mapped = /^(\/debates\/[^/]+)(\/map)?$/;
const plainOrigin = /^https?:\/\/[\w.:[\]-]+$/;

/**
 * The `Link` header by which the pages of a debate and its map say what of them can be embedded elsewhere
 * (oembed.com, discovery): a file made by the build does not know the address it is asked under. Null for other paths.
 * @param {string} path the request's path, without its query
 * @param {string} origin scheme and host of the site
 */
export function oembedLink(path, origin) {
	const debate = mapped.exec(path)?.[1];
	// A visitor's own host header: only an origin and nothing but one goes into an address.
	if (debate === undefined || !plainOrigin.test(origin)) return null;
	const map = encodeURIComponent(`${origin}${debate}/map`);
	return `<${origin}/oembed?url=${map}&format=json>; rel="alternate"; type="application/json+oembed"`;
}
