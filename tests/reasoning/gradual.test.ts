import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf, driftOf } from '#lib/reasoning/band.ts';
import { gradualPlan } from '#lib/reasoning/gradual-plan.ts';
import { strengthsOf } from '#lib/reasoning/gradual.ts';
import { linksOf } from '#lib/reasoning/network.ts';
import { numbered, readCases, type ArgumentGraph } from './argument-cases.ts';
import { strengthsNaively } from './naive-strengths.ts';
import { randomGraph } from './random-graphs.ts';

interface GradualCase {
	readonly name: string;
	readonly base: Readonly<Record<string, number>>;
	readonly attacks: readonly (readonly [string, string])[];
	readonly supports: readonly (readonly [string, string])[];
	readonly expected: {
		readonly pmax1: { readonly settled: boolean; readonly strength: Record<string, number> };
	};
}

const fine = { tolerance: 1e-12, rounds: 20_000 };
const graphs = randomGraph({ claims: 7, edges: 10 });
const percents = fc.array(fc.nat({ max: 100 }), { minLength: 7, maxLength: 7 });

/** Strengths by name. */
function strengths(graph: ArgumentGraph, base: (id: string) => number) {
	const { network, names } = numbered({ ...graph, pins: {} });
	const { strength, unsettled } = strengthsOf(
		network,
		graph.claims.map(({ id }) => base(id)),
		fine
	);
	return { strength: new Map(names.map((name, element) => [name, strength[element]!])), unsettled };
}

function graphOfCase({ base, attacks, supports }: GradualCase): ArgumentGraph {
	return {
		claims: Object.keys(base).map((id) => ({ id, floor: 'in' })),
		edges: [
			...attacks.map(([from, to]) => ({ kind: 'attack' as const, from: [from], to })),
			...supports.map(([from, to]) => ({ kind: 'support' as const, from: [from], to }))
		],
		pins: {}
	};
}

const byPercents = (list: readonly number[]) => (id: string) => list[Number(id.slice(1))]! / 100;

describe('the case table', () => {
	const cases = readCases<GradualCase>('gradual-cases.json');
	test('has all 10', () => expect(cases).toHaveLength(10));
	test.each(cases)('$name', (each) => {
		const { strength, unsettled } = strengths(graphOfCase(each), (id) => each.base[id]!);
		expect(unsettled.length === 0).toBe(each.expected.pmax1.settled);
		for (const [id, value] of Object.entries(each.expected.pmax1.strength))
			expect(Math.abs(strength.get(id)! - value)).toBeLessThan(1e-11);
	});
});

describe('strengths', () => {
	test('satisfy every equation, and equal naive iteration', () => {
		// Rings of support can have several solutions; then two ways of iterating may end at different ones.
		let [compared, otherSolutions] = [0, 0];
		fc.assert(
			fc.property(graphs, percents, (graph, list) => {
				const { strength, unsettled } = strengths(graph, byPercents(list));
				if (unsettled.length > 0) return;
				const naive = strengthsNaively(graph, byPercents(list));
				for (const [name, value] of strength)
					expect(Math.abs(value - naive.value(name, strength))).toBeLessThan(1e-9);
				if (!naive.settled) return;
				compared++;
				const apart = [...strength].filter(
					([name, value]) => Math.abs(value - naive.strength.get(name)!) > 1e-6
				);
				if (apart.length > 0) otherSolutions++;
			}),
			{ numRuns: 2_000 }
		);
		expect(compared).toBeGreaterThan(1_900);
		expect(otherSolutions).toBeLessThan(10);
	});

	test('settle on nearly every graph, at the tolerance of the display', () => {
		let unsettled = 0;
		fc.assert(
			fc.property(graphs, percents, (graph, list) => {
				const { network } = numbered(graph);
				const base = graph.claims.map(({ id }) => byPercents(list)(id));
				if (strengthsOf(network, base).unsettled.length > 0) unsettled++;
			}),
			{ numRuns: 1_000 }
		);
		expect(unsettled).toBeLessThan(5);
	});

	test('stay between 0 and 1', () => {
		fc.assert(
			fc.property(graphs, percents, (graph, list) => {
				for (const value of strengths(graph, byPercents(list)).strength.values()) {
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThanOrEqual(1);
				}
			})
		);
	});

	test('neutrality: what has no strength makes no difference', () => {
		fc.assert(
			fc.property(graphs, percents, fc.nat({ max: 6 }), fc.boolean(), (graph, list, place, support) => {
				const base = (id: string) => (id === 'nobody' ? 0 : byPercents(list)(id));
				const more: ArgumentGraph = {
					claims: [...graph.claims, { id: 'nobody', floor: 'in' }],
					edges: [
						...graph.edges,
						{
							id: 'nothing',
							kind: support ? 'support' : 'attack',
							from: ['nobody'],
							to: `c${place % graph.claims.length}`
						}
					],
					pins: {}
				};
				const [before, after] = [strengths(graph, base), strengths(more, base)];
				for (const [name, value] of before.strength) expect(after.strength.get(name)).toBeCloseTo(value, 9);
			}),
			{ numRuns: 300 }
		);
	});

	test('balance: above the credence exactly where supports outweigh attacks', () => {
		fc.assert(
			fc.property(graphs, percents, (graph, list) => {
				const { network } = numbered(graph);
				const base = graph.claims.map(({ id }) => byPercents(list)(id));
				const { strength, unsettled } = strengthsOf(network, base, fine);
				if (unsettled.length > 0) return;
				for (const [node, own] of base.entries()) {
					const energy = linksOf(network.inputs, node).reduce(
						(sum, link) => sum + ((link & 3) === 1 ? 1 : -1) * strength[link >> 2]!,
						0
					);
					const moved = strength[node]! - own;
					if (energy > 1e-6 && own < 1) expect(moved).toBeGreaterThan(0);
					else if (energy < -1e-6 && own > 0) expect(moved).toBeLessThan(0);
					else expect(Math.abs(moved)).toBeLessThan(1e-5);
				}
			}),
			{ numRuns: 500 }
		);
	});

	test('directionality: only what leads to a node bears on it', () => {
		fc.assert(
			fc.property(graphs, percents, fc.nat({ max: 6 }), (graph, list, place) => {
				const changed = `c${place % graph.claims.length}`;
				const { network, names } = numbered(graph);
				const behind = new Set([names.indexOf(changed)]);
				for (const element of behind)
					for (const link of linksOf(network.outputs, element)) behind.add(link >> 2);
				const base = byPercents(list);
				const before = strengths(graph, base);
				const after = strengths(graph, (id) => (id === changed ? 1 - base(id) : base(id)));
				for (const [element, name] of names.entries())
					if (!behind.has(element)) expect(after.strength.get(name)).toBe(before.strength.get(name));
			}),
			{ numRuns: 500 }
		);
	});

	test('duality: with supports and attacks swapped and 1 - w, a node has 1 - s', () => {
		const parents = fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 100 })), { maxLength: 8 });
		fc.assert(
			fc.property(parents, fc.nat({ max: 100 }), (list, own) => {
				const star = (swapped: boolean): ArgumentGraph => ({
					claims: [
						{ id: 'n', floor: 'in' },
						...list.map((_, place) => ({ id: `p${place}`, floor: 'in' as const }))
					],
					edges: list.map(([support], place) => ({
						kind: support === swapped ? 'attack' : 'support',
						from: [`p${place}`],
						to: 'n'
					})),
					pins: {}
				});
				const base = (ownPercent: number) => (id: string) =>
					(id === 'n' ? ownPercent : list[Number(id.slice(1))]![1]) / 100;
				const plain = strengths(star(false), base(own)).strength.get('n')!;
				const dual = strengths(star(true), base(100 - own)).strength.get('n')!;
				expect(dual).toBeCloseTo(1 - plain, 10);
			})
		);
	});

	test('do not depend on order or names', () => {
		fc.assert(
			fc.property(graphs, percents, (graph, list) => {
				const other = { ...graph, claims: graph.claims.toReversed(), edges: graph.edges.toReversed() };
				const [one, two] = [strengths(graph, byPercents(list)), strengths(other, byPercents(list))];
				if (one.unsettled.length > 0) return;
				for (const [name, value] of one.strength) expect(two.strength.get(name)).toBeCloseTo(value, 9);
			}),
			{ numRuns: 300 }
		);
	});

	test('says what does not settle instead of giving out a number in between as final', () => {
		const ring: ArgumentGraph = {
			claims: [
				{ id: 'a', floor: 'in' },
				{ id: 'b', floor: 'in' }
			],
			edges: [
				{ kind: 'attack', from: ['a'], to: 'b' },
				{ kind: 'attack', from: ['b'], to: 'a' }
			],
			pins: {}
		};
		const { network } = numbered(ring);
		expect([...strengthsOf(network, [1, 1], { rounds: 1 }).unsettled].sort()).toEqual([0, 1, 2, 3]);
		expect(strengthsOf(network, [1, 1]).unsettled).toEqual([]);
	});

	test('start from the credences, where a ring that supports itself has more than one solution', () => {
		const twice = ['x', 'y'].map((id) => ({ id, kind: 'support' as const, from: ['a'], to: 'a' }));
		const graph: ArgumentGraph = { claims: [{ id: 'a', floor: 'in' }], edges: twice, pins: {} };
		expect(strengths(graph, () => 0).strength.get('a')).toBe(0);
		expect(strengths(graph, () => 0.01).strength.get('a')).toBeGreaterThan(0.5);
	});

	test('steps that undercut each other in a ring are iterated, other steps are computed', () => {
		const { network, names } = numbered({
			claims: [{ id: 'a', floor: 'in' }],
			edges: [
				{ id: 'x', kind: 'undercut', from: ['a'], to: 'y' },
				{ id: 'y', kind: 'undercut', from: ['a'], to: 'x' },
				{ id: 'z', kind: 'attack', from: ['a'], to: 'a' }
			],
			pins: {}
		});
		const rings = gradualPlan(network).filter(({ isRing }) => isRing);
		const namesOf = (list: Int32Array) => [...list].map((element) => names[element]).sort();
		expect(rings.map(({ states, computed }) => [namesOf(states), namesOf(computed)])).toEqual([
			[['a'], ['z']],
			[['x', 'y'], []]
		]);
	});
});

describe('bands', () => {
	test('are five, equally wide, and a position has none', () => {
		expect([0, 0.19, 0.2, 0.5, 0.61, 0.8, 1].map(bandOf)).toEqual([
			'very weak',
			'very weak',
			'weak',
			'in between',
			'strong',
			'very strong',
			'very strong'
		]);
		expect(bandOf(NaN)).toBeNull();
	});

	test('an arrow says where the map moved a node', () => {
		expect([driftOf(0.5, 0.6), driftOf(0.5, 0.4), driftOf(0.5, 0.50005), driftOf(0.5, NaN)]).toEqual([
			'up',
			'down',
			'level',
			'level'
		]);
	});
});
