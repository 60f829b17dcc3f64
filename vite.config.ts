import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { packProblems } from './src/commands/pack-problems.ts';

/**
 * What most pages share travels in two files instead of thirty: half the requests of a page, and fewer bytes,
 * because small files compress badly (`npm run bench:pages`).
 */
const groups = [
	// Not the forms and the bindings of fields: classes and the workbench have them, reading pages none.
	{
		name: 'framework',
		test: /node_modules[\\/](svelte[\\/](?!.*[\\/]bindings[\\/](input|select)\.js)|@sveltejs[\\/](?!kit[\\/]src[\\/]runtime[\\/]app[\\/]forms))/,
		minShareCount: 8
	},
	// Not lens and classroom: their parts share much with each other, and pages that only show must not wait for them.
	{
		name: 'shared',
		test: /src[\\/]lib[\\/](?!reasoning[\\/]|classroom[\\/]|components[\\/](lens|classroom|workbench|import|ui[\\/]Field)[\\/.])/,
		minShareCount: 8
	},
	// The workbench has fields, ids and storage as well, and must not load the pages of classes with them.
	{
		name: 'fields',
		test: /components[\\/]ui[\\/]Field\.|bindings[\\/](input|select)\.js|node_modules[\\/](uuid|idb)[\\/]/,
		minShareCount: 2
	},
	// What the pages of classes share is theirs alone; in one file, it takes one line of every page's list of files.
	{
		name: 'class-pages',
		test: /src[\\/]lib[\\/]components[\\/]classroom[\\/](coach|live|round|seat)[\\/]/,
		minShareCount: 2
	}
];

export default defineConfig({
	plugins: [sveltekit(), packProblems()],
	define: { __STATIC_SITE__: JSON.stringify(process.env.BUILD_TARGET === 'static') },
	build: {
		// Every page carries the list of what other pages import. Their styles must be in it; their scripts are found when they
		// are asked for, which links do as soon as they are pointed at.
		modulePreload: {
			resolveDependencies: (file, deps) => deps.filter((dep) => dep === file || dep.endsWith('.css'))
		}
	},
	// Whole, so that the service worker, which knows a worker by its one file, keeps all of it.
	worker: { format: 'es', rolldownOptions: { output: { codeSplitting: false } } },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
	}
});
