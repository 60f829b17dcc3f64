import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDebate, type Graph } from '#lib/debate/graph.ts';
import type { Debate, DebateNode, Relation } from '#lib/debate/model.ts';
import { entriesInFull, outlineOf, type Outline, type OutlineEntry } from '#lib/debate/outline.ts';
import { makeRelation } from './make-debate.ts';
import { smallDebate } from './small-debate.ts';

/** Everything an outline shows, in reading order, walked apart from the code under test. */
function walk(outline: Outline) {
	const full: string[] = [];
	const relations: string[] = [];
	const pointers: { readonly id: string; readonly to: OutlineEntry['shown']; readonly after: number }[] = [];
	let deepest = 0;
	const visit = (entry: OutlineEntry, depth: number): void => {
		deepest = Math.max(deepest, depth);
		if (entry.shown === 'here') full.push(entry.node.id);
		else pointers.push({ id: entry.node.id, to: entry.shown, after: full.length });
		if (entry.shown !== 'here') expect(entry.steps).toEqual([]);
		entry.steps.forEach((step) => visitStep(step, depth + 1));
	};
	const visitStep = (step: OutlineEntry['steps'][number], depth: number): void => {
		relations.push(step.id);
		step.from.forEach((entry) => visit(entry, depth));
		step.undercuts.forEach((cut) => visitStep(cut, depth + 1));
	};
	[...outline.positions, ...outline.continued, ...outline.apart].forEach((entry) => visit(entry, 0));
	return { full, relations, pointers, deepest, loose: outline.loose.map(({ id }) => id) };
}

const sorted = (ids: Iterable<string>) => [...ids].sort();

function withGraph(nodes: readonly DebateNode[], relations: readonly Relation[]): Graph {
	const base: Debate = smallDebate().debate;
	const positions = base.positions.filter(({ id }) => nodes.some((node) => node.id === id));
	return indexDebate({ ...base, positions, nodes, relations });
}

/** Graphs of every kind that types allow: rings, shared nodes, linked premises, undercuts of undercuts and in rings. */
const anyGraph = fc
	.record({
		reasons: fc.integer({ min: 0, max: 14 }),
		positions: fc.integer({ min: 0, max: 3 }),
		wishes: fc.array(
			fc.record({
				kind: fc.constantFrom('supports', 'attacks', 'undercuts', 'undercuts'),
				from: fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 3 }),
				to: fc.nat(40)
			}),
			{ maxLength: 40 }
		)
	})
	.map(({ reasons, positions, wishes }) => {
		const [root, claim] = smallDebate().debate.nodes;
		const nodes = [
			...['for', 'against', 'third'].slice(0, positions).map((id) => ({ ...root!, id, title: id })),
			...Array.from({ length: reasons }, (_, n) => ({ ...claim!, id: `n${n}`, title: `Node ${n}` }))
		];
		const relations = wishes.flatMap(({ kind, from, to }, index): Relation[] => {
			if (nodes.length === 0) return [];
			const ends = [...new Set(from.map((n) => nodes[n % nodes.length]!.id))];
			const end =
				kind === 'undercuts'
					? { relation: `r${to % wishes.length}` }
					: { node: nodes[to % nodes.length]!.id };
			return [
				{
					id: `r${index}`,
					kind: kind as Relation['kind'],
					from: ends as [string, ...string[]],
					to: end,
					line: 1
				}
			];
		});
		return withGraph(nodes, relations);
	});

describe('any outline', () => {
	it('shows every node in full exactly once', () => {
		fc.assert(
			fc.property(anyGraph, (graph) => {
				expect(sorted(walk(outlineOf(graph)).full)).toEqual(sorted(graph.debate.nodes.map(({ id }) => id)));
			}),
			{ numRuns: 500 }
		);
	});

	it('shows every relation exactly once, as a step or, in a ring of undercuts, as a sentence', () => {
		fc.assert(
			fc.property(anyGraph, (graph) => {
				const { relations, loose } = walk(outlineOf(graph));
				expect(sorted([...relations, ...loose])).toEqual(sorted(graph.debate.relations.map(({ id }) => id)));
				const leadsSomewhere = (id: string, seen: readonly string[]): boolean => {
					const { to } = graph.relation(id)!;
					if ('node' in to) return true;
					return !seen.includes(to.relation) && leadsSomewhere(to.relation, [...seen, id]);
				};
				expect(loose.filter((id) => leadsSomewhere(id, [id]))).toEqual([]);
			}),
			{ numRuns: 500 }
		);
	});

	it('points up to what stands above and down to what stands below', () => {
		fc.assert(
			fc.property(anyGraph, (graph) => {
				const { full, pointers } = walk(outlineOf(graph));
				for (const { id, to, after } of pointers) {
					expect([id, full.slice(0, after).includes(id) ? 'above' : 'below']).toEqual([id, to]);
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('hangs every step under the node it leads to, with exactly its own nodes', () => {
		fc.assert(
			fc.property(anyGraph, (graph) => {
				for (const { entry } of entriesInFull(outlineOf(graph))) {
					for (const step of entry.steps) {
						const own = graph.relation(step.id)!;
						expect(own.to).toEqual({ node: entry.node.id });
						expect(step.from.map(({ node }) => node.id)).toEqual(own.from);
						for (const cut of step.undercuts) {
							expect(graph.relation(cut.id)!.to).toEqual({ relation: step.id });
						}
					}
				}
			})
		);
	});

	it('is listed in reading order', () => {
		fc.assert(
			fc.property(anyGraph, (graph) => {
				const outline = outlineOf(graph);
				expect([...entriesInFull(outline)].map(({ entry }) => entry.node.id)).toEqual(walk(outline).full);
			})
		);
	});
});

describe('the outline of the small debate', () => {
	const outline = outlineOf(smallDebate());
	const [root] = outline.positions;
	const conclusion = root?.steps[0]?.from[0];

	it('has the position as its root and below it first what supports, then what attacks', () => {
		expect(root?.node.id).toBe('for');
		expect(conclusion?.steps.map(({ kind }) => kind)).toEqual(['supports', 'attacks']);
	});

	it('keeps linked premises together and hangs undercuts on the step they cut, in words', () => {
		const step = conclusion?.steps[0];
		expect(step?.from.map(({ node }) => node.id)).toEqual(['premise', 'other']);
		expect(step?.undercuts[0]?.cuts).toBe(
			'from “Title of premise” and “Title of other” to “Title of conclusion”'
		);
		expect(step?.undercuts[0]?.undercuts[0]?.cuts).toBe(
			'by which “Title of doubt” undercuts the step from “Title of premise” and “Title of other” to “Title of conclusion”'
		);
	});

	it('shows a shared node where it is read first and points there afterwards', () => {
		const [again] = conclusion?.steps[1]?.from ?? [];
		expect(again).toMatchObject({ node: { id: 'doubt' }, shown: 'above', under: { id: 'conclusion' } });
	});

	it('lists at the end what leads to no position', () => {
		expect(outline.apart.map(({ node }) => node.id)).toEqual(['aside']);
	});
});

describe('extreme outlines', () => {
	const [, claim] = smallDebate().debate.nodes;
	const many = Array.from({ length: 10_000 }, (_, n) => ({ ...claim!, id: `n${n}` }));

	it('breaks a chain of ten thousand reasons into branches that fit a page', () => {
		const chain = many.slice(1).map((node, n) => makeRelation([node.id], 'supports', `n${n}`));
		const { full, relations, deepest } = walk(outlineOf(withGraph(many, chain)));
		expect(full).toHaveLength(10_000);
		expect(relations).toHaveLength(9_999);
		expect(deepest).toBeLessThan(20);
	});

	it('takes a ring of supports at one point', () => {
		const ring = ['n0', 'n1', 'n2'].map((id, n) => makeRelation([id], 'supports', `n${(n + 1) % 3}`));
		const { full, pointers } = walk(outlineOf(withGraph(many.slice(0, 3), ring)));
		expect(full).toEqual(['n0', 'n2', 'n1']);
		expect(pointers).toEqual([{ id: 'n0', to: 'above', after: 3 }]);
	});
});
