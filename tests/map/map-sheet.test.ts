// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { mapSheet, papers } from '#lib/components/map/map-sheet.ts';
import type { Drawing } from '#lib/components/map/sheet-drawing.ts';
import { packSheet } from '#lib/components/map/sheet-of-pack.ts';
import { indexDebate, type Graph } from '#lib/debate/graph.ts';
import { relationInWords } from '#lib/debate/relation-words.ts';
import { openMap } from '#lib/layout/open-map.ts';
import { findPack } from '#lib/server/library.ts';
import { mapDataOf } from '#lib/server/map-scene.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { someGraph } from '#tests/map/some-map.ts';

const hostile = `<script>alert(1)</script> & "x' onload=y ]]> \u0000`;

async function sheetOf(graph: Graph, fontRules = ''): Promise<string> {
	return packSheet(graph, await mapDataOf(graph), {
		version: '0123456789ab',
		host: 'example.org',
		fontRules
	});
}

function read(svg: string): Document {
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
	expect(parsed.querySelector('parsererror')).toBeNull();
	return parsed;
}

async function flagship(): Promise<Graph> {
	const pack = await findPack('massage-parlor-raids');
	if (!pack) throw new Error('The flagship is missing.');
	return pack.graph;
}

describe('the whole map as one SVG', () => {
	test.each([
		['the flagship', flagship],
		['a small debate', async () => someGraph],
		['a debate in columns', async () => indexDebate(generateDebate({ nodes: 400 }))]
	])('has every node and every relation of %s, in words', async (_, graphOf) => {
		const graph = await graphOf();
		const parsed = read(await sheetOf(graph));
		const boxes = [...parsed.querySelectorAll('[data-node]')];
		expect(boxes.map((box) => box.getAttribute('data-node')).sort()).toEqual(
			graph.debate.nodes.map(({ id }) => id).sort()
		);
		const said = new Set(boxes.map((box) => box.firstElementChild?.textContent));
		for (const { title, text } of graph.debate.nodes) expect(said).toContain(`${title}: ${text}`);
		const sentences = [...parsed.querySelectorAll('[data-relation] > title')].map((one) => one.textContent);
		expect([...new Set(sentences)].sort()).toEqual(
			[...new Set(graph.debate.relations.map((relation) => relationInWords(graph, relation)))].sort()
		);
		expect(parsed.documentElement.textContent).toContain('example.org/debates/');
	});

	test('stands alone: no script, no style attribute, no class, nothing fetched from anywhere', async () => {
		const parsed = read(await sheetOf(await flagship()));
		for (const one of parsed.querySelectorAll('*')) {
			expect(['script', 'style', 'image', 'use', 'foreignObject', 'a']).not.toContain(one.localName);
			for (const { name, value } of one.attributes) {
				expect(name).not.toMatch(/^(style|class|on.*|(xlink:)?href|src)$/);
				if (value.includes('url(')) expect(value).toMatch(/^url\(#\w+\)$/);
				expect(value).not.toMatch(/var\(|oklch|currentcolor/i);
			}
		}
	});

	test('takes the fonts it is given along, and they alone are style', async () => {
		const rules = "@font-face{font-family:'A & B';src:url(data:font/woff2;base64,AAAA)}";
		const styles = read(await sheetOf(someGraph, rules)).querySelectorAll('style');
		expect(Array.from(styles, (style) => style.textContent)).toEqual([rules]);
	});

	test('writes words as words, whatever they are', async () => {
		const { debate } = someGraph;
		const graph = indexDebate({
			...debate,
			title: hostile,
			question: hostile,
			positions: debate.positions.map((position) => ({ ...position, name: hostile, shortName: hostile })),
			nodes: debate.nodes.map((node) => ({ ...node, title: hostile, text: hostile }))
		});
		const parsed = read(await sheetOf(graph));
		expect(parsed.querySelector('script')).toBeNull();
		const written = hostile.replace('\u0000', '\ufffd');
		expect(parsed.querySelector('title')?.textContent).toBe(`Map of the debate “${written}”`);
		expect(parsed.querySelector('[data-node] > title')?.textContent).toBe(`${written}: ${written}`);
	});

	test('holds every box inside its picture', async () => {
		const parsed = read(await sheetOf(await flagship()));
		const [width, height] = ['width', 'height'].map((side) =>
			Number(parsed.documentElement.getAttribute(side))
		);
		const moved = /translate\(([\d.-]+) ([\d.-]+)\) scale\(1\)/.exec(
			parsed.querySelector('[clip-path]')?.getAttribute('transform') ?? ''
		);
		const [left = NaN, top = NaN] = moved?.slice(1).map(Number) ?? [];
		for (const box of parsed.querySelectorAll('[data-node] > rect')) {
			const at = (name: string) => Number(box.getAttribute(name));
			expect(left + at('x')).toBeGreaterThan(0);
			expect(top + at('y')).toBeGreaterThan(0);
			expect(left + at('x') + at('width')).toBeLessThan(width!);
			expect(top + at('y') + at('height')).toBeLessThan(height!);
		}
	});
});

describe('a sheet', () => {
	const words = {
		title: 'T',
		question: 'Q?',
		positions: someGraph.debate.positions,
		extent: '',
		credit: ['C']
	};
	async function drawing(area?: Drawing['area']): Promise<Drawing> {
		const { scene } = openMap(await mapDataOf(someGraph));
		return {
			scene,
			positions: someGraph.debate.positions,
			nodeOf: (number) => someGraph.debate.nodes[number] ?? null,
			sentenceOf: (number) => relationInWords(someGraph, someGraph.debate.relations[number]!),
			quotations: () => 2,
			emphasis: null,
			near: false,
			area: area ?? { x: 0, y: 0, width: scene.width, height: scene.height },
			cropped: area !== undefined
		};
	}

	test.each(['a4', 'a3'] as const)(
		'on %s is exactly as large as the paper, whatever the shape of the map',
		async (paper) => {
			const whole = await drawing();
			for (const area of [whole.area, { ...whole.area, height: 60 }, { ...whole.area, width: 60 }]) {
				const { svg } = mapSheet({
					words,
					drawing: { ...whole, area },
					language: 'en',
					paper,
					fontRules: ''
				});
				const root = read(svg).documentElement;
				const { width, height } = papers[paper];
				expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual([
					`${width}mm`,
					`${height}mm`
				]);
				expect(root.getAttribute('viewBox')).toBe(`0 0 ${width * 4} ${height * 4}`);
			}
		}
	);

	test('of a part leaves out what lies outside, and shows sentences and counts where one is near', async () => {
		const { scene } = await drawing();
		const { x, y, width, height } = scene.boxes;
		const area = { x: x[1]!, y: y[1]!, width: width[1]!, height: height[1]! };
		const part = { ...(await drawing(area)), near: true };
		const { svg } = mapSheet({ words, drawing: part, language: 'en', paper: null, fontRules: '' });
		const parsed = read(svg);
		const ids = [...parsed.querySelectorAll('[data-node]')].map((box) => box.getAttribute('data-node'));
		expect(ids).toEqual(['a']);
		expect(parsed.querySelector('[data-node]')?.textContent).toContain('· 2 quotations');
	});

	test('steps back what is not brought forward', async () => {
		const emphasis = { nodes: new Set([1]), relations: new Set([0]) };
		const { svg } = mapSheet({
			words,
			drawing: { ...(await drawing()), emphasis },
			language: 'en',
			paper: null,
			fontRules: ''
		});
		const parsed = read(svg);
		const bright = (selector: string, name: string) =>
			[...parsed.querySelectorAll(selector)]
				.filter((one) => !one.hasAttribute('opacity'))
				.map((one) => one.getAttribute(name));
		expect(bright('[data-node]', 'data-node')).toEqual(['a']);
		expect(new Set(bright('[data-relation]', 'data-relation'))).toEqual(new Set(['0']));
	});
});
