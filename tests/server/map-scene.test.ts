import { describe, expect, it } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate } from '#lib/debate/model.ts';
import { openMap } from '#lib/layout/open-map.ts';
import { mapDataOf } from '#lib/server/map-scene.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { makeRelation } from '#tests/debate/make-debate.ts';
import { nodeOf } from '#tests/layout/any-debate.ts';

/** A node from each column, as ids from top to bottom. */
async function columnsOf(debate: Debate): Promise<readonly string[]> {
	const { boxes } = openMap(await mapDataOf(indexDebate(debate))).scene;
	const columns = new Map<number, number[]>();
	for (let slot = 0; slot < boxes.count; slot++) {
		const middle = Math.round((boxes.x[slot]! + boxes.width[slot]! / 2) / 20);
		columns.set(middle, [...(columns.get(middle) ?? []), slot]);
	}
	return [...columns.values()].map((column) =>
		column
			.toSorted((a, b) => boxes.y[a]! - boxes.y[b]!)
			.map((slot) => debate.nodes[slot]!.id)
			.join(' ')
	);
}

describe('the map of a debate', () => {
	it('is drawn once for a graph', async () => {
		const graph = indexDebate(generateDebate({ nodes: 60 }));
		expect(await mapDataOf(graph)).toBe(await mapDataOf(graph));
	});

	it('is one tree while it is small, and stands in columns when it is large', async () => {
		const small = await mapDataOf(indexDebate(generateDebate({ nodes: 150 })));
		const large = await mapDataOf(indexDebate(generateDebate({ nodes: 250 })));
		expect([small.drawing.form, large.drawing.form]).toEqual(['strokes', 'columns']);
	});

	it('keeps its order when the debate is edited while the server runs', async () => {
		const debate = { ...generateDebate({ nodes: 60, seed: 9 }), id: 'edited' };
		const target = debate.nodes.findLast(({ type }) => type === 'claim')!;
		const edited = {
			...debate,
			nodes: [...debate.nodes, nodeOf('new', 'claim', 'A reason that is new')],
			relations: [...debate.relations, makeRelation(['new'], 'supports', target.id)]
		};
		await columnsOf(debate);
		const before = await columnsOf({ ...debate });
		const after = (await columnsOf(edited)).map((column) =>
			column
				.split(' ')
				.filter((id) => id !== 'new')
				.join(' ')
		);
		for (const column of before) expect(after).toContain(column);
	});
});
