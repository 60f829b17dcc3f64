import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '#commands/project.js';

/** A route below `/classes/[class]`. */
export interface ClassRoute {
	/** Below the class, such as `/coach/draw` or `/enter/[token]`; empty for the class itself. */
	readonly name: string;
	readonly page: boolean;
	/** The form actions of the page. */
	readonly actions: readonly string[];
	/** The methods of the endpoint. */
	readonly methods: readonly string[];
}

const root = join('routes', '(live)', 'classes', '[class]');
const verbs = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Every route below `/classes/[class]`, from the files in `src/routes`; what they answer to, from the built app. A route
 * whose file says that it has actions or methods, and none are found, is an error: nothing may be passed over.
 */
export function classRoutes(): readonly ClassRoute[] {
	const folder = inProject('src', root);
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
		file.replaceAll('\\', '/')
	);
	const routes = new Set(
		files.flatMap((file) =>
			/(^|\/)\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(file) ? [dirname(file)] : []
		)
	);
	const names = [...routes].map((route) => (route === '.' ? '' : `/${route}`)).sort();
	const built = exportsOf(names.flatMap((name) => builtFiles(name)));
	return names.map((name) => {
		const found = built.filter(({ route }) => route === name);
		const route = {
			name,
			page: ['+page.svelte', '+page.server.ts'].some((file) => existsSync(join(folder, name, file))),
			actions: found.flatMap(({ actions }) => actions),
			methods: found.flatMap(({ names: all }) => all.filter((each) => verbs.includes(each)))
		};
		const says = (file: string, pattern: RegExp) =>
			existsSync(join(folder, name, file)) && pattern.test(readFileSync(join(folder, name, file), 'utf8'));
		if (says('+page.server.ts', /\bactions\b/) && route.actions.length === 0) {
			throw new Error(`No actions were found for ${name}.`);
		}
		if (says('+server.ts', /./) && route.methods.length === 0)
			throw new Error(`No methods were found for ${name}.`);
		return route;
	});
}

interface BuiltFile {
	readonly route: string;
	readonly file: string;
}

/** Where the adapter puts a route's server code. */
function builtFiles(route: string): readonly BuiltFile[] {
	const below = route.replaceAll('[', '_').replaceAll(']', '_').split('/');
	return ['pages', 'endpoints'].flatMap((kind) => {
		const folder = inProject(
			...['build', 'server', 'chunks', 'entries', kind, '(live)', 'classes', '_class_'],
			...below
		);
		if (!existsSync(folder)) return [];
		return readdirSync(folder)
			.filter((file) => /^_(page\.server|server)\.ts\.js-[\w-]+\.js$/.test(file))
			.map((file) => ({ route, file: pathToFileURL(join(folder, file)).href }));
	});
}

/** What those files export, read in a process of its own: a test's would read the built app as its own sources. */
function exportsOf(files: readonly BuiltFile[]) {
	const script = `
		const found = [];
		for (const { route, file } of JSON.parse(process.argv[1])) {
			const all = await import(file);
			for (const each of [all, ...Object.values(all)]) {
				if (typeof each !== 'object' || each === null) continue;
				found.push({ route, names: Object.keys(each), actions: Object.keys(each.actions ?? {}) });
			}
		}
		process.stdout.write(JSON.stringify(found), () => process.exit(0));`;
	const said = execFileSync(
		process.execPath,
		['--no-warnings', '--input-type=module', '--eval', script, JSON.stringify(files)],
		{ encoding: 'utf8', cwd: inProject() }
	);
	return JSON.parse(said) as { route: string; names: string[]; actions: string[] }[];
}
