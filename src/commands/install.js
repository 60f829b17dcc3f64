import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './project.js';
import { Refusal } from './refusal.js';
import { npm, runStep } from './step.js';

/**
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean, readonly link?: boolean }} Locked
 * @typedef {Readonly<Record<string, Locked>>} Packages by folder, as in a package-lock.json
 */

/**
 * The first package that is not installed as the lockfile says; null when all are. Optional packages may be
 * missing (they are for other systems) but not be another version. Packages beyond the lockfile do no harm.
 * @param {Packages} locked
 * @param {Packages} installed
 * @returns {string | null}
 */
export function firstDifference(locked, installed) {
	for (const [folder, wanted] of Object.entries(locked)) {
		if (folder === '') continue;
		const there = installed[folder];
		if (!there && wanted.optional) continue;
		if (there?.version !== wanted.version || there?.integrity !== wanted.integrity) return folder;
	}
	return null;
}

/** @param {string} file @returns {Packages | null} null when the file is missing or not what npm writes */
function packagesIn(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
	} catch {
		return null;
	}
}

/**
 * Whether everything the project needs is installed. npm writes its record into node_modules last, so an
 * interrupted installation has none.
 */
export function isInstalled() {
	const locked = packagesIn(inProject('package-lock.json'));
	const installed = packagesIn(inProject('node_modules', '.package-lock.json'));
	if (!locked || !installed || firstDifference(locked, installed)) return false;
	const pinned = `node-${process.platform}-${process.arch}`;
	return !locked[`node_modules/${pinned}`] || existsSync(inProject('node_modules', '.bin', 'node'));
}

/**
 * A sentence for the failures of an installation that are not the project's fault.
 * @param {string} output what npm wrote
 * @returns {string | null}
 */
export function explainInstallFailure(output) {
	if (
		/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/.test(output)
	) {
		return 'The package registry could not be reached. Connect to the internet and run the command again.';
	}
	if (/ENOSPC/.test(output)) return 'The disk is full. Free about 1 GB and run the command again.';
	if (/EACCES|EPERM|EROFS/.test(output)) {
		return 'This user may not write into the project folder. Give it the right to, or use a copy of the folder.';
	}
	return null;
}

/** Installs the packages when something is missing; needs no network otherwise. Throws a Refusal on failure. */
export async function ensureInstalled() {
	if (isInstalled()) return;
	const step = await runStep('install', npm('ci', '--no-audit', '--no-fund', '--loglevel=error'), {
		explain: explainInstallFailure
	});
	if (!step.ok) throw new Refusal('Nothing was started, because the packages could not be installed.');
	if (!isInstalled()) {
		throw new Refusal(
			'npm reported success, but packages are missing from node_modules. Is "omit" set in npm\'s configuration?'
		);
	}
}
