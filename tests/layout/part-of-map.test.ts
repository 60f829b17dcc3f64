import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { foldInPlace } from '#lib/layout/fold-in-place.ts';
import { foldForest, foldScene } from '#lib/layout/fold-scene.ts';
import { focusScene, neighbourhoodOf, sceneOfPart } from '#lib/layout/focus-scene.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { itemsOf } from '#lib/layout/number-lists.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';
import { placedScene } from '#lib/layout/placed-scene.ts';
import { strokesByBox, type Scene } from '#lib/layout/scene-model.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { makeRelation } from '#tests/debate/make-debate.ts';
import { anyDebate, mapOf, nodeOf, overlap } from './any-debate.ts';

const nodes = ['p', 'a', 'b', 'c', 'doubt', 'far'].map((id) => nodeOf(id, id === 'p' ? 'position' : 'claim'));
const graph = mapOf(nodes, [
	makeRelation(['a'], 'supports', 'p'),
	makeRelation(['b', 'c'], 'supports', 'a'),
	makeRelation(['doubt'], 'undercuts', 'b+c.supports.a'),
	makeRelation(['far'], 'attacks', 'doubt')
]);

describe('a neighbourhood', () => {
	it('grows by one relation a step, and what cuts a step is next to all its ends', () => {
		const around = (steps: number) =>
			[...neighbourhoodOf(graph, 1, steps)].flatMap((mark, node) => (mark ? [nodes[node]!.id] : []));
		expect(around(0)).toEqual(['a']);
		expect(around(1)).toEqual(['p', 'a', 'b', 'c', 'doubt']);
		expect(around(2)).toEqual(['p', 'a', 'b', 'c', 'doubt', 'far']);
	});

	it('is drawn with every relation inside it and without overlaps, whatever the graph', () => {
		fc.assert(
			fc.property(anyDebate(), fc.nat(), fc.integer({ min: 1, max: 3 }), (debate, nth, steps) => {
				const whole = mapGraphOf(indexDebate(debate));
				const node = nth % whole.nodeCount;
				const { scene } = focusScene(whole, node, steps);
				expect(overlap(scene)).toBeNull();
				expect([...scene.boxes.node]).toEqual(
					[...neighbourhoodOf(whole, node, steps)].flatMap((mark, index) => (mark ? [index] : []))
				);
			})
		);
	});

	it('shows conclusions at the left of their reasons', () => {
		const { scene } = focusScene(graph, 1, 1);
		const x = (node: number) => scene.boxes.x[scene.boxes.node.indexOf(node)]!;
		expect(x(0)).toBeLessThan(x(1));
		expect(x(1)).toBeLessThan(x(2));
	});

	it('of a node that is not there is empty', () => {
		expect(focusScene(graph, 99, 2).scene.boxes.count).toBe(0);
	});

	it('too large for one tree is set in columns', () => {
		const large = mapGraphOf(indexDebate(generateDebate({ nodes: 600 })));
		const { scene } = sceneOfPart(large, new Uint8Array(600).fill(1));
		expect(scene.columns.length).toBeGreaterThan(1);
		expect(overlap(scene)).toBeNull();
	});
});

describe('folding', () => {
	const debate = generateDebate({ nodes: 400 });
	const large = mapGraphOf(indexDebate(debate));
	const forest = forestOf(large);
	const branches = [...forest.order].filter((node) => forest.weight[node]! > 3 && forest.parent[node]! >= 0);

	it('hides what hangs below, says how much, and hangs nothing elsewhere', () => {
		fc.assert(
			fc.property(fc.subarray(branches, { maxLength: 12 }), (folded) => {
				const { forest: left, hidden } = foldForest(forest, new Set(folded));
				const gone = hidden.reduce((sum, count) => sum + count, 0);
				expect(left.order.length + gone).toBe(400);
				for (const node of left.order) {
					expect(left.parent[node]).toBe(forest.parent[node]);
					if (folded.includes(node)) expect(itemsOf(left.children, node)).toHaveLength(0);
				}
			})
		);
	});

	it('lays the rest out anew without overlaps', () => {
		const scene = foldScene(large, forest, new Set(branches.slice(0, 8)));
		expect(overlap(scene)).toBeNull();
		expect(scene.boxes.count).toBeLessThan(400);
	});

	it('in place moves no box, and no line whose ends are shown', () => {
		const before = placedScene(large, forest, packedTree(large, forest));
		const after = foldInPlace(large, before, forest, new Set(branches.slice(0, 8)));
		expect(after.boxes.count).toBeLessThan(before.boxes.count);
		for (const [slot, node] of after.boxes.node.entries()) {
			expect(after.boxes.x[slot]).toBe(before.boxes.x[node]);
			expect(after.boxes.y[slot]).toBe(before.boxes.y[node]);
		}
		const shown = new Set(after.boxes.node);
		const ends = (relation: number) => [...itemsOf(large.from, relation), large.to[relation]!];
		const linesOf = ({ strokes }: Scene) =>
			Array.from({ length: strokes.count }, (_, stroke) => stroke)
				.filter((stroke) => ends(strokes.relation[stroke]!).every((node) => shown.has(node)))
				.map((stroke) => [
					strokes.relation[stroke],
					...strokes.points.subarray(strokes.start[stroke], strokes.start[stroke + 1])
				]);
		expect(linesOf(after)).toEqual(linesOf(before));
	});

	it('nothing leaves the map as it is', () => {
		const scene = placedScene(large, forest, packedTree(large, forest));
		expect(foldScene(large, forest, new Set())).toEqual(scene);
		expect(foldInPlace(large, scene, forest, new Set())).toEqual(scene);
	});
});

describe('the strokes of a box', () => {
	it('are those that leave or reach it, the shared stem of its premises among them', () => {
		const small = mapOf(nodes, [
			makeRelation(['a'], 'supports', 'p'),
			makeRelation(['b', 'c'], 'supports', 'a')
		]);
		const forest = forestOf(small);
		const scene = placedScene(small, forest, packedTree(small, forest));
		const relations = strokesByBox(scene).map((strokes) =>
			strokes.map((stroke) => scene.strokes.relation[stroke])
		);
		expect(relations[0]).toEqual([0]);
		expect(relations[1]!.toSorted()).toEqual([0, 1]);
		expect(relations[2]).toEqual([1, 1]);
		expect(relations[4]).toEqual([]);
	});
});
