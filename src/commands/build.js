import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workingNode } from './pinned-node.js';
import { inProject, root } from './project.js';
import { Refusal, runCommand } from './refusal.js';
import { runStep } from './step.js';

/** What a build is made from. src/commands is not part of it. */
const ingredients = [
	'src',
	'seeds',
	'static',
	'package-lock.json',
	'package.json',
	'svelte.config.js',
	'vite.config.ts'
];
const stamp = inProject('build', 'made-from');

/**
 * Every file at or below a path, in a fixed order; none when it does not exist.
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
	if (!existsSync(path)) return [];
	return readdirSync(path, { recursive: true, encoding: 'utf8' })
		.map((name) => join(path, name))
		.filter((file) => statSync(file).isFile())
		.sort();
}

/**
 * A hash of everything a build is made from: two equal ones make equal pages.
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function buildSignature(env) {
	const hash = createHash('sha256').update(`${env.ORIGIN ?? ''}\n`);
	const seeds = env.SEEDS_DIR;
	const paths = ingredients.flatMap((name) =>
		name.includes('.') ? [inProject(name)] : filesBelow(inProject(name))
	);
	for (const path of [...paths, ...(seeds ? filesBelow(seeds) : [])]) {
		const name = relative(root, path).split(sep).join('/');
		if (name.startsWith('src/commands/')) continue;
		hash.update(`${name}\n`).update(createHash('sha256').update(readFileSync(path)).digest());
	}
	return hash.digest('hex');
}

/** Whether build/ was made from the files as they are now. An interrupted build leaves no stamp. */
export function isBuilt() {
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === buildSignature(process.env);
}

/** Builds, whatever is there. Throws a Refusal on failure. */
export async function build() {
	const signature = buildSignature(process.env);
	const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
	// What is read at run time is rendered on request; written into the build it would outlive its folder.
	const step = await runStep('build', [workingNode(), vite, 'build', '--logLevel', 'warn'], {
		env: { PACKS_DIR: '' }
	});
	if (!step.ok) throw new Refusal('The build failed.');
	writeFileSync(stamp, signature);
}

/** Builds when build/ is missing or older than what it is made from. Throws a Refusal on failure. */
export async function ensureBuilt() {
	if (!isBuilt()) await build();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runCommand(build);
}
