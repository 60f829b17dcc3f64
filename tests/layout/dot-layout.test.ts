import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { relationKinds, type Debate } from '#lib/debate/model.ts';
import { tangleOf } from '#lib/layout/crossings.ts';
import { dotLayout } from '#lib/layout/dot-layout.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { cutBy, type MapGraph } from '#lib/layout/map-graph.ts';
import { itemsOf } from '#lib/layout/number-lists.ts';
import { endOfStroke, strokeParts, type Scene } from '#lib/layout/scene-model.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { seededRandom } from '#tests/bench/seeded-random.ts';
import { makeRelation } from '#tests/debate/make-debate.ts';
import { anyDebate, nodeOf, overlap } from './any-debate.ts';

const graphviz = await Graphviz.load();
const engine = (text: string) => graphviz.layout(text, 'json', 'dot');

function drawn(
	debate: Debate,
	before?: ArrayLike<number>
): { readonly graph: MapGraph; readonly scene: Scene } {
	const graph = mapGraphOf(indexDebate(debate));
	return { graph, scene: dotLayout(graph, forestOf(graph), engine, before) };
}

const partOf = (scene: Scene, stroke: number) => strokeParts[scene.strokes.part[stroke]!];
const strokesIn = ({ strokes }: Scene) => Array.from({ length: strokes.count }, (_, stroke) => stroke);
const startOf = ({ strokes }: Scene, stroke: number) => ({
	x: strokes.points[strokes.start[stroke]!]!,
	y: strokes.points[strokes.start[stroke]! + 1]!
});

describe('a small map drawn by dot', () => {
	it('overlaps no boxes and leads no line over one, for debates of about 60 nodes', () => {
		for (const seed of [1, 2, 3, 4, 5]) {
			const { scene } = drawn(generateDebate({ nodes: 60, seed }));
			expect(overlap(scene)).toBeNull();
			expect(tangleOf(scene).overBoxes).toBe(0);
		}
	});

	it('overlaps no boxes whatever the graph', () => {
		fc.assert(
			fc.property(anyDebate(20), (debate) => {
				expect(overlap(drawn(debate).scene)).toBeNull();
			}),
			{ numRuns: 40 }
		);
	});

	it('sets the positions at the left and what bears on them to their right', () => {
		const debate = generateDebate({ nodes: 80 });
		const { graph, scene } = drawn(debate);
		const forest = forestOf(graph);
		for (const node of forest.order)
			if (forest.parent[node]! >= 0)
				expect(scene.boxes.x[node]).toBeGreaterThan(scene.boxes.x[forest.parent[node]!]! + 60);
	});

	it('ends every cut on the arrow it cuts, and every other line at the box it is about', () => {
		for (const seed of [1, 2, 3]) {
			const { graph, scene } = drawn(generateDebate({ nodes: 90, seed }));
			const cuts = strokesIn(scene).filter(
				(stroke) =>
					relationKinds[scene.strokes.kind[stroke]!] === 'undercuts' && partOf(scene, stroke) !== 'premise'
			);
			for (const stroke of cuts) {
				const end = endOfStroke(scene.strokes, stroke);
				const cut = cutBy(graph, scene.strokes.relation[stroke]!);
				const others = strokesIn(scene).filter((other) => scene.strokes.relation[other] === cut);
				expect(others.some((other) => passes(scene, other, end))).toBe(true);
			}
			for (const stroke of strokesIn(scene)) {
				const slot = scene.strokes.to[stroke]!;
				if (slot < 0) continue;
				const end = endOfStroke(scene.strokes, stroke);
				expect(distanceToBox(scene, slot, end)).toBeLessThan(2);
			}
		}
	});

	it('joins linked premises in one point before one arrow', () => {
		const { graph, scene } = drawn(generateDebate({ nodes: 90 }));
		const linked = Array.from({ length: graph.relationCount }, (_, relation) => relation).filter(
			(relation) => itemsOf(graph.from, relation).length > 1
		);
		expect(linked.length).toBeGreaterThan(0);
		for (const relation of linked) {
			const strokes = strokesIn(scene).filter((stroke) => scene.strokes.relation[stroke] === relation);
			const stems = strokes.filter((stroke) => partOf(scene, stroke) === 'stem');
			const premises = strokes.filter((stroke) => partOf(scene, stroke) === 'premise');
			expect(stems).toHaveLength(1);
			expect(premises).toHaveLength(itemsOf(graph.from, relation).length);
			const join = startOf(scene, stems[0]!);
			for (const premise of premises) {
				const end = endOfStroke(scene.strokes, premise);
				expect(end.mark).toBe('none');
				expect(Math.hypot(end.x - join.x, end.y - join.y)).toBeLessThan(3);
			}
		}
	});

	it('draws the same map twice', () => {
		const debate = generateDebate({ nodes: 60 });
		expect(drawn(debate).scene).toEqual(drawn(debate).scene);
	});
});

/** Whether a stroke has a point that near; dot ends what meets in a point at the point's own edge. */
function passes(
	{ strokes }: Scene,
	stroke: number,
	{ x, y }: { readonly x: number; readonly y: number }
): boolean {
	for (let at = strokes.start[stroke]!; at < strokes.start[stroke + 1]!; at += 6)
		if (Math.hypot(strokes.points[at]! - x, strokes.points[at + 1]! - y) < 3) return true;
	return false;
}

function distanceToBox(
	{ boxes }: Scene,
	slot: number,
	{ x, y }: { readonly x: number; readonly y: number }
): number {
	const beside = Math.max(boxes.x[slot]! - x, x - boxes.x[slot]! - boxes.width[slot]!);
	const above = Math.max(boxes.y[slot]! - y, y - boxes.y[slot]! - boxes.height[slot]!);
	return Math.abs(Math.max(beside, above));
}

describe('a small map after a small edit', () => {
	/** The debate with one more claim, in support of a node of it. */
	function withLeaf(debate: Debate, seed: number): Debate {
		const target = seededRandom(seed).pick(debate.nodes);
		const leaf = nodeOf('new-leaf', 'claim', 'One more reason that somebody has added');
		return {
			...debate,
			nodes: [...debate.nodes, leaf],
			relations: [...debate.relations, makeRelation([leaf.id], 'supports', target.id)]
		};
	}

	/** Of the pairs of old boxes that share a column in both drawings, the share that changed their order. */
	function swapped(before: Scene, after: Scene): number {
		let [pairs, swaps] = [0, 0];
		const middle = ({ boxes }: Scene, slot: number) => boxes.x[slot]! + boxes.width[slot]! / 2;
		const near = (scene: Scene, one: number, other: number) =>
			Math.abs(middle(scene, one) - middle(scene, other)) < 8;
		for (let one = 0; one < before.boxes.count; one++)
			for (let other = one + 1; other < before.boxes.count; other++) {
				if (!near(before, one, other) || !near(after, one, other)) continue;
				pairs++;
				const was = before.boxes.y[one]! < before.boxes.y[other]!;
				if (was !== after.boxes.y[one]! < after.boxes.y[other]!) swaps++;
			}
		expect(pairs).toBeGreaterThan(100);
		return swaps / pairs;
	}

	/** The share of old boxes that moved more than a box is wide, apart from what all moved together. */
	function moved(before: Scene, after: Scene): number {
		const shifts = Array.from(before.boxes.y, (y, slot) => after.boxes.y[slot]! - y);
		const usual = shifts.toSorted((a, b) => a - b)[Math.floor(shifts.length / 2)]!;
		return shifts.filter((shift) => Math.abs(shift - usual) > 200).length / shifts.length;
	}

	it('keeps the order of every column, and nine boxes in ten where they were, when a leaf is added', () => {
		for (const seed of [1, 2, 3, 4]) {
			const debate = generateDebate({ nodes: 60, seed });
			const before = drawn(debate, drawn(debate).scene.boxes.y).scene;
			for (const edit of [1, 2, 3]) {
				const after = drawn(withLeaf(debate, edit), [...before.boxes.y, NaN]).scene;
				expect(swapped(before, after)).toBeLessThanOrEqual(0.01);
				expect(moved(before, after)).toBeLessThanOrEqual(0.1);
			}
		}
	});

	it('keeps the order of the columns even of a drawing that dot had been free to choose', () => {
		for (const seed of [1, 2, 3, 4]) {
			const debate = generateDebate({ nodes: 60, seed });
			const before = drawn(debate).scene;
			const after = drawn(withLeaf(debate, seed), [...before.boxes.y, NaN]).scene;
			expect(swapped(before, after)).toBeLessThanOrEqual(0.01);
		}
	});
});
