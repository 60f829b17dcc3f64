import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter(),
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
