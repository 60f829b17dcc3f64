import { describe, expect, test } from 'vitest';
import { projectFiles, readProjectFile } from '#tests/house/project-files.ts';

const files = projectFiles();
const code = files.filter(
	(path) => /^(src|tests)\/.*\.(ts|js|svelte)$/.test(path) && !path.startsWith('tests/fixtures/')
);
const libModules = files.filter((path) => /^src\/lib\/.*\.ts$/.test(path));

/** What may lie at the top: everything else has a room. */
const topLevel = new Set([
	'.ci',
	'.dockerignore',
	'.gitattributes',
	'.gitignore',
	'.prettierignore',
	'.prettierrc',
	'Dockerfile',
	'LICENSE',
	'README.md',
	'compose.yaml',
	'eslint.config.js',
	'package-lock.json',
	'package.json',
	'seeds',
	'src',
	'static',
	'svelte.config.js',
	'tests',
	'tsconfig.json',
	'vite.config.ts'
]);

const rooms = new Set([
	'classroom',
	'components',
	'debate',
	'layout',
	'pack',
	'reasoning',
	'server',
	'source',
	'styles',
	'tour'
]);
const features = new Set([
	'classroom',
	'debate',
	'import',
	'lens',
	'map',
	'source',
	'tour',
	'ui',
	'workbench'
]);

/** Twice the usual size of each kind of file, in lines; the first pattern that fits a path counts. */
const sizes: readonly (readonly [kind: string, path: RegExp, most: number])[] = [
	['machine', /^src\/lib\/.*-machine\.ts$/, 300],
	['module', /^src\/lib\/.*\.(ts|css)$/, 320],
	['command', /^src\/commands\/.*\.[jt]s$/, 320],
	['component', /^src\/.*\.svelte$/, 180],
	['loader', /^src\/routes\/.*\.ts$/, 90]
];

const kebab = '[a-z0-9]+(-[a-z0-9]+)*';
const names: readonly (readonly [where: RegExp, name: RegExp])[] = [
	[/^src\/lib\/components\/.*\.svelte$/, /^[A-Z][A-Za-z0-9]*\.svelte$/],
	[/^src\/lib\/classroom\/formats\//, new RegExp(`^${kebab}\\.yaml$`)],
	[/^src\/lib\//, new RegExp(`^${kebab}(\\.svelte)?\\.(ts|css)$`)],
	[/^src\/commands\//, new RegExp(`^${kebab}\\.[jt]s$`)],
	[/^src\/routes\/.*\/?\+/, /^\+(page|layout|error|server)(\.server)?\.(svelte|ts)$/],
	[/^src\/routes\//, new RegExp(`^(${kebab}\\.ts|[A-Z][A-Za-z0-9]*\\.svelte)$`)],
	[/^src\/params\//, new RegExp(`^${kebab}\\.ts$`)],
	[/^tests\/(?!fixtures\/).*\.ts$/, new RegExp(`^${kebab}(\\.svelte)?(\\.test|\\.spec|\\.config)?\\.ts$`)]
];

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** Lines of a file; of a component, those of its script and markup. */
function lineCount(path: string): number {
	const text = readProjectFile(path);
	const counted = path.endsWith('.svelte') ? text.replace(/^<style[\s\S]*?^<\/style>/m, '') : text;
	return counted.trimEnd().split('\n').length;
}

describe('the repository', () => {
	test('has nothing at its top but what is expected there', () => {
		expect(files.filter((path) => !topLevel.has(path.split('/', 1)[0] ?? ''))).toEqual([]);
	});

	test('keeps every module in a room and every component with a feature', () => {
		const homeless = files.filter((path) => {
			const [, , room = '', feature = '', file] = path.split('/');
			if (!path.startsWith('src/lib/')) return false;
			return (
				!rooms.has(room) || feature === '' || (room === 'components' && !(features.has(feature) && file))
			);
		});
		expect(homeless).toEqual([]);
	});

	test('names files for their idea, kebab-case.ts or PascalCase.svelte', () => {
		const misnamed = files.filter((path) => {
			const rule = names.find(([where]) => where.test(path));
			return rule && !rule[1].test(nameOf(path));
		});
		expect(misnamed).toEqual([]);
		expect(code.filter((path) => /(^|-)(utils?|helpers?|manager|service)[-.]/i.test(nameOf(path)))).toEqual(
			[]
		);
	});

	test('has no file of more than twice its usual size', () => {
		const long = files.flatMap((path) => {
			const size = sizes.find(([, where]) => where.test(path));
			const lines = size ? lineCount(path) : 0;
			return size && lines > size[2] ? [`${path}: ${lines} lines, a ${size[0]} has at most ${size[2]}`] : [];
		});
		expect(long).toEqual([]);
	});

	test('silences no tool and leaves nothing for later', () => {
		const forbidden =
			/eslint-disable|@ts-(ignore|expect-error|nocheck)|svelte-ignore|prettier-ignore|\bTODO\b|\bFIXME\b|console\.log/;
		const loud = code.filter((path) => path !== 'tests/house/repository.test.ts');
		expect(loud.filter((path) => forbidden.test(readProjectFile(path)))).toEqual([]);
	});

	test('says of every exported function and value what it is', () => {
		const undocumented = libModules.flatMap((path) => {
			const lines = readProjectFile(path).split('\n');
			return lines.flatMap((line, index) => {
				const exported = /^export (?:async |abstract )?(?:function\*?|const|class) (\w+)/.exec(line);
				const documented = /\*\/\s*$/.test(lines[index - 1] ?? '');
				return exported && !documented ? [`${path}:${index + 1}: ${exported[1]}`] : [];
			});
		});
		expect(undocumented).toEqual([]);
	});

	test('pins every dependency to one version', () => {
		const { dependencies, devDependencies, optionalDependencies, overrides } = JSON.parse(
			readProjectFile('package.json')
		) as Record<string, Readonly<Record<string, string>> | undefined>;
		const all = Object.entries({
			...dependencies,
			...devDependencies,
			...optionalDependencies,
			...overrides
		});
		expect(all.length).toBeGreaterThan(0);
		expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
	});

	test('names no package registry but the public one', () => {
		const hosts = [
			...readProjectFile('package-lock.json').matchAll(/"resolved": "(?:git\+)?\w+:\/\/([^/"]+)/g)
		];
		expect(hosts.map(([, host]) => host).filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
	});
});
