/**
 * Prints the path of a Chromium, installing Debian's when there is none and this user may. Its last line of
 * output is the path; without one it says what to do and exits 1.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '#tests/browser/find-chromium.ts';

const advice = process.env.CHROMIUM_PATH
	? `CHROMIUM_PATH=${process.env.CHROMIUM_PATH} is not a program that can be run.`
	: 'The browser tests need Chromium or Google Chrome, and none was found. Install one (Debian, Ubuntu: ' +
		'sudo apt-get install chromium) or name it: CHROMIUM_PATH=/path/to/chrome npm test. ' +
		'The other tests run without: npm test -- lint types packs unit';

function apt(...args: string[]): boolean {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync('apt-get', ['--quiet', '--yes', ...args], { stdio: 'inherit', env }).status === 0;
}

function mayInstall(): boolean {
	return !process.env.CHROMIUM_PATH && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

if (!findChromium() && mayInstall() && apt('update')) apt('install', '--no-install-recommends', 'chromium');

const found = findChromium();
if (found) {
	process.stdout.write(`${found}\n`);
} else {
	process.stderr.write(`${advice}\n`);
	process.exitCode = 1;
}
