/**
 * The headers every response carries: pages rendered on request, prerendered files and assets alike.
 * The Content-Security-Policy is SvelteKit's (svelte.config.js): it knows the nonces and hashes.
 * @type {Readonly<Record<string, string>>}
 */
const everywhere = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
	'Cross-Origin-Opener-Policy': 'same-origin'
};

/**
 * Paths that other sites may show in a frame. Every other page may only be framed by this site.
 * A page listed here must not let a visitor change anything (clickjacking).
 * @type {readonly RegExp[]}
 */
const framedByAnyone = [];

/**
 * The security headers of a response.
 * @param {string} path the request's path, without its query
 * @returns {Record<string, string>}
 */
export function securityHeaders(path) {
	const framed = framedByAnyone.some((pattern) => pattern.test(path));
	return framed ? { ...everywhere } : { ...everywhere, 'X-Frame-Options': 'SAMEORIGIN' };
}
