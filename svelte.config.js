import node from '@sveltejs/adapter-node';
import files from '@sveltejs/adapter-static';

/** `npm run build:static`: the reading pages as files, for any web server; else a server with classes. */
const isStatic = process.env.BUILD_TARGET === 'static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// Not strict: the pages of classes have no files, and nothing in a static site leads to them.
		adapter: isStatic
			? files({ pages: process.env.STATIC_DIR ?? 'build-static', fallback: '404.html', strict: false })
			: node(),
		paths: { base: isStatic ? basePath(process.env.BASE_PATH) : '' },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Style attributes rendered on the server vanish silently without it.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['self']
			}
		},
		prerender: {
			// A missing link or asset in a page is a defect of the build, not of the reader's day.
			handleHttpError: 'fail',
			handleMissingId: 'fail',
			// Where the site will stand, for the addresses that only count when they are whole (oEmbed).
			...(process.env.ORIGIN ? { origin: process.env.ORIGIN } : {})
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [...config.include, '../tests/**/*.ts', '../src/commands/*.ts', '../eslint.config.js']
			})
		}
	}
};

/**
 * The folder of the host that the site will stand in, as SvelteKit takes it: `/debates`; empty for the root.
 * @param {string | undefined} asked
 * @returns {'' | `/${string}`}
 */
function basePath(asked) {
	const folder = (asked ?? '').replace(/^\/+|\/+$/g, '');
	return folder === '' ? '' : `/${folder}`;
}
