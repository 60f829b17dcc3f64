import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { nodeTypes } from '#lib/debate/model.ts';
import { boxSizeOf, mapBoxMeasures, titleLines } from '#lib/layout/box-size.ts';
import { flow } from '#lib/layout/column-flow.ts';
import { branchGrounds, detailAt } from '#lib/layout/detail.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { nodeFlags } from '#lib/layout/map-graph.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';
import { placedScene } from '#lib/layout/placed-scene.ts';
import { textWidth } from '#lib/layout/text-width.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { makeRelation } from '#tests/debate/make-debate.ts';
import { mapOf, nodeOf } from './any-debate.ts';

describe('the box of a title', () => {
	const titles = fc.oneof(
		fc.lorem({ maxCount: 14 }),
		fc.string(),
		fc.string({ unit: 'grapheme', maxLength: 90 })
	);

	it('holds every line of it, at the size the painter sets it in', () => {
		fc.assert(
			fc.property(titles, fc.constantFrom(...nodeTypes), (title, type) => {
				const { width, height } = boxSizeOf(title, type);
				const { padding, fontSize, lineHeight, headHeight } = mapBoxMeasures[type];
				const lines = titleLines(title, type, width);
				for (const line of lines) expect(textWidth(line, fontSize)).toBeLessThanOrEqual(width - 2 * padding);
				expect(2 * padding + headHeight + lines.length * lineHeight).toBeLessThanOrEqual(height);
			})
		);
	});

	it('has no more lines than the widest box would, and is as narrow as that allows', () => {
		const title = 'Leave the old bridge as it is';
		const { width } = boxSizeOf(title, 'claim');
		const most = titleLines(title, 'claim', mapBoxMeasures.claim.widest).length;
		expect(titleLines(title, 'claim', width)).toHaveLength(most);
		expect(width).toBeLessThan(mapBoxMeasures.claim.widest);
	});
});

describe('the columns of a debate', () => {
	it('flag an objection that nobody answers, and only that', () => {
		const graph = mapOf(
			[nodeOf('p', 'position'), nodeOf('met'), nodeOf('reply'), nodeOf('cut'), nodeOf('doubt')],
			[
				makeRelation(['met'], 'attacks', 'p'),
				makeRelation(['reply'], 'attacks', 'met'),
				makeRelation(['cut'], 'attacks', 'p'),
				makeRelation(['doubt'], 'undercuts', 'cut.attacks.p')
			]
		);
		const unanswered = [...graph.flags].map((flags) => (flags & nodeFlags.unanswered) > 0);
		expect(unanswered).toEqual([false, false, true, false, true]);
	});
});

describe('a list in columns', () => {
	const item = (tie: number) => ({ node: 0, indent: 0, width: 10, height: 10, gap: 10, tie });

	it('breaks at a section rather than inside one, when a section is near', () => {
		const columns = flow([0, 6, 6, 6, 0, 6, 6].map(item), 90);
		expect(columns.map(({ first, end }) => [first, end])).toEqual([
			[0, 4],
			[4, 7]
		]);
	});

	it('keeps columns to the height, but sets what is higher by itself', () => {
		const columns = flow([{ ...item(0), height: 500 }, item(1), item(1)], 100);
		expect(columns.map(({ height }) => height)).toEqual([500, 30]);
	});

	it('sets every item once, in order', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 9 })),
				fc.integer({ min: 5, max: 300 }),
				(ties, most) => {
					const columns = flow(ties.map(item), most);
					expect(columns.flatMap(({ first, end }) => ties.slice(first, end))).toEqual(ties);
				}
			)
		);
	});
});

describe('detail', () => {
	it('grows with the zoom', () => {
		expect([0.01, 0.2, 0.7, 2].map(detailAt)).toEqual(['far', 'boxes', 'titles', 'text']);
	});

	it('gives branches ground under all their boxes and under nobody else’s', () => {
		const graph = mapGraphOf(indexDebate(generateDebate({ nodes: 800 })));
		const forest = forestOf(graph);
		const scene = placedScene(graph, forest, packedTree(graph, forest));
		const grounds = branchGrounds(scene, forest, 20, 1).filter(({ depth }) => depth === 1);
		expect(grounds.length).toBeGreaterThan(5);
		const branchOf = (node: number): number =>
			forest.parent[forest.parent[node]!] === -1 ? node : branchOf(forest.parent[node]!);
		for (const { node: branch, weight, areas } of grounds) {
			let inside = 0;
			for (let node = 0; node < 800; node++) {
				const [x, y] = [scene.boxes.x[node]!, scene.boxes.y[node]!];
				const on = areas.some(
					(area) => x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height
				);
				if (on) inside++;
				if (on && forest.parent[node]! >= 0) expect(branchOf(node)).toBe(branch);
			}
			expect(inside).toBe(weight);
		}
	});
});
