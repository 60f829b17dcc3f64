import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
	root,
	test: {
		// Says "it hangs", not "it is slow": machines that run this are busy ones.
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// By default one core stays idle, which on a small machine is half of them.
		maxWorkers: '100%',
		setupFiles: ['tests/fixed-seed.ts'],
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['tests/**/*.test.ts'],
					exclude: ['tests/**/*.svelte.test.ts', 'tests/e2e/**', 'node_modules/**']
				}
			},
			{
				extends: true,
				plugins: [svelte()],
				resolve: { conditions: ['browser'] },
				test: { name: 'runes', environment: 'jsdom', include: ['tests/**/*.svelte.test.ts'] }
			}
		]
	}
});
