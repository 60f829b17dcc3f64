import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { wayBetween } from '#lib/layout/node-links.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';
import { placedScene } from '#lib/layout/placed-scene.ts';
import { searchScene } from '#lib/layout/scene-search.ts';
import { namedFirst, wordChunks } from '#lib/layout/word-chunks.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { anyDebate } from './any-debate.ts';

const debate = generateDebate({ nodes: 1500 });
const graph = mapGraphOf(indexDebate(debate));
const forest = forestOf(graph);
const scene = placedScene(graph, forest, packedTree(graph, forest));
const search = searchScene(scene);
const { boxes, strokes } = scene;
const area = fc.record({
	x: fc.integer({ min: -500, max: Math.ceil(scene.width) }),
	y: fc.integer({ min: -500, max: Math.ceil(scene.height) }),
	width: fc.integer({ min: 1, max: 4000 }),
	height: fc.integer({ min: 1, max: 4000 })
});

describe('what lies in an area', () => {
	it('are the boxes that touch it, no other', () => {
		fc.assert(
			fc.property(area, (at) => {
				const found = Array.from({ length: boxes.count }, (_, slot) => slot).filter(
					(slot) =>
						boxes.x[slot]! <= at.x + at.width &&
						boxes.x[slot]! + boxes.width[slot]! >= at.x &&
						boxes.y[slot]! <= at.y + at.height &&
						boxes.y[slot]! + boxes.height[slot]! >= at.y
				);
				expect([...search.boxesIn(at)]).toEqual(found);
			})
		);
	});

	it('are all strokes with a point in it, each once', () => {
		fc.assert(
			fc.property(area, (at) => {
				const found = search.strokesIn(at);
				expect(new Set(found).size).toBe(found.length);
				const known = new Set(found);
				for (let stroke = 0; stroke < strokes.count; stroke++)
					for (let point = strokes.start[stroke]!; point < strokes.start[stroke + 1]!; point += 2) {
						const [x, y] = [strokes.points[point]!, strokes.points[point + 1]!];
						if (x >= at.x && x <= at.x + at.width && y >= at.y && y <= at.y + at.height)
							expect(known.has(stroke)).toBe(true);
					}
			})
		);
	});
});

describe('the box at a point', () => {
	it('is the one under it, or the nearest within reach', () => {
		fc.assert(
			fc.property(
				fc.nat({ max: boxes.count - 1 }),
				fc.double({ min: 0.01, max: 0.99, noNaN: true }),
				(slot, share) => {
					const x = boxes.x[slot]! + boxes.width[slot]! * share;
					const y = boxes.y[slot]! + boxes.height[slot]! * share;
					expect(search.boxAt(x, y, 0)).toBe(slot);
					expect(search.boxAt(x, boxes.y[slot]! - 2, 3)).toBe(slot);
				}
			)
		);
	});

	it('is none where there is none', () => {
		expect(search.boxAt(-100, -100, 50)).toBe(-1);
	});
});

describe('the way between two nodes', () => {
	it('is as long as the debate’s own, whatever the graph', () => {
		fc.assert(
			fc.property(anyDebate(), fc.nat(), fc.nat(), (any, a, b) => {
				const whole = indexDebate(any);
				const map = mapGraphOf(whole);
				const [from, to] = [a % map.nodeCount, b % map.nodeCount];
				const known = any.relations.every(
					(_, relation) => map.from.start[relation] !== map.from.start[relation + 1]
				);
				fc.pre(known);
				const way = wayBetween(map, from, to);
				expect(way?.length ?? null).toBe(
					whole.pathBetween(any.nodes[from]!.id, any.nodes[to]!.id)?.length ?? null
				);
			})
		);
	});
});

describe('words in pieces', () => {
	it('hold every node once, and say where it is', () => {
		const { nodes, chunkOf } = wordChunks(forest);
		expect(nodes.flat().toSorted((a, b) => a - b)).toEqual(debate.nodes.map((_, node) => node));
		nodes.forEach((chunk, at) => chunk.forEach((node) => expect(chunkOf[node]).toBe(at)));
	});

	it('name the positions before anything else, then the heaviest branches', () => {
		const first = namedFirst(forest);
		expect(new Set(first.slice(0, 3))).toEqual(new Set(forest.roots));
		expect(first.length).toBeLessThanOrEqual(120);
		const weights = first.slice(3).map((node) => forest.weight[node]!);
		expect(weights).toEqual(weights.toSorted((a, b) => b - a));
	});
});
