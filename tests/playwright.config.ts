import { defineConfig } from '@playwright/test';
import { launchOptions } from '#tests/browser/launch-options.ts';

const strict = Boolean(process.env.CI);

/** Every test runs at desktop size; those tagged @phone run at phone size as well. */
export default defineConfig({
	testDir: 'e2e',
	outputDir: '../test-results',
	globalSetup: './browser/app-server.ts',
	// Says “it hangs”, not “it is slow”: machines that run this are busy ones.
	timeout: 120_000,
	expect: { timeout: 15_000 },
	fullyParallel: true,
	workers: 2,
	// A test that fails and then passes is reported as flaky, by name; on a busy CI machine it does not turn the run red.
	retries: strict ? 1 : 0,
	forbidOnly: strict,
	reporter: [['list', { printSteps: false }]],
	use: {
		baseURL: process.env.BASE_URL,
		launchOptions: launchOptions(),
		contextOptions: { reducedMotion: 'reduce' },
		// What a page fetches is its own doing then; tests/e2e/offline.spec.ts lets the worker in.
		serviceWorkers: 'block'
	},
	projects: [
		{ name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
		{ name: 'phone', grep: /@phone/, use: { viewport: { width: 390, height: 844 }, hasTouch: true } }
	]
});
