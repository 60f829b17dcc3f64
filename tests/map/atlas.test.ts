import { describe, expect, test } from 'vitest';
import { labelsAt } from '#lib/components/map/atlas-labels.ts';
import { pictureOf } from '#lib/components/map/atlas-picture.ts';
import { paintedFor, sceneArea, shiftTo, stillServes } from '#lib/components/map/atlas-sheet.ts';
import { fitting } from '#lib/components/map/map-viewport.ts';
import { WordTable } from '#lib/components/map/map-words.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';
import { placedScene } from '#lib/layout/placed-scene.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';

const debate = generateDebate({ nodes: 2000 });
const numbers = mapGraphOf(indexDebate(debate));
const forest = forestOf(numbers);
const scene = placedScene(numbers, forest, packedTree(numbers, forest));
const numberOf = (id: string) => debate.nodes.findIndex((node) => node.id === id);
const picture = pictureOf(scene, forest, debate.positions, numberOf);
const titleOf = (node: number) => debate.nodes[node]!.title;

describe('a sheet larger than the stage', () => {
	const stage = { width: 1280, height: 700 };
	const painted = paintedFor({ x: -2000, y: -1500, k: 0.5 }, stage, 2);

	test('serves while the stage stays on it, and no longer', () => {
		const { viewport, margin } = painted;
		const moved = (x: number, y: number, k = 0.5) => ({ x: viewport.x + x, y: viewport.y + y, k });
		expect(stillServes(painted, viewport, scene)).toBe(true);
		expect(stillServes(painted, moved(margin.x - 1, 1 - margin.y), scene)).toBe(true);
		expect(stillServes(painted, moved(margin.x + 1, 0), scene)).toBe(false);
		expect(stillServes(painted, moved(0, -margin.y - 1), scene)).toBe(false);
		expect(stillServes(painted, moved(0, 0, 1.2), scene)).toBe(false);
	});

	test('a whole map on it serves however far it is moved or shrunk by half', () => {
		const whole = fitting(scene, stage);
		const sheet = paintedFor(whole, stage, 1);
		expect(stillServes(sheet, { ...whole, x: whole.x - 900 }, scene)).toBe(true);
		expect(stillServes(sheet, { ...whole, k: whole.k * 0.6 }, scene)).toBe(true);
	});

	test('shows the same points where the map now stands', () => {
		const to = { x: -2300, y: -1400, k: 0.6 };
		const shift = shiftTo(painted, to);
		const point = { x: 5000, y: 4000 };
		const before = point.x * painted.viewport.k + painted.viewport.x;
		expect(before * shift.k + shift.x).toBeCloseTo(point.x * to.k + to.x);
		expect(sceneArea(painted).width).toBeGreaterThan(stage.width / painted.viewport.k);
	});

	test('never takes more pixels than a large screen has', () => {
		const { density, margin } = paintedFor({ x: 0, y: 0, k: 1 }, { width: 3840, height: 2160 }, 3);
		expect((3840 + 2 * margin.x) * (2160 + 2 * margin.y) * density ** 2).toBeLessThanOrEqual(12_000_001);
	});
});

describe('the names seen from far', () => {
	for (const stage of [
		{ width: 390, height: 640 },
		{ width: 1280, height: 700 },
		{ width: 1920, height: 980 }
	])
		for (const nearer of [1, 4, 9])
			test(`do not lie on each other, ${stage.width} wide, ${nearer} times nearer`, () => {
				const whole = fitting(scene, { width: stage.width, height: stage.height - 60 });
				const at = { x: whole.x * nearer, y: whole.y * nearer + 60, k: whole.k * nearer };
				const { headings, branches } = labelsAt(picture, at, stage, titleOf);
				const all = [...headings, ...branches];
				if (nearer === 1) expect(headings).toHaveLength(debate.positions.length);
				for (const [index, a] of branches.entries())
					for (const b of [...branches.slice(0, index), ...headings])
						expect(
							a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height
						).toBe(true);
				for (const { lines } of all) expect(lines.join('').length).toBeGreaterThan(0);
			});

	test('what has no name yet is not named', () => {
		const { branches } = labelsAt(picture, { x: 0, y: 60, k: 0.1 }, { width: 1280, height: 700 }, () => '');
		expect(branches).toEqual([]);
	});
});

test('every box has the hue of the position it grows from', () => {
	for (const [slot, node] of scene.boxes.node.entries()) {
		let root = node;
		while (forest.parent[root]! >= 0) root = forest.parent[root]!;
		expect(picture.hueOf[slot]).toBe(1 + debate.positions.findIndex(({ id }) => numberOf(id) === root));
	}
});

test('words that have not arrived have stand-ins that lead back to their node', () => {
	const words = new WordTable(3, [{ number: 1, id: 'one', title: 'One', text: '' }]);
	expect([words.idOf(0), words.idOf(1), words.idOf(3)]).toEqual(['#0', 'one', '']);
	expect(['#0', 'one', '#9', 'two', ''].map((id) => words.numberOf(id))).toEqual([0, 1, -1, -1, -1]);
	expect(words.has(0)).toBe(false);
	words.set({ number: 0, id: 'zero', title: 'Zero', text: 'Nothing.' });
	expect([words.numberOf('zero'), words.numberOf('#0'), words.textOf(0)]).toEqual([0, 0, 'Nothing.']);
});
