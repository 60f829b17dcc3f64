import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareScenarios } from '#lib/reasoning/compare-scenarios.ts';
import { findCruxes } from '#lib/reasoning/cruxes.ts';
import { labelNetwork } from '#lib/reasoning/grounded.ts';
import { labelIn, labelOut, type Pin, type Pins } from '#lib/reasoning/label.ts';
import { tensionsOf, unansweredObjections } from '#lib/reasoning/open-ends.ts';
import { falls } from '#lib/reasoning/standing.ts';
import { waysToChange } from '#lib/reasoning/ways-to-change.ts';
import { numbered, readCases, type ArgumentGraph } from './argument-cases.ts';
import { randomGraph } from './random-graphs.ts';

const cases = readCases<ArgumentGraph & { name: string }>('grounded-cases.json');
const caseNamed = (start: string) => numbered(cases.find(({ name }) => name.startsWith(start))!);
const claims = (...ids: string[]) => ids.map((id) => ({ id, floor: 'in' as const }));
const attack = (from: string, to: string) => ({ kind: 'attack' as const, from: [from], to });

describe('what would I have to change', () => {
	test('finds the one choice, or the two', () => {
		const { network, pins, names } = caseNamed('Toulmin: rebutted');
		const british = names.indexOf('british');
		const found = waysToChange(network, labelNetwork(network, pins), pins, british, 'stand');
		expect(found).toMatchObject({ complete: true, lookedAt: 1 });
		// The nearest first: the objection that nobody answers, then the premises it rests on.
		expect(found.ways.map((way) => way.map(([node, pin]) => [names[node], pin]))).toEqual([
			[['noLonger', labelOut]],
			[['becameUS', labelOut]],
			[['usNotBritish', labelOut]]
		]);
		const two = numbered({
			claims: claims('c', 'x', 'y'),
			edges: [attack('x', 'c'), attack('y', 'c')],
			pins: {}
		});
		const ways = waysToChange(two.network, labelNetwork(two.network, new Map()), new Map(), 0, 'stand');
		expect(ways).toEqual({
			ways: [
				[
					[1, labelOut],
					[2, labelOut]
				]
			],
			complete: true,
			candidates: 2,
			lookedAt: 2
		});
	});

	test('never chooses a node both ways', () => {
		const { network, pins } = numbered({
			claims: [...claims('c', 'y'), { id: 'x', floor: 'open' }],
			edges: [attack('x', 'c'), attack('y', 'c')],
			pins: {}
		});
		expect(waysToChange(network, labelNetwork(network, pins), pins, 0, 'stand').ways).toEqual([
			[
				[2, labelOut],
				[1, labelOut]
			]
		]);
	});

	test('says so when it is so already, when nothing is found, and when it did not look at everything', () => {
		const { network, pins } = caseNamed('simple attack');
		const labelling = labelNetwork(network, pins);
		expect(waysToChange(network, labelling, pins, 1, 'fall').ways).toEqual([[]]);
		expect(waysToChange(network, labelling, pins, 0, 'fall')).toMatchObject({
			ways: [],
			complete: true,
			candidates: 0
		});
		expect(waysToChange(network, labelling, pins, 1, 'stand', { work: -1 })).toMatchObject({
			ways: [],
			complete: false,
			lookedAt: 0
		});
	});

	test('every answer does it, and no smaller choice among the candidates does', () => {
		let answers = 0;
		fc.assert(
			fc.property(
				randomGraph({ claims: 7, edges: 9 }),
				fc.constantFrom('stand' as const, 'fall' as const),
				(graph, aim) => {
					const { network, pins } = numbered(graph);
					const labelling = labelNetwork(network, pins);
					const met = (all: Pins) => {
						const { label } = labelNetwork(network, all);
						return aim === 'stand' ? label[0] === labelIn : falls(network, label, 0);
					};
					const { ways } = waysToChange(network, labelling, pins, 0, aim, { choices: 3 });
					for (const way of ways) {
						answers++;
						expect(met(new Map<number, Pin>([...pins, ...(way as [number, Pin][])]))).toBe(true);
						for (const left of way) {
							const less = way.filter((choice) => choice !== left) as [number, Pin][];
							expect(met(new Map<number, Pin>([...pins, ...less]))).toBe(false);
						}
						for (const [node] of way) expect(pins.has(node) || node === 0).toBe(false);
					}
				}
			),
			{ numRuns: 1_000 }
		);
		expect(answers).toBeGreaterThan(300);
	});
});

describe('cruxes', () => {
	test('are the flips that change most, counted by labelling everything again', () => {
		fc.assert(
			fc.property(randomGraph({ claims: 8, edges: 12 }), (graph) => {
				const { network, pins } = numbered(graph);
				const labelling = labelNetwork(network, pins);
				const counts = new Map<number, number>();
				for (let node = 0; node < network.nodeCount; node++) {
					if (pins.has(node)) continue;
					const changed = [labelIn, labelOut].map((pin) => {
						const { label } = labelNetwork(network, new Map<number, Pin>([...pins, [node, pin as Pin]]));
						return [...label.subarray(0, network.nodeCount).keys()].filter(
							(other) => other !== node && label[other] !== labelling.label[other]
						).length;
					});
					counts.set(node, Math.max(...changed));
				}
				const { cruxes, examined, of } = findCruxes(network, labelling, pins, { most: 100 });
				expect([examined, of]).toEqual([counts.size, counts.size]);
				expect(cruxes.map(({ node, changes }) => [node, changes.length])).toEqual(
					[...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1] || a[0] - b[0])
				);
			}),
			{ numRuns: 500 }
		);
	});

	test('say how many nodes were flipped when there was too much to do', () => {
		const { network, pins } = caseNamed('floating');
		const { examined, of } = findCruxes(network, labelNetwork(network, pins), pins, { work: 10 });
		expect(of).toBe(4);
		expect(examined).toBeGreaterThan(0);
		expect(examined).toBeLessThan(4);
	});
});

describe('two scenarios', () => {
	const pinning = fc.array(fc.tuple(fc.nat({ max: 7 }), fc.constantFrom<Pin>(labelIn, labelOut)), {
		maxLength: 5
	});

	test('differ because of the fewest choices that make all the difference', () => {
		let fewer = 0;
		fc.assert(
			fc.property(randomGraph({ claims: 8, edges: 12 }), pinning, pinning, (graph, first, second) => {
				const { network } = numbered(graph);
				const within = (all: readonly (readonly [number, Pin])[]): Pins =>
					new Map(all.map(([node, pin]) => [node % network.nodeCount, pin]));
				const [mine, yours] = [within(first), within(second)];
				const { nodes, because, fewest, changes } = compareScenarios(network, mine, yours);
				const result = labelNetwork(network, yours).label;
				const with_ = (some: readonly number[]) => {
					const mixed = new Map(mine);
					for (const node of some) {
						const pin = yours.get(node);
						if (pin === undefined) mixed.delete(node);
						else mixed.set(node, pin);
					}
					return labelNetwork(network, mixed).label;
				};
				expect(fewest).toBe(true);
				expect(with_(because)).toEqual(result);
				for (const node of because)
					expect(with_(because.filter((other) => other !== node))).not.toEqual(result);
				expect(changes.unexplained).toEqual([]);
				const old = labelNetwork(network, mine).label;
				expect(nodes).toEqual(
					[...old.subarray(0, network.nodeCount).keys()].filter((node) => old[node] !== result[node])
				);
				const chosen = new Set([...mine.keys(), ...yours.keys()]);
				if (because.length < [...chosen].filter((node) => mine.get(node) !== yours.get(node)).length) fewer++;
			}),
			{ numRuns: 500 }
		);
		expect(fewer).toBeGreaterThan(50);
	});

	test('are still explained, and said not to be by the fewest, when there is no time to try', () => {
		const ids = Array.from({ length: 30 }, (_, place) => `c${place}`);
		const { network } = numbered({ claims: claims(...ids), edges: [], pins: {} });
		const yours: Pins = new Map(ids.map((_, node) => [node, node % 2 === 0 ? labelOut : labelIn]));
		const found = compareScenarios(network, new Map(), yours, { work: 1_000 });
		expect(found).toMatchObject({ fewest: false });
		expect(found.because).toEqual(ids.flatMap((_, node) => (node % 2 === 0 ? [node] : [])));
	});
});

describe('open ends', () => {
	test('a tension is an accepted claim that something standing speaks against', () => {
		const { network, pins } = caseNamed('reader accepts a claim that has a standing attacker');
		expect(tensionsOf(network, labelNetwork(network, pins), pins)).toEqual([{ node: 1, attacks: [3] }]);
		const accepted: Pins = new Map([[0, labelIn]]);
		expect(tensionsOf(network, labelNetwork(network, accepted), accepted)).toEqual([]);
	});

	test('an objection is unanswered when nothing on the map speaks against it, whoever may doubt it', () => {
		const { network, pins, names } = numbered({
			claims: [...claims('c', 'x', 'y', 'z', 'p'), { id: 'o', floor: 'open' }, { id: 'u', floor: 'open' }],
			edges: [
				{ id: 'stands', ...attack('x', 'c') },
				{ id: 'attacked', ...attack('y', 'c') },
				{ id: 'answer', ...attack('z', 'y') },
				{ id: 'open', ...attack('o', 'c') },
				{ id: 'cut', ...attack('p', 'c') },
				{ id: 'cutting', kind: 'undercut', from: ['u'], to: 'cut' },
				{ id: 'backing', kind: 'support', from: ['z'], to: 'c' }
			],
			pins: {}
		});
		const found = unansweredObjections(network, labelNetwork(network, pins));
		expect(found.map(({ objection, stands }) => [names[objection], stands])).toEqual([
			['stands', true],
			['answer', true],
			['open', false],
			['cutting', false]
		]);
		const without = new Map<number, Pin>([[names.indexOf('x'), labelOut]]);
		expect(unansweredObjections(network, labelNetwork(network, without))).toHaveLength(3);
	});
});
