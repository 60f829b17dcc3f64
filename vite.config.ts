import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { packProblems } from './src/commands/pack-problems.ts';

/**
 * What most pages share travels in two files instead of thirty: half the requests of a page, and fewer bytes,
 * because small files compress badly (`npm run bench:pages`).
 */
const groups = [
	// Not the forms: classes have them, reading pages none.
	{
		name: 'framework',
		test: /node_modules[\\/](svelte|@sveltejs[\\/](?!kit[\\/]src[\\/]runtime[\\/]app[\\/]forms))/,
		minShareCount: 4
	},
	// Not lens and classroom: their parts share much with each other, and pages that only show must not wait for them.
	{
		name: 'shared',
		test: /src[\\/]lib[\\/](?!reasoning[\\/]|classroom[\\/]|components[\\/](lens|classroom)[\\/])/,
		minShareCount: 5
	}
];

export default defineConfig({
	plugins: [sveltekit(), packProblems()],
	define: { __STATIC_SITE__: JSON.stringify(process.env.BUILD_TARGET === 'static') },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
	}
});
