import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const namesOnPath = [
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable',
	'chrome',
	'microsoft-edge'
];
const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
	],
	win32: [
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
	]
};

function runnable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/**
 * The Chromium (or a browser built on it) to test with: CHROMIUM_PATH when set, else the usual names on the
 * PATH, else the usual places of the system. Null when there is none, or when CHROMIUM_PATH names none.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
	if (env.CHROMIUM_PATH) return runnable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null;
	const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
	const onPath = folders.flatMap((folder) => namesOnPath.map((name) => join(folder, name)));
	return [...onPath, ...(usualPlaces[process.platform] ?? [])].find(runnable) ?? null;
}
