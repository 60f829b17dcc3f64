import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelNetwork } from '#lib/reasoning/grounded.ts';
import { labelIn, labelOut, labels, labelUndecided, type Label } from '#lib/reasoning/label.ts';
import { named, numbered, readCases, type ArgumentGraph } from './argument-cases.ts';
import { allFixpoints, groundedExtension, labelNaively } from './naive-labelling.ts';
import { randomGraph } from './random-graphs.ts';

const solve = (graph: ArgumentGraph) => {
	const { network, pins, names } = numbered(graph);
	return named(names, labelNetwork(network, pins).label);
};

describe('the case tables', () => {
	const grounded = readCases<ArgumentGraph & { name: string; expected: Record<string, Label> }>(
		'grounded-cases.json'
	);
	test('has all 34 by hand', () => expect(grounded).toHaveLength(34));
	test.each(grounded)('$name', ({ expected, ...graph }) => expect(solve(graph)).toMatchObject(expected));

	const bipolar = readCases<ArgumentGraph & { expected: Record<string, Label>; fixpoints: number }>(
		'bipolar-cases.json'
	);
	test('has all 40 random ones', () => expect(bipolar).toHaveLength(40));
	test.each(bipolar.map((each, index) => ({ ...each, index })))(
		'random graph $index',
		({ expected, ...graph }) => expect(solve(graph)).toEqual(expected)
	);
	test('the enumeration finds as many fixpoints as the tables say', () => {
		const small = bipolar.filter(({ claims, edges }) => claims.length + edges.length <= 9);
		expect(small.length).toBeGreaterThan(10);
		for (const each of small) expect(allFixpoints(each)).toHaveLength(each.fixpoints);
	});
});

describe('the labelling', () => {
	test('equals naive iteration from all undecided, on 10,000 graphs', () => {
		fc.assert(
			fc.property(randomGraph({ claims: 8, edges: 12 }), (graph) => {
				expect(solve(graph)).toEqual(Object.fromEntries(labelNaively(graph)));
			}),
			{ numRuns: 10_000 }
		);
	});

	test('is a fixpoint, and least in information among all of them', () => {
		fc.assert(
			fc.property(randomGraph({ claims: 4, edges: 4 }), (graph) => {
				const ours = solve(graph);
				const all = allFixpoints(graph).map((each) => Object.fromEntries(each));
				expect(all).toContainEqual(ours);
				for (const each of all)
					for (const [name, label] of Object.entries(ours))
						if (label !== 'undecided') expect(each[name]).toBe(label);
			}),
			{ numRuns: 150 }
		);
	});

	test('is Dung’s grounded extension where there are attacks only and all floors are in', () => {
		fc.assert(
			fc.property(randomGraph({ claims: 10, edges: 20 }), (graph) => {
				const claims = graph.claims.map(({ id }) => ({ id, floor: 'in' as const }));
				const edges = graph.edges
					.filter(({ kind }) => kind !== 'undercut')
					.map(({ from, to }) => ({ kind: 'attack' as const, from: from.slice(0, 1), to }));
				const ours = solve({ claims, edges, pins: {} });
				const ids = claims.map(({ id }) => id);
				const extension = groundedExtension(
					ids,
					edges.map(({ from, to }) => [from[0]!, to])
				);
				expect(ids.filter((id) => ours[id] === 'in')).toEqual(ids.filter((id) => extension.has(id)));
				const attacked = edges.filter(({ from }) => extension.has(from[0]!)).map(({ to }) => to);
				expect(ids.filter((id) => ours[id] === 'out')).toEqual(ids.filter((id) => attacked.includes(id)));
			}),
			{ numRuns: 1_000 }
		);
	});

	test('does not depend on order or names', () => {
		fc.assert(
			fc.property(randomGraph({ claims: 8, edges: 12 }), fc.nat(), (graph, turn) => {
				const ours = solve(graph);
				const rename = (id: string) => `z${[...id].reverse().join('')}`;
				const turned = <T>(list: readonly T[]) => {
					const by = list.length === 0 ? 0 : turn % list.length;
					return [...list.slice(by), ...list.slice(0, by)].reverse();
				};
				const other = solve({
					claims: turned(graph.claims).map(({ id, floor }) => ({ id: rename(id), floor })),
					edges: turned(graph.edges).map(({ id, kind, from, to }) => ({
						id: rename(id!),
						kind,
						from: turned(from).map(rename),
						to: rename(to)
					})),
					pins: Object.fromEntries(Object.entries(graph.pins).map(([id, pin]) => [rename(id), pin]))
				});
				expect(other).toEqual(
					Object.fromEntries(Object.entries(ours).map(([name, label]) => [rename(name), label]))
				);
			}),
			{ numRuns: 500 }
		);
	});

	test('is not changed by what has no connection to it', () => {
		const graphs = randomGraph({ claims: 6, edges: 8 });
		fc.assert(
			fc.property(graphs, graphs, (graph, other) => {
				const moved = (id: string) => `other-${id}`;
				const both = solve({
					claims: [...other.claims.map(({ id, floor }) => ({ id: moved(id), floor })), ...graph.claims],
					edges: [
						...other.edges.map((edge) => ({
							...edge,
							id: moved(edge.id!),
							from: edge.from.map(moved),
							to: moved(edge.to)
						})),
						...graph.edges
					],
					pins: {
						...graph.pins,
						...Object.fromEntries(Object.entries(other.pins).map(([id, pin]) => [moved(id), pin]))
					}
				});
				expect(both).toMatchObject(solve(graph));
			}),
			{ numRuns: 500 }
		);
	});

	test('a pin on an undecided claim changes nothing that was decided', () => {
		fc.assert(
			fc.property(randomGraph({ claims: 8, edges: 12 }), fc.boolean(), (graph, accept) => {
				const before = solve(graph);
				for (const { id } of graph.claims) {
					if (before[id] !== 'undecided') continue;
					const after = solve({ ...graph, pins: { ...graph.pins, [id]: accept ? 'in' : 'out' } });
					for (const [name, label] of Object.entries(before))
						if (label !== 'undecided') expect(after[name]).toBe(label);
				}
			}),
			{ numRuns: 1_000 }
		);
	});

	test('a pin at a claim’s own label changes nothing, and taking a pin away restores', () => {
		fc.assert(
			fc.property(randomGraph({ claims: 8, edges: 12 }), (graph) => {
				const { network, pins } = numbered(graph);
				const before = labelNetwork(network, pins).label;
				for (let node = 0; node < network.nodeCount; node++) {
					const label = before[node];
					if (pins.has(node)) continue;
					if (label === labelIn || label === labelOut)
						expect(labelNetwork(network, new Map([...pins, [node, label]])).label).toEqual(before);
					labelNetwork(network, new Map([...pins, [node, label === labelIn ? labelOut : labelIn]]));
					expect(labelNetwork(network, pins).label).toEqual(before);
				}
			}),
			{ numRuns: 500 }
		);
	});

	test('remembers an order in which each decided element comes once and the undecided do not', () => {
		fc.assert(
			fc.property(randomGraph({ claims: 8, edges: 12 }), (graph) => {
				const { network, pins } = numbered(graph);
				const { label, order, decidedAt } = labelNetwork(network, pins);
				const decided = [...label.keys()].filter((element) => label[element] !== labelUndecided);
				expect([...order].sort((a, b) => a - b)).toEqual(decided);
				order.forEach((element, place) => expect(decidedAt[element]).toBe(place));
				expect([...decidedAt].filter((place) => place < 0)).toHaveLength(network.size - order.length);
			})
		);
	});

	test('takes a chain of 100,000 attacks without running out of stack', () => {
		const count = 100_000;
		const graph: ArgumentGraph = {
			claims: Array.from({ length: count }, (_, place) => ({ id: `c${place}`, floor: 'in' })),
			edges: Array.from({ length: count - 1 }, (_, place) => ({
				kind: 'attack',
				from: [`c${place}`],
				to: `c${place + 1}`
			})),
			pins: {}
		};
		const { network, pins } = numbered(graph);
		const { label } = labelNetwork(network, pins);
		expect([0, 1, 99_998, 99_999].map((node) => labels[label[node]!])).toEqual(['in', 'out', 'in', 'out']);
	});
});
