import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { packProblems } from './src/commands/pack-problems.ts';

/**
 * What most pages share travels in two files instead of thirty: half the requests of a page, and fewer bytes,
 * because small files compress badly (`npm run bench:pages`).
 */
const groups = [
	{ name: 'framework', test: /node_modules[\\/](svelte|@sveltejs)[\\/]/, minShareCount: 2 },
	{ name: 'shared', test: /src[\\/]lib[\\/]/, minShareCount: 3 }
];

export default defineConfig({
	plugins: [sveltekit(), packProblems()],
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
	}
});
