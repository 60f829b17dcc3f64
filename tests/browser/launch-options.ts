import type { LaunchOptions } from '@playwright/test';
import { findChromium } from '#tests/browser/find-chromium.ts';

/**
 * How the tests and measurements start Chromium: the system's own, as root in a container too, and silent on
 * the network. Throws when there is none.
 */
export function launchOptions(): LaunchOptions {
	const executablePath = findChromium();
	if (!executablePath) {
		throw new Error('No Chromium was found: install one, or name it in CHROMIUM_PATH.');
	}
	return {
		executablePath,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	};
}
