import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '#lib/reasoning/changes.ts';
import { labelNetwork } from '#lib/reasoning/grounded.ts';
import { labelIn, labelOut, type Pin, type Pins } from '#lib/reasoning/label.ts';
import { linksOf } from '#lib/reasoning/network.ts';
import { trialBench } from '#lib/reasoning/trial.ts';
import { numbered, readCases, type ArgumentGraph } from './argument-cases.ts';
import { randomGraph } from './random-graphs.ts';

const toggles = fc.tuple(fc.nat({ max: 1_000 }), fc.constantFrom<Pin | null>(labelIn, labelOut, null));

/** The pins after a toggle; the toggled node is counted round. */
function toggled(pins: Pins, nodeCount: number, [draw, pin]: readonly [number, Pin | null]) {
	const node = draw % nodeCount;
	const after = new Map(pins);
	if (pin === null) after.delete(node);
	else after.set(node, pin);
	return { node, pin, after };
}

describe('what changes', () => {
	test('has a because-chain of changed elements for every change, on 10,000 toggles', () => {
		let changes = 0;
		fc.assert(
			fc.property(randomGraph({ claims: 8, edges: 14 }), toggles, (graph, toggle) => {
				const { network, pins } = numbered(graph);
				const { node, after } = toggled(pins, network.nodeCount, toggle);
				const [old, now] = [labelNetwork(network, pins), labelNetwork(network, after)];
				const found = changesBetween(network, old, now, [node]);
				expect(found.unexplained).toEqual([]);
				const differing = [...now.label.keys()].filter((at) => old.label[at] !== now.label[at]);
				expect([...found.elements].sort((a, b) => a - b)).toEqual(differing);
				changes += differing.length;
				for (const element of differing) {
					const chain = found.chainTo(element)!;
					expect([chain[0], chain.at(-1)]).toEqual([node, element]);
					const broken = chain.filter(
						(at, place) =>
							old.label[at] === now.label[at] ||
							(place > 0 && !linksOf(network.inputs, at).some((link) => link >> 2 === chain[place - 1]))
					);
					expect(broken).toEqual([]);
				}
				const same = [...now.label.keys()].filter((at) => old.label[at] === now.label[at]);
				expect(same.filter((at) => found.chainTo(at) !== null)).toEqual([]);
			}),
			{ numRuns: 10_000 }
		);
		expect(changes).toBeGreaterThan(10_000);
	});

	test('leads from becoming a citizen to Toulmin’s conclusion as the case table says', () => {
		const graph = readCases<ArgumentGraph & { name: string }>('grounded-cases.json').find(({ name }) =>
			name.startsWith('Toulmin, reader rejects')
		)!;
		const { network, pins, names } = numbered(graph);
		const before = labelNetwork(network, new Map());
		const found = changesBetween(network, before, labelNetwork(network, pins), pins.keys());
		const chain = found.chainTo(names.indexOf('british'))!.map((element) => names[element]);
		expect(chain).toEqual(['becameUS', '#2', 'noLonger', '#3', 'e', 'british']);
	});
});

describe('a trial', () => {
	test('gives what labelling everything again gives, one after the other on one bench', () => {
		fc.assert(
			fc.property(
				randomGraph({ claims: 8, edges: 14 }),
				fc.array(fc.array(toggles, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
				(graph, trials) => {
					const { network, pins } = numbered(graph);
					const before = labelNetwork(network, pins);
					const bench = trialBench(network, before, pins);
					for (const draws of trials) {
						const changes = new Map(draws.map(([draw, pin]) => [draw % network.nodeCount, pin]));
						const after = new Map(pins);
						for (const [node, pin] of changes) {
							if (pin === null) after.delete(node);
							else after.set(node, pin);
						}
						const work = bench.work();
						const { changed, label } = bench.tryPins([...changes]);
						const again = labelNetwork(network, after).label;
						expect(label).toEqual(again);
						expect([...changed].sort((a, b) => a - b)).toEqual(
							[...again.keys()].filter((element) => again[element] !== before.label[element])
						);
						expect(bench.work()).toBeGreaterThan(work);
					}
				}
			),
			{ numRuns: 2_000 }
		);
	});
});
