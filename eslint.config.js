import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

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
const pureRooms = ['debate', 'source', 'reasoning', 'classroom', 'layout', 'tour'];
const features = ['map', 'source', 'tour', 'classroom', 'debate', 'ui'];

const climbing = { regex: '^\\.\\./', message: 'Write cross-room imports as #lib/room/file.ts.' };
const routesImport = { regex: 'routes/', message: 'Nothing imports routes.' };
const barrel = { regex: '(^#lib/[^/]+/?$|/index(\\.ts)?$)', message: 'No barrel files: import the file.' };
const aliasOfKit = { regex: '^\\$lib(/|$)', message: 'Write #lib/… instead of $lib/….' };
const oldStores = { regex: '^\\$app/stores$', message: 'Use $app/state.' };
const everywhere = [climbing, routesImport, barrel, aliasOfKit, oldStores];

const platform = {
	regex: '^(node:|svelte($|/)|\\$app/|\\$env/|@sveltejs/|fs$|path$|crypto$)',
	message: 'A pure room knows no platform: pass what it needs as an argument.'
};

/** @param {string} room @returns {import('eslint').Linter.Config} */
function roomRules(room) {
	const allowed = mayImport[room] ?? [];
	const forbidden = [...Object.keys(mayImport), 'components'].filter(
		(r) => r !== room && !allowed.includes(r)
	);
	const typesOnly = { debate: 'source', source: 'debate' }[room];
	const patterns = [
		...everywhere,
		{
			regex: `^#lib/(${forbidden.filter((r) => r !== typesOnly).join('|')})/`,
			message: `${room}/ may import ${allowed.join(', ') || 'no other room'} only.`
		},
		...(typesOnly
			? [
					{
						regex: `^#lib/${typesOnly}/`,
						allowTypeImports: true,
						message: `${room}/ may import types of ${typesOnly}/ only.`
					}
				]
			: []),
		...(pureRooms.includes(room) ? [platform] : []),
		...(pureRooms.includes(room) && room !== 'tour' && room !== 'classroom'
			? [{ regex: '^xstate($|/)', message: 'Machines live in tour/ and classroom/.' }]
			: [])
	];
	return {
		files: [`src/lib/${room}/**/*.ts`],
		ignores: ['src/lib/tour/tour-session.svelte.ts'],
		rules: {
			'@typescript-eslint/no-restricted-imports': ['error', { patterns }],
			...(pureRooms.includes(room)
				? {
						'no-restricted-globals': [
							'error',
							...[
								'window',
								'document',
								'localStorage',
								'fetch',
								'process',
								'setTimeout',
								'setInterval',
								'performance'
							].map((name) => ({ name, message: 'A pure room knows no platform.' }))
						],
						'no-restricted-syntax': [
							'error',
							{
								selector: "MemberExpression[object.name='Date'][property.name='now']",
								message: 'A time is an argument.'
							},
							{
								selector: "NewExpression[callee.name='Date'][arguments.length=0]",
								message: 'A time is an argument.'
							},
							{
								selector: "MemberExpression[object.name='Math'][property.name='random']",
								message: 'A seed is an argument.'
							},
							{ selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' }
						]
					}
				: {})
		}
	};
}

/** @param {string} feature @returns {import('eslint').Linter.Config} */
function featureRules(feature) {
	const others = features.filter((f) => f !== feature && f !== 'ui');
	return {
		files: [`src/lib/components/${feature}/**/*.{ts,svelte}`],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						...everywhere,
						{ regex: '^#lib/(server|pack)/', message: 'Components import pure rooms only.' },
						{
							regex:
								feature === 'ui'
									? '^#lib/(components/(?!ui/)|debate|source|reasoning|classroom|layout|tour)'
									: `^#lib/components/(${others.join('|')})/`,
							message: 'A component imports its own feature and ui/; ui/ knows no feature.'
						}
					]
				}
			]
		}
	};
}

export default defineConfig(
	{
		ignores: [
			'build/',
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
			'@typescript-eslint/no-restricted-imports': ['error', { patterns: everywhere }]
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
	...features.map(featureRules),
	{
		files: ['src/routes/**/*.{ts,svelte}'],
		rules: {
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{ patterns: [climbing, barrel, aliasOfKit, oldStores] }
			]
		}
	}
);
