import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { packProblems } from './src/commands/pack-problems.ts';

/**
 * What most pages share travels in two files instead of thirty: half the requests of a page, and fewer bytes,
 * because small files compress badly (`npm run bench:pages`).
 */
const groups = [
	{ name: 'framework', test: /node_modules[\\/](svelte|@sveltejs)[\\/]/, minShareCount: 4 },
	// Not the lens: its parts share much with each other, and pages that only show must not wait for it.
	{ name: 'shared', test: /src[\\/]lib[\\/](?!reasoning[\\/]|components[\\/]lens[\\/])/, minShareCount: 5 }
];

export default defineConfig({
	plugins: [sveltekit(), packProblems()],
	define: { __STATIC_SITE__: JSON.stringify(process.env.BUILD_TARGET === 'static') },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
	}
});
