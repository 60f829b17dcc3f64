import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { foldInPlace } from '#lib/layout/fold-in-place.ts';
import { foldForest, foldScene } from '#lib/layout/fold-scene.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { cutBy, reachesNode, type MapGraph } from '#lib/layout/map-graph.ts';
import { itemsOf } from '#lib/layout/number-lists.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';
import { placedScene } from '#lib/layout/placed-scene.ts';
import { endOfStroke, strokeParts, type Scene } from '#lib/layout/scene-model.ts';
import { makeRelation } from '#tests/debate/make-debate.ts';
import { anyDebate, mapOf, nodeOf } from './any-debate.ts';

const ways = {
	anew: foldScene,
	'in place': (graph: MapGraph, forest: ReturnType<typeof forestOf>, folded: ReadonlySet<number>) =>
		foldInPlace(graph, placedScene(graph, forest, packedTree(graph, forest)), forest, folded)
};
type Way = keyof typeof ways;

/** Each drawn relation as “from kind to”, by node names; what ends on a line ends at “a line”. */
function drawn(scene: Scene, graph: MapGraph): readonly string[] {
	const nameAt = (slot: number) => `n${scene.boxes.node[slot]}`;
	const { strokes } = scene;
	const relations = new Map<number, { from: string[]; to: string; kind: number }>();
	for (let stroke = 0; stroke < strokes.count; stroke++) {
		const relation = strokes.relation[stroke]!;
		const entry = relations.get(relation) ?? { from: [], to: '', kind: graph.relationKind[relation]! };
		if (strokes.from[stroke]! >= 0) entry.from.push(nameAt(strokes.from[stroke]!));
		if (strokeParts[strokes.part[stroke]!] !== 'premise')
			entry.to = strokes.to[stroke]! < 0 ? 'a line' : nameAt(strokes.to[stroke]!);
		relations.set(relation, entry);
	}
	return [...relations.values()].map(
		({ from, kind, to }) => `${from.toSorted().join('+')} ${['supports', 'attacks', 'undercuts'][kind]} ${to}`
	);
}

describe.each(['anew', 'in place'] as const)('relations of a branch folded %s', (way: Way) => {
	const node = (count: number) =>
		Array.from({ length: count }, (_, index) => nodeOf(`n${index}`, index === 0 ? 'position' : 'claim'));
	const folded = (graph: MapGraph, ...at: number[]) =>
		drawn(ways[way](graph, forestOf(graph), new Set(at)), graph).toSorted();

	it('end at the stub, once for each other end and kind', () => {
		const graph = mapOf(node(6), [
			makeRelation(['n1'], 'supports', 'n0'),
			makeRelation(['n2'], 'supports', 'n0'),
			makeRelation(['n3'], 'supports', 'n1'),
			makeRelation(['n4'], 'supports', 'n1'),
			makeRelation(['n5'], 'supports', 'n2'),
			makeRelation(['n5'], 'attacks', 'n3'),
			makeRelation(['n5'], 'attacks', 'n4'),
			makeRelation(['n5'], 'supports', 'n4'),
			makeRelation(['n3'], 'attacks', 'n2')
		]);
		expect(folded(graph, 1)).toEqual(
			[
				'n1 supports n0',
				'n2 supports n0',
				'n5 supports n2',
				'n5 attacks n1',
				'n5 supports n1',
				'n1 attacks n2'
			].toSorted()
		);
		expect(folded(graph, 1, 2)).toEqual(
			['n1 supports n0', 'n2 supports n0', 'n2 attacks n1', 'n2 supports n1', 'n1 attacks n2'].toSorted()
		);
	});

	it('end at the stub where they cut a step inside, and on the line where the step is shown', () => {
		const graph = mapOf(node(6), [
			makeRelation(['n1'], 'supports', 'n0'),
			makeRelation(['n2'], 'supports', 'n1'),
			makeRelation(['n3'], 'supports', 'n0'),
			makeRelation(['n4'], 'supports', 'n0'),
			makeRelation(['n5'], 'supports', 'n3'),
			makeRelation(['n4'], 'undercuts', 'n2.supports.n1'),
			makeRelation(['n2'], 'undercuts', 'n5.supports.n3')
		]);
		expect(folded(graph, 1)).toEqual(
			[
				'n1 supports n0',
				'n3 supports n0',
				'n4 supports n0',
				'n5 supports n3',
				'n4 undercuts n1',
				'n1 undercuts a line'
			].toSorted()
		);
	});

	it('keep the other premises they are linked with', () => {
		const graph = mapOf(node(5), [
			makeRelation(['n1'], 'supports', 'n0'),
			makeRelation(['n2'], 'supports', 'n1'),
			makeRelation(['n3'], 'supports', 'n0'),
			makeRelation(['n2', 'n4'], 'supports', 'n3')
		]);
		expect(folded(graph, 1)).toEqual(['n1 supports n0', 'n3 supports n0', 'n1+n4 supports n3'].toSorted());
	});

	it('are all drawn or inside one branch, whatever the graph, and cuts end on lines that are there', () => {
		fc.assert(
			fc.property(anyDebate(30), fc.array(fc.nat(29), { maxLength: 6 }), (debate, nths) => {
				const graph = mapGraphOf(indexDebate(debate));
				const forest = forestOf(graph);
				const at = new Set(nths.map((nth) => nth % graph.nodeCount));
				const scene = ways[way](graph, forest, at);
				const { stub, forest: left } = foldForest(forest, at);
				const slots = scene.boxes.node;
				expect([...slots]).toEqual([...left.order].toSorted((a, b) => a - b));
				const reached = new Set<string>();
				const { strokes } = scene;
				for (let stroke = 0; stroke < strokes.count; stroke++) {
					const relation = strokes.relation[stroke]!;
					const from = slots[strokes.from[stroke]!];
					const froms = [...itemsOf(graph.from, relation)].map((node) => stub[node]);
					if (from !== undefined) expect(froms).toContain(from);
					const to = slots[strokes.to[stroke]!];
					for (const one of froms)
						if (to !== undefined) reached.add(`${one} ${graph.relationKind[relation]} ${to}`);
					if (strokeParts[strokes.part[stroke]!] === 'premise' || to !== undefined) continue;
					const end = endOfStroke(strokes, stroke);
					const cut = cutBy(graph, relation);
					expect([...strokes.relation], `${relation} ends on ${cut}`).toContain(cut);
					expect(Number.isFinite(end.x + end.y)).toBe(true);
				}
				for (let relation = 0; relation < graph.relationCount; relation++) {
					const to = stub[graph.to[relation]!];
					if (!reachesNode(graph, relation) || to === undefined) continue;
					for (const node of itemsOf(graph.from, relation)) {
						const from = stub[node]!;
						if (from !== to) expect([...reached]).toContain(`${from} ${graph.relationKind[relation]} ${to}`);
					}
				}
			}),
			{ numRuns: 300 }
		);
	});
});
