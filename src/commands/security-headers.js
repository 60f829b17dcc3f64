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
const framedByAnyone = [/^\/embed\/debates\/[^/]+\/map$/];

/**
 * Files that scripts of other sites may read: nothing in them is anyone's own. Content systems put foreign frames into
 * a sandbox, where a page has no origin and even its own scripts and fonts count as foreign to it.
 * @type {readonly RegExp[]}
 */
const readByAnyone = [/^\/_app\/immutable\//, /^\/debates\/[^/]+\/map(\.svg|\/(nodes|words)\/[^/]+\.json)$/];

/**
 * The security headers of a response.
 * @param {string} path the request's path, without its query
 * @returns {Record<string, string>}
 */
export function securityHeaders(path) {
	const among = (/** @type {readonly RegExp[]} */ patterns) => patterns.some((pattern) => pattern.test(path));
	return {
		...everywhere,
		...(among(framedByAnyone) ? {} : { 'X-Frame-Options': 'SAMEORIGIN' }),
		...(among(readByAnyone) ? { 'Access-Control-Allow-Origin': '*' } : {})
	};
}
