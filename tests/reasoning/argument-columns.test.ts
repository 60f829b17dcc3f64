import { describe, expect, test } from 'vitest';
import { indexDebate } from '#lib/debate/graph.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import { argumentColumnsOf } from '#lib/reasoning/argument-columns.ts';
import { labelNetwork } from '#lib/reasoning/grounded.ts';
import { labels } from '#lib/reasoning/label.ts';
import { debateNetwork, elementOf, linksOf, roleOf, role } from '#lib/reasoning/network.ts';
import { reasonsStanding } from '#lib/reasoning/reasons-standing.ts';
import { standingsOf } from '#lib/reasoning/standing.ts';
import { whyLabel } from '#lib/reasoning/why.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { makeRelation } from '#tests/debate/make-debate.ts';
import { smallDebate } from '#tests/debate/small-debate.ts';
import { quotedDebate } from './quoted-debate.ts';

describe('the columns of a debate', () => {
	test('are the same whether a debate fills them or the numbers a map page has', () => {
		for (const nodes of [40, 300]) {
			const graph = indexDebate(generateDebate({ nodes, seed: nodes }));
			const [own, map] = [argumentColumnsOf(graph), mapGraphOf(graph)];
			for (const key of ['type', 'attitudes', 'relationKind', 'from', 'to'] as const)
				expect(map[key]).toEqual(own[key]);
			const [one, two] = [debateNetwork(own), debateNetwork(map)];
			expect(labelNetwork(two, new Map())).toEqual(labelNetwork(one, new Map()));
		}
	});

	test('leave out relations that miss an end, and the network labels the rest', () => {
		const graph = smallDebate({
			relations: [
				makeRelation(['premise'], 'supports', 'nowhere'),
				makeRelation(['nobody'], 'attacks', 'conclusion')
			]
		});
		const network = debateNetwork(argumentColumnsOf(graph));
		expect([...network.silent]).toEqual([1, 0, 0, 0, 0, 0, 0, 1, 1]);
		expect(linksOf(network.inputs, 3)).toHaveLength(0);
	});
});

describe('the floors of a debate', () => {
	const graph = quotedDebate();
	const network = debateNetwork(argumentColumnsOf(graph));
	const place = (id: string) => graph.debate.nodes.findIndex((node) => node.id === id);
	const labelling = labelNetwork(network, new Map());
	const label = (id: string) => labels[labelling.label[place(id)]!];

	test('presume a leaf with a passage whose author does not reject it, and nothing else', () => {
		expect(label('quoted')).toBe('in');
		expect(label('conceded')).toBe('in');
		expect(label('mocked')).toBe('undecided');
		expect(label('unstated')).toBe('undecided');
	});

	test('let an inner node stand by its supports only, quoted or not', () => {
		expect(label('carried')).toBe('in');
		expect(label('uncarried')).toBe('undecided');
	});

	test('never label a position, and never let one bear on anything', () => {
		const position = place('for');
		expect(network.silent[position]).toBe(1);
		expect(linksOf(network.outputs, position)).toHaveLength(0);
		expect(standingsOf(network, labelling, new Map())[position]).toBeNull();
		expect(whyLabel(network, labelling, new Map(), position)).toBeNull();
		expect(labelNetwork(network, new Map([[position, 2]])).label).toEqual(labelling.label);
	});

	test('“N of M reasons stand” counts steps to the position', () => {
		const { reasons, stand, fall, open, objections } = reasonsStanding(network, labelling, place('for'));
		expect([reasons.length, stand.length, fall.length, open.length]).toEqual([3, 1, 1, 1]);
		expect(objections).toHaveLength(1);
		for (const link of linksOf(network.inputs, place('for')))
			expect([role.support, role.attack]).toContain(roleOf(link));
		const sources = stand.flatMap((step) => [...linksOf(network.inputs, step)].map(elementOf));
		expect(sources).toEqual([place('carried')]);
	});
});
