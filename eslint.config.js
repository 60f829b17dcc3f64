import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import { builtinModules } from 'node:module';
import ts from 'typescript-eslint';

/**
 * A forbidden import: what its address looks like, and what to do instead.
 * @typedef {{ readonly regex: string, readonly message: string, readonly allowTypeImports?: boolean }} Ban
 */

/**
 * The rooms of `src/lib` and what each may import from the others (README: the house).
 * @type {Record<string, string[]>}
 */
const mayImport = {
	debate: [],
	source: [],
	reasoning: ['debate', 'source'],
	classroom: ['debate', 'source'],
	layout: ['debate', 'source'],
	tour: ['debate', 'source'],
	pack: ['debate', 'source', 'reasoning', 'classroom', 'layout', 'tour'],
	server: ['debate', 'source', 'reasoning', 'classroom', 'layout', 'tour', 'pack']
};
/** @type {Record<string, string | undefined>} */
const mayImportTypesOf = { debate: 'source', source: 'debate' };
const pureRooms = ['debate', 'source', 'reasoning', 'classroom', 'layout', 'tour'];
const machineRooms = ['tour', 'classroom'];
/** The one file of a pure room that knows Svelte: it ties the tour's machine to runes. */
const runeFile = 'src/lib/tour/tour-session.svelte.ts';
const features = ['map', 'source', 'tour', 'classroom', 'debate', 'lens', 'workbench', 'import', 'ui'];
/** Features that write debates; the others only show them. */
const writingFeatures = ['workbench', 'import'];

/** @type {Ban[]} */
const everywhere = [
	{ regex: '(^|/)\\.\\.(/|$)', message: 'Write cross-room imports as #lib/room/file.ts.' },
	{ regex: '^(/|src/)', message: 'Write #lib/room/file.ts, which every tool understands.' },
	{ regex: '(^|/)routes/', message: 'Nothing imports routes.' },
	{ regex: '(^#lib/[^/]+/?$|/index(\\.[jt]s)?$)', message: 'No barrel files: import the file.' },
	{ regex: '^\\$lib(/|$)', message: 'Write #lib/… instead of $lib/….' },
	{ regex: '^\\$app/stores$', message: 'Use $app/state.' }
];
/** @type {Ban} */
const outside = {
	regex: '^#(tests|commands)/',
	message: 'The app knows neither its tests nor its commands.'
};
/** @type {Ban} */
const nodeModules = {
	regex: `^(node:|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$)`,
	message: 'A pure room knows no platform: pass what it needs as an argument.'
};
/** @type {Ban} */
const svelteModules = {
	regex: '^(svelte($|/)|\\$app/|\\$env/|@sveltejs/|.*\\.svelte(\\.ts)?$)',
	message: 'A pure room knows no Svelte.'
};
/** @type {Ban} */
const machines = { regex: '^(xstate|@xstate)($|/)', message: 'Machines live in tour/ and classroom/.' };

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };
const noBarrel = {
	selector: 'ExportAllDeclaration',
	message: 'No barrel files: export what this file defines.'
};
const noImportMeta = {
	selector: "MetaProperty[meta.name='import'][property.name='meta']",
	message: 'Only routes/ and server/ may reach for files through import.meta.'
};
const noClock = [
	"MemberExpression[object.name='Date'][property.name='now']",
	"NewExpression[callee.name='Date'][arguments.length=0]",
	"CallExpression[callee.name='Date']"
].map((selector) => ({ selector, message: 'A time is an argument.' }));
const noDice = {
	selector: "MemberExpression[object.name='Math'][property.name='random']",
	message: 'A seed is an argument.'
};
const noPlatform = [
	...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'fetch', 'process'],
	...['setTimeout', 'setInterval', 'setImmediate', 'performance', 'crypto', 'console', 'globalThis', 'Buffer']
].map((name) => ({ name, message: 'A pure room knows no platform.' }));

/**
 * The lint rules for a list of forbidden imports, in whichever way they are written: `import`, `import type`,
 * `export … from` and `import()`.
 * @param {readonly Ban[]} bans
 * @param {readonly { readonly selector: string, readonly message: string }[]} [syntax] further forbidden code
 * @returns {import('eslint').Linter.RulesRecord}
 */
function forbid(bans, syntax = []) {
	// A selector's regular expression may not contain a slash.
	const dynamic = bans.map(({ regex, message }) => ({
		selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\x2F')}/]`,
		message
	}));
	return {
		'@typescript-eslint/no-restricted-imports': ['error', { patterns: bans }],
		'no-restricted-syntax': ['error', noEnum, noBarrel, ...syntax, ...dynamic]
	};
}

/** @param {string} room @returns {Ban[]} what the room may not import from the other rooms */
function otherRooms(room) {
	const allowed = mayImport[room] ?? [];
	const types = mayImportTypesOf[room];
	const others = Object.keys(mayImport).filter((r) => r !== room && r !== types && !allowed.includes(r));
	return [
		{
			regex: `^#lib/(${[...others, 'components'].join('|')})/`,
			message: `${room}/ may import ${allowed.join(', ') || 'no other room'} only.`
		},
		...(types
			? [
					{
						regex: `^#lib/${types}/`,
						allowTypeImports: true,
						message: `${room}/ may import types of ${types}/ only.`
					}
				]
			: [])
	];
}

/** @param {string} room @returns {import('eslint').Linter.Config} */
function roomRules(room) {
	const bans = [...everywhere, outside, ...otherRooms(room)];
	const files = [`src/lib/${room}/**/*.ts`];
	if (!pureRooms.includes(room)) return { files, rules: forbid(bans) };
	return {
		files,
		ignores: [runeFile],
		rules: {
			...forbid(
				[...bans, nodeModules, svelteModules, ...(machineRooms.includes(room) ? [] : [machines])],
				[noImportMeta, ...noClock, noDice]
			),
			'no-restricted-globals': ['error', ...noPlatform]
		}
	};
}

/** @param {string} feature @returns {import('eslint').Linter.Config} */
function featureRules(feature) {
	const own = feature === 'ui' ? 'ui/' : `(ui|${feature})/`;
	const writes = writingFeatures.includes(feature);
	return {
		files: [`src/lib/components/${feature}/**/*.{ts,svelte}`],
		rules: forbid(
			[
				...everywhere,
				outside,
				nodeModules,
				{
					regex: writes ? '^#lib/server/' : '^#lib/(server|pack)/',
					message: 'Components import pure rooms only; pack/ too where debates are written.'
				},
				{
					regex:
						feature === 'ui'
							? `^#lib/(components/(?!${own})|${Object.keys(mayImport).join('|')})`
							: `^#lib/components/(?!${own})`,
					message: 'A component imports its own feature and ui/; ui/ knows no feature.'
				}
			],
			[noImportMeta]
		)
	};
}

export default defineConfig(
	{
		ignores: [
			'build/',
			'build-static/',
			'.svelte-kit/',
			'node_modules/',
			'static/',
			'test-results/',
			'playwright-report/',
			'tests/fixtures/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			...forbid(everywhere)
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } }
	},
	{
		// A component is handed links that its page resolved; their type, ResolvedPathname, keeps it so.
		files: ['src/lib/components/**/*.svelte'],
		rules: { 'svelte/no-navigation-without-resolve': ['error', { ignoreLinks: true }] }
	},
	{
		// The one place where HTML enters a page: what server/render-markdown.ts sanitised.
		files: ['src/lib/components/ui/Prose.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	...Object.keys(mayImport).map(roomRules),
	{ files: [runeFile], rules: forbid([...everywhere, outside, ...otherRooms('tour'), nodeModules]) },
	...features.map(featureRules),
	{
		files: ['src/routes/**/*.{ts,svelte}', 'src/*.ts'],
		rules: forbid([...everywhere, outside])
	},
	{
		// What a browser also runs may know the shapes that the server hands over, never the server.
		files: ['src/routes/**/*.svelte', 'src/routes/**/+{page,layout}.ts'],
		rules: forbid([
			...everywhere,
			outside,
			nodeModules,
			{ regex: '^#lib/server/', allowTypeImports: true, message: 'A page may import types of server/ only.' }
		])
	},
	{
		files: ['src/commands/*.js'],
		rules: forbid([
			...everywhere,
			{
				regex: '^(?!node:|\\./)',
				message: 'This runs before anything is installed: Node and its neighbours are all it has.'
			}
		])
	}
);
