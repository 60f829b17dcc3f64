import { gzipSync } from 'node:zlib';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate } from '#lib/debate/model.ts';
import { dotLayout } from '#lib/layout/dot-layout.ts';
import { forestOf } from '#lib/layout/forest.ts';
import { columnsMapData, strokesMapData, type MapData } from '#lib/layout/map-data.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { noTarget } from '#lib/layout/map-graph.ts';
import { openMap } from '#lib/layout/open-map.ts';
import { packedTree } from '#lib/layout/packed-tree.ts';
import { placedScene } from '#lib/layout/placed-scene.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { anyDebate } from './any-debate.ts';

const sent = (data: MapData) => JSON.parse(JSON.stringify(data)) as MapData;

function inColumns(debate: Debate) {
	const graph = mapGraphOf(indexDebate(debate));
	const forest = forestOf(graph);
	const placement = packedTree(graph, forest);
	return {
		graph,
		scene: placedScene(graph, forest, placement),
		data: columnsMapData(graph, forest, placement)
	};
}

describe('a map on the wire', () => {
	it('arrives as it was sent, whatever the graph', () => {
		fc.assert(
			fc.property(anyDebate(), (debate) => {
				const { graph, scene, data } = inColumns(debate);
				const opened = openMap(sent(data));
				expect(opened.graph).toEqual(graph);
				expect(opened.scene).toEqual(scene);
			})
		);
	});

	it('carries flags, passages and sources of a real debate', () => {
		const { graph, data } = inColumns(generateDebate({ nodes: 300 }));
		expect(openMap(sent(data)).graph).toEqual(graph);
		expect(graph.sources.items.length).toBeGreaterThan(200);
		expect(new Set(graph.attitudes).size).toBeGreaterThan(3);
		expect(graph.to).not.toContain(noTarget);
	});

	it('carries a drawing by dot to within a pixel', async () => {
		const graphviz = await Graphviz.load();
		const graph = mapGraphOf(indexDebate(generateDebate({ nodes: 60 })));
		const scene = dotLayout(graph, forestOf(graph), (text) => graphviz.layout(text, 'json', 'dot'));
		const opened = openMap(sent(strokesMapData(graph, scene))).scene;
		expect({ ...opened.strokes, points: [] }).toEqual({ ...scene.strokes, points: [] });
		expect(opened.strokes.points).toHaveLength(scene.strokes.points.length);
		for (const [at, value] of scene.strokes.points.entries())
			expect(Math.abs(opened.strokes.points[at]! - value)).toBeLessThanOrEqual(0.51);
		for (const column of ['x', 'y'] as const)
			for (const [slot, value] of scene.boxes[column].entries())
				expect(Math.abs(opened.boxes[column][slot]! - value)).toBeLessThanOrEqual(0.51);
	});

	it('is at 10,000 nodes at most 0.15 of the nodes and relations as objects, zipped and not', () => {
		const debate = generateDebate({ nodes: 10_000 });
		const map = JSON.stringify(inColumns(debate).data);
		const objects = JSON.stringify({ nodes: debate.nodes, relations: debate.relations });
		expect(map.length / objects.length).toBeLessThanOrEqual(0.15);
		expect(gzipSync(map).length / gzipSync(objects).length).toBeLessThanOrEqual(0.15);
	});
});
