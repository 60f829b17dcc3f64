import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { relationKinds } from '#lib/debate/model.ts';
import { tangleOf } from '#lib/layout/crossings.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { cutBy, noTarget, type MapGraph } from '#lib/layout/map-graph.ts';
import { itemsOf } from '#lib/layout/number-lists.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';
import { placedScene } from '#lib/layout/placed-scene.ts';
import { endOfStroke, type Scene } from '#lib/layout/scene-model.ts';
import { tidyForest } from '#lib/layout/tidy-forest.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { makeRelation } from '#tests/debate/make-debate.ts';
import { anyDebate, mapOf, nodeOf, overlap } from './any-debate.ts';

const ways = { packedTree, tidyForest };

function sceneOf(graph: MapGraph, way: keyof typeof ways = 'packedTree'): Scene {
	const forest = forestOf(graph);
	return placedScene(graph, forest, ways[way](graph, forest));
}

/** Relations that can be drawn: their ends are there, and cuts end on a step that can. */
function drawable(graph: MapGraph): Set<number> {
	const good = new Set<number>();
	const isGood = (relation: number, met: readonly number[]): boolean => {
		if (graph.to[relation] === noTarget || met.includes(relation)) return false;
		const cut = cutBy(graph, relation);
		return cut < 0 || isGood(cut, [...met, relation]);
	};
	for (let relation = 0; relation < graph.relationCount; relation++)
		if (isGood(relation, [])) good.add(relation);
	return good;
}

describe.each(['packedTree', 'tidyForest'] as const)('a map of any graph, laid out by %s', (way) => {
	const mapped = (check: (scene: Scene, graph: MapGraph) => void) =>
		fc.assert(
			fc.property(anyDebate(), (debate) => {
				const graph = mapGraphOf(indexDebate(debate));
				check(sceneOf(graph, way), graph);
			})
		);

	it('shows every node, lets no box overlap another, and keeps all on the sheet', () =>
		mapped((scene, graph) => {
			const { boxes } = scene;
			expect(boxes.count).toBe(graph.nodeCount);
			expect(overlap(scene)).toBeNull();
			for (let slot = 0; slot < boxes.count; slot++) {
				expect(boxes.x[slot]).toBeGreaterThanOrEqual(0);
				expect(boxes.y[slot]).toBeGreaterThanOrEqual(0);
				expect(boxes.x[slot]! + boxes.width[slot]!).toBeLessThanOrEqual(scene.width);
				expect(boxes.y[slot]! + boxes.height[slot]!).toBeLessThanOrEqual(scene.height);
			}
		}));

	it('leads no line of the trees over a box', () =>
		mapped((scene) => expect(tangleOf(scene).loudOverBoxes).toBe(0)));

	it('draws every relation that can be drawn, from each of its nodes', () =>
		mapped((scene, graph) => {
			const { strokes } = scene;
			const drawn = new Map<number, number[]>();
			for (let stroke = 0; stroke < strokes.count; stroke++) {
				const list = drawn.get(strokes.relation[stroke]!) ?? [];
				drawn.set(strokes.relation[stroke]!, [...list, strokes.from[stroke]!]);
			}
			expect(new Set(drawn.keys())).toEqual(drawable(graph));
			for (const [relation, slots] of drawn)
				for (const node of itemsOf(graph.from, relation))
					expect(slots).toContain(scene.boxes.node.indexOf(node));
		}));

	it('ends every cut on the line it cuts', () =>
		mapped((scene, graph) => {
			const { strokes } = scene;
			for (let stroke = 0; stroke < strokes.count; stroke++) {
				if (relationKinds[strokes.kind[stroke]!] !== 'undercuts' || strokes.part[stroke] === 1) continue;
				const end = endOfStroke(strokes, stroke);
				const cut = cutBy(graph, strokes.relation[stroke]!);
				const distances = Array.from({ length: strokes.count }, (_, other) => other)
					.filter((other) => strokes.relation[other] === cut)
					.map((other) => distanceTo(scene, other, end));
				expect(Math.min(...distances)).toBeLessThan(1);
			}
		}));

	it('draws the same map twice', () => mapped((scene, graph) => expect(sceneOf(graph, way)).toEqual(scene)));
});

/** From a point to the nearest of many points along a stroke. */
function distanceTo(
	{ strokes }: Scene,
	stroke: number,
	{ x, y }: { readonly x: number; readonly y: number }
): number {
	const points = strokes.points.subarray(strokes.start[stroke], strokes.start[stroke + 1]);
	const size = strokes.curved[stroke] === 1 ? 6 : 2;
	let least = Infinity;
	for (let at = 0; at + size + 1 < points.length; at += size)
		for (let step = 0; step <= 400; step++) {
			const t = step / 400;
			const u = 1 - t;
			const along = (axis: 0 | 1) =>
				size === 2
					? u * points[at + axis]! + t * points[at + 2 + axis]!
					: u ** 3 * points[at + axis]! +
						3 * u * u * t * points[at + 2 + axis]! +
						3 * u * t * t * points[at + 4 + axis]! +
						t ** 3 * points[at + 6 + axis]!;
			const [dx, dy] = [along(0) - x, along(1) - y];
			// Between two of the points the line is as near as the stretch allows.
			least = Math.min(least, Math.hypot(dx, dy));
		}
	return size === 2 ? Math.min(least, nearestOnStretches(points, x, y)) : least;
}

function nearestOnStretches(points: Float32Array, x: number, y: number): number {
	let least = Infinity;
	for (let at = 0; at + 3 < points.length; at += 2) {
		const [ax, ay, bx, by] = [points[at]!, points[at + 1]!, points[at + 2]!, points[at + 3]!];
		const length = (bx - ax) ** 2 + (by - ay) ** 2;
		const t =
			length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
		least = Math.min(least, Math.hypot(ax + t * (bx - ax) - x, ay + t * (by - ay) - y));
	}
	return least;
}

describe('a large map', () => {
	const graph = mapGraphOf(indexDebate(generateDebate({ nodes: 3_000 })));
	const scene = sceneOf(graph);

	it('has the shape of a sheet: about 1.3 times as wide as high', () => {
		expect(scene.width / scene.height).toBeGreaterThan(1);
		expect(scene.width / scene.height).toBeLessThan(1.7);
	});

	it('overlaps nothing, leads no tree line over a box and hardly lets two cross', () => {
		expect(overlap(scene)).toBeNull();
		const tangle = tangleOf(scene);
		expect(tangle.loudOverBoxes).toBe(0);
		expect(tangle.loudCrossings).toBeLessThan(graph.nodeCount / 5);
	});

	it('sets the positions at the top, side by side in their order', () => {
		const heads = [0, 1, 2].map((slot) => ({ x: scene.boxes.x[slot]!, y: scene.boxes.y[slot]! }));
		expect(heads.map(({ y }) => y)).toEqual([0, 0, 0]);
		expect(heads.map(({ x }) => x)).toEqual(heads.map(({ x }) => x).toSorted((a, b) => a - b));
	});

	it('keeps what serves one position in one territory', () => {
		const forest = forestOf(graph);
		const rootOf = (node: number): number => (forest.parent[node]! < 0 ? node : rootOf(forest.parent[node]!));
		const starts = [0, 1, 2].map((slot) => scene.boxes.x[slot]!);
		for (let node = 0; node < graph.nodeCount; node++) {
			const root = rootOf(node);
			expect(scene.boxes.x[node]).toBeGreaterThanOrEqual(starts[root]!);
			expect(scene.boxes.x[node]).toBeLessThan(starts[root + 1] ?? Infinity);
		}
	});
});

describe('what lines share', () => {
	it('is drawn by one of them wherever another leaves it out', () => {
		const graph = mapGraphOf(indexDebate(generateDebate({ nodes: 900 })));
		const { strokes } = sceneOf(graph);
		const pointsOf = (stroke: number) =>
			strokes.points.subarray(strokes.start[stroke], strokes.start[stroke + 1]);
		const trunkOf = (stroke: number) => `${strokes.to[stroke]} ${strokes.kind[stroke] === 0}`;
		const drawn = new Map<string, Float32Array[]>();
		const all = Array.from({ length: strokes.count }, (_, stroke) => stroke);
		for (const stroke of all) {
			const own = pointsOf(stroke).subarray(0, 2 * strokes.own[stroke]!);
			drawn.set(trunkOf(stroke), [...(drawn.get(trunkOf(stroke)) ?? []), own]);
		}
		const partly = all.filter((stroke) => 2 * strokes.own[stroke]! < pointsOf(stroke).length);
		expect(partly.length).toBeGreaterThan(100);
		for (const stroke of partly) {
			const points = pointsOf(stroke);
			for (let at = 2 * strokes.own[stroke]!; at < points.length; at += 2) {
				const [x, y] = [(points[at]! + points[at - 2]!) / 2, (points[at + 1]! + points[at - 1]!) / 2];
				const nearest = Math.min(
					...drawn.get(trunkOf(stroke))!.map((other) => nearestOnStretches(other, x, y))
				);
				expect(nearest).toBeLessThan(0.5);
			}
		}
	});
});

describe('shapes that break careless layouts', () => {
	it('sets a chain of 3,000 nodes and a star of 3,000 without overlap', () => {
		const nodes = Array.from({ length: 3_000 }, (_, index) =>
			nodeOf(`n${index}`, index ? 'claim' : 'position')
		);
		const chain = nodes.slice(1).map((node, index) => makeRelation([node.id], 'supports', `n${index}`));
		const star = nodes.slice(1).map((node) => makeRelation([node.id], 'supports', 'n0'));
		for (const relations of [chain, star]) expect(overlap(sceneOf(mapOf(nodes, relations)))).toBeNull();
	});

	it('draws nothing for a debate without nodes', () => {
		const scene = sceneOf(mapOf([], []));
		expect(scene.boxes.count).toBe(0);
		expect(scene.strokes.count).toBe(0);
	});
});

describe('a branch in a list', () => {
	const leaves = Array.from({ length: 40 }, (_, index) => nodeOf(`leaf${index}`));
	const graph = mapOf(
		[nodeOf('p', 'position'), nodeOf('head'), ...leaves],
		[
			makeRelation(['head'], 'supports', 'p'),
			...leaves.map((leaf, index) => makeRelation([leaf.id], index < 30 ? 'supports' : 'attacks', 'head'))
		]
	);
	const { strokes } = sceneOf(graph);

	it('draws each trunk once, by the branch from furthest away, and gives it the mark', () => {
		const whole = Array.from({ length: strokes.count }, (_, stroke) => stroke).filter(
			(stroke) =>
				strokes.to[stroke] === 1 &&
				strokes.own[stroke] === (strokes.start[stroke + 1]! - strokes.start[stroke]!) / 2
		);
		expect(whole.map((stroke) => endOfStroke(strokes, stroke).mark)).toEqual(['arrow', 'bar']);
	});
});
