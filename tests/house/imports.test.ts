import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { root } from '#commands/project.js';

/** The rules that keep the house; what else ESLint may say about a snippet is not asked here. */
const houseRules = new Set([
	'@typescript-eslint/no-restricted-imports',
	'@typescript-eslint/consistent-type-imports',
	'no-restricted-globals',
	'no-restricted-syntax'
]);
const eslint = new ESLint({ cwd: root });

/** The house rules that a file with this code at this place would break; none when it may stand there. */
async function broken(file: string, code: string): Promise<string[]> {
	const text = file.endsWith('.svelte') ? `<script lang="ts">\n${code}\n</script>\n` : `${code}\n`;
	const [result] = await eslint.lintText(text, { filePath: file });
	const messages = result?.messages ?? [];
	expect(messages.filter((message) => message.fatal)).toEqual([]);
	return messages.map((message) => message.ruleId ?? '').filter((rule) => houseRules.has(rule));
}

const debate = 'src/lib/debate/a.ts';
const source = 'src/lib/source/a.ts';
const tour = 'src/lib/tour/a.ts';
const layout = 'src/lib/layout/a.ts';
const pack = 'src/lib/pack/a.ts';
const server = 'src/lib/server/a.ts';
const mapBox = 'src/lib/components/map/Box.svelte';
const bench = 'src/lib/components/workbench/Bench.svelte';
const button = 'src/lib/components/ui/Button.svelte';
const page = 'src/routes/(read)/+page.svelte';
const load = 'src/routes/(read)/+page.server.ts';

const forbidden: readonly (readonly [file: string, code: string])[] = [
	// pure rooms: only downwards, and never the platform
	[debate, `import { readPack } from '#lib/pack/read-pack.ts'; readPack();`],
	[debate, `import { sliceSpan } from '#lib/source/slice.ts'; sliceSpan();`],
	[source, `import { indexDebate } from '#lib/debate/graph.ts'; indexDebate();`],
	[source, `export { indexDebate } from '#lib/debate/graph.ts';`],
	[source, `export const later = () => import('#lib/debate/graph.ts');`],
	[source, `export const shape: import('#lib/server/library.ts').LoadedPack | null = null;`],
	[source, `import type { LoadedPack } from '#lib/server/library.ts'; export type A = LoadedPack;`],
	['src/lib/reasoning/a.ts', `import { tourMachine } from '#lib/tour/tour-machine.ts'; tourMachine();`],
	['src/lib/classroom/a.ts', `import { layoutLocalMap } from '#lib/layout/local-map.ts'; layoutLocalMap();`],
	[layout, `import { readFileSync } from 'node:fs'; readFileSync('x');`],
	[layout, `import { join } from 'path'; join('x');`],
	[layout, `import { onMount } from 'svelte'; onMount(() => {});`],
	[layout, `import { page } from '$app/state'; page.url;`],
	[layout, `import { setup } from 'xstate'; setup({});`],
	[layout, `export const later = () => import('node:fs');`],
	[layout, `export const files = import.meta.glob('/seeds/**');`],
	[layout, `import Box from '#lib/components/map/Box.svelte'; Box;`],
	[layout, `export const now = () => Date.now();`],
	[layout, `export const now = () => new Date();`],
	[layout, `export const now = () => Date();`],
	[layout, `export const chance = () => Math.random();`],
	[layout, `export const width = () => window.innerWidth;`],
	[layout, `export const width = () => globalThis.innerWidth;`],
	[tour, `import { createSubscriber } from 'svelte/reactivity'; createSubscriber(() => {});`],
	[
		'src/lib/tour/tour-session.svelte.ts',
		`import { findPack } from '#lib/server/library.ts'; findPack('a');`
	],
	// pack and server
	[pack, `import { findPack } from '#lib/server/library.ts'; findPack('a');`],
	[pack, `import Box from '#lib/components/map/Box.svelte'; Box;`],
	[server, `import Box from '#lib/components/map/Box.svelte'; Box;`],
	[server, `import { load } from '../../routes/+page.server.ts'; load();`],
	// components
	[mapBox, `import { findPack } from '#lib/server/library.ts'; findPack('a');`],
	[mapBox, `import type { Pack } from '#lib/pack/pack.ts'; export type A = Pack;`],
	[mapBox, `import Card from '#lib/components/source/QuotationCard.svelte'; Card;`],
	[mapBox, `const later = () => import('#lib/components/source/QuotationCard.svelte'); later;`],
	[bench, `import { findPack } from '#lib/server/library.ts'; findPack('a');`],
	[bench, `import Box from '#lib/components/map/Box.svelte'; Box;`],
	[button, `import type { Claim } from '#lib/debate/model.ts'; export type A = Claim;`],
	[button, `import Box from '#lib/components/map/Box.svelte'; Box;`],
	// pages, and what a browser also runs
	[page, `import { findPack } from '#lib/server/library.ts'; findPack('a');`],
	[page, `import { readFileSync } from 'node:fs'; readFileSync('x');`],
	['src/routes/(read)/+page.ts', `import { findPack } from '#lib/server/library.ts'; findPack('a');`],
	[page, `import { page } from '$app/stores'; page;`],
	[page, `import Box from '$lib/components/map/Box.svelte'; Box;`],
	[load, `import { test } from '#tests/browser/page-test.ts'; test;`],
	[load, `import { load } from '../other/+page.server.ts'; load;`],
	// everywhere
	[debate, `export * from './model.ts';`],
	[debate, `export enum Kind { fact }`],
	[pack, `import { findNode } from '#lib/debate'; findNode();`],
	[pack, `import { findNode } from '#lib/debate/index.ts'; findNode();`],
	[pack, `import { findNode } from '../debate/graph.ts'; findNode();`],
	[pack, `import { findNode } from './../debate/graph.ts'; findNode();`],
	[pack, `import { findNode } from '/src/lib/debate/graph.ts'; findNode();`],
	['tests/debate/a.test.ts', `import { findNode } from '../../src/lib/debate/graph.ts'; findNode();`],
	['tests/debate/a.test.ts', `import { load } from '../../src/routes/+page.server.ts'; load();`],
	['src/commands/start.js', `import { parse } from 'yaml'; parse('');`]
];

const allowed: readonly (readonly [file: string, code: string])[] = [
	[debate, `import type { Passage } from '#lib/source/model.ts'; export type A = Passage;`],
	[source, `export type { Claim } from '#lib/debate/model.ts';`],
	[debate, `import { model } from './model.ts'; model;`],
	['src/lib/reasoning/a.ts', `import { indexDebate } from '#lib/debate/graph.ts'; indexDebate();`],
	[layout, `import { sliceSpan } from '#lib/source/slice.ts'; sliceSpan();`],
	[layout, `export const at = (time: number) => new Date(time);`],
	[tour, `import { setup } from 'xstate'; setup({});`],
	[
		'src/lib/tour/tour-session.svelte.ts',
		`import { createSubscriber } from 'svelte/reactivity'; createSubscriber;`
	],
	[pack, `import { proveTour } from '#lib/tour/prove-tour.ts'; proveTour();`],
	[pack, `import { ArgdownApplication } from '@argdown/core'; new ArgdownApplication();`],
	[server, `import { readFile } from 'node:fs/promises'; readFile('x');`],
	[server, `import { readPack } from '#lib/pack/read-pack.ts'; readPack();`],
	[bench, `import { writePack } from '#lib/pack/write-pack.ts'; writePack();`],
	[mapBox, `import Button from '#lib/components/ui/Button.svelte'; Button;`],
	[mapBox, `import Box from './Box.svelte'; Box;`],
	[mapBox, `import { layoutLocalMap } from '#lib/layout/local-map.ts'; layoutLocalMap();`],
	[button, `import Icon from './Icon.svelte'; Icon;`],
	[page, `import Box from '#lib/components/map/Box.svelte'; Box;`],
	[page, `import type { PackPage } from '#lib/server/pages/pack.ts'; export type A = PackPage;`],
	[load, `import { findPack } from '#lib/server/library.ts'; findPack('a');`],
	['tests/debate/a.test.ts', `import { findNode } from '#lib/debate/graph.ts'; findNode();`],
	['src/commands/packs.ts', `import { readPack } from '#lib/pack/read-pack.ts'; readPack();`]
];

describe('the house rules', () => {
	test.each(forbidden)('catch in %s: %s', async (file, code) => {
		expect(await broken(file, code)).not.toEqual([]);
	});

	test.each(allowed)('let pass in %s: %s', async (file, code) => {
		expect(await broken(file, code)).toEqual([]);
	});
});
