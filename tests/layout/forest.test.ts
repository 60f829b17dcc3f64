import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { drawingOrder, forestOf } from '#lib/layout/forest.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { itemsOf } from '#lib/layout/number-lists.ts';
import { stepsAt } from '#lib/layout/steps-at.ts';
import { makeRelation } from '#tests/debate/make-debate.ts';
import { anyDebate, mapOf, nodeOf } from './any-debate.ts';

describe('the forest of any graph', () => {
	it('holds every node once, parents before children', () => {
		fc.assert(
			fc.property(anyDebate(), (debate) => {
				const graph = mapGraphOf(indexDebate(debate));
				const forest = forestOf(graph);
				expect([...forest.order].sort((a, b) => a - b)).toEqual(debate.nodes.map((_, index) => index));
				const place = new Map([...forest.order].map((node, at) => [node, at]));
				for (const node of forest.order) {
					const above = forest.parent[node]!;
					if (above >= 0) expect(place.get(above)!).toBeLessThan(place.get(node)!);
				}
				expect(drawingOrder(forest)).toHaveLength(debate.nodes.length);
			})
		);
	});

	it('weighs every branch as many nodes as it has', () => {
		fc.assert(
			fc.property(anyDebate(), (debate) => {
				const forest = forestOf(mapGraphOf(indexDebate(debate)));
				for (const node of forest.order) {
					const below = [...itemsOf(forest.children, node)].reduce(
						(sum, one) => sum + forest.weight[one]!,
						0
					);
					expect(forest.weight[node]).toBe(1 + below);
				}
			})
		);
	});

	it('hangs a node only where one of its own relations leads, or beside or at a step it cuts', () => {
		fc.assert(
			fc.property(anyDebate(), (debate) => {
				const graph = mapGraphOf(indexDebate(debate));
				const forest = forestOf(graph);
				for (const node of forest.order) {
					const via = forest.via[node]!;
					if (via < 0) continue;
					expect([...itemsOf(graph.from, via)]).toContain(node);
					if (graph.to[via]! >= 0) expect(forest.parent[node]).toBe(graph.to[via]);
				}
			})
		);
	});

	it('makes every position a root, and finds the shortest way to one', () => {
		const graph = mapOf(
			[
				nodeOf('p', 'position'),
				nodeOf('q', 'position'),
				nodeOf('a'),
				nodeOf('b'),
				nodeOf('c'),
				nodeOf('lone')
			],
			[
				makeRelation(['c'], 'supports', 'b'),
				makeRelation(['b'], 'supports', 'a'),
				makeRelation(['a'], 'supports', 'p'),
				makeRelation(['c'], 'attacks', 'q'),
				makeRelation(['p'], 'attacks', 'q')
			]
		);
		const forest = forestOf(graph);
		expect(forest.roots).toEqual([0, 1, 5]);
		expect(forest.parent[4]).toBe(1);
	});

	it('keeps linked premises side by side and what cuts a step right behind them', () => {
		const graph = mapOf(
			[nodeOf('p', 'position'), nodeOf('a'), nodeOf('b'), nodeOf('c'), nodeOf('doubt'), nodeOf('counter')],
			[
				makeRelation(['c'], 'supports', 'p'),
				makeRelation(['a', 'b'], 'supports', 'p'),
				makeRelation(['doubt'], 'undercuts', 'a+b.supports.p'),
				makeRelation(['counter'], 'undercuts', 'doubt.undercuts.a+b.supports.p')
			]
		);
		const forest = forestOf(graph);
		expect(stepsAt(graph, forest, 0).map(({ members }) => members)).toEqual([[3], [1, 2, 4, 5]]);
	});

	it('leaves out what is not asked for', () => {
		const graph = mapOf(
			[nodeOf('p', 'position'), nodeOf('a'), nodeOf('b')],
			[makeRelation(['a'], 'supports', 'p'), makeRelation(['b'], 'supports', 'a')]
		);
		const forest = forestOf(graph, { within: Uint8Array.of(0, 1, 1) });
		expect([...forest.order]).toEqual([1, 2]);
		expect(forest.weight[0]).toBe(0);
	});
});
