import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDebate, type Graph } from '#lib/debate/graph.ts';
import { outlinePages, type OutlineOnPage } from '#lib/debate/outline-pages.ts';
import { outlineOf, type OutlineEntry, type OutlineStep } from '#lib/debate/outline.ts';
import { generateDebate } from '#tests/bench/generate-debate.ts';
import { anyDebate } from '#tests/layout/any-debate.ts';

/** Everything one page shows, walked apart from the code under test. */
function walk({ outline }: OutlineOnPage) {
	const full: OutlineEntry[] = [];
	const pointers: OutlineEntry[] = [];
	const relations = outline.loose.map(({ id }) => id);
	const visit = (entry: OutlineEntry): void => {
		(entry.shown === 'here' ? full : pointers).push(entry);
		entry.steps.forEach(visitStep);
	};
	const visitStep = (step: OutlineStep): void => {
		relations.push(step.id);
		step.from.forEach(visit);
		step.undercuts.forEach(visitStep);
	};
	[...outline.positions, ...outline.continued, ...outline.apart].forEach(visit);
	return { full, pointers, relations };
}

const sorted = (ids: Iterable<string>) => [...ids].sort();

/** What must hold of the pages of any graph. */
function checkPages(graph: Graph, pages: ReadonlyMap<string, OutlineOnPage>): void {
	const walked = new Map([...pages].map(([name, page]) => [name, walk(page)]));
	const all = [...walked.values()];
	expect(sorted(new Set(all.flatMap(({ full }) => full.map(({ node }) => node.id))))).toEqual(
		sorted(graph.debate.nodes.map(({ id }) => id))
	);
	expect(sorted(all.flatMap(({ relations }) => relations))).toEqual(
		sorted(graph.debate.relations.map(({ id }) => id))
	);
	for (const [name, { full, pointers }] of walked) {
		expect(pages.get(name)!.nodes).toBe(full.length);
		for (const { node, page } of pointers) {
			const there = walked.get(page ?? name)!.full.find((entry) => entry.node.id === node.id);
			expect([node.id, there?.below]).toEqual([node.id, 0]);
		}
		for (const { node, below } of full) {
			if (below === 0) continue;
			const further = (at: string): Set<string> =>
				new Set(
					walked
						.get(at)!
						.full.flatMap((entry) => [entry.node.id, ...(entry.below > 0 ? further(entry.node.id) : [])])
				);
			expect(pages.get(node.id)!.trail.map(({ id }) => id)).toEqual(
				name === '' ? [] : [...pages.get(name)!.trail.map(({ id }) => id), name]
			);
			expect(further(node.id).size).toBe(below + 1);
		}
	}
}

describe('an outline on pages', () => {
	it('shows every node and every relation, whatever the graph and however short the pages', () => {
		fc.assert(
			fc.property(anyDebate(), fc.integer({ min: 1, max: 12 }), (debate, perPage) => {
				const graph = indexDebate(debate);
				checkPages(graph, outlinePages(outlineOf(graph), { most: 5, perPage }));
			})
		);
	});

	it('of 10,000 nodes has pages that can be read, and leaves out nothing', () => {
		const graph = indexDebate(generateDebate({ nodes: 10_000 }));
		const pages = outlinePages(outlineOf(graph));
		checkPages(graph, pages);
		expect(Math.max(...[...pages.values()].map(({ nodes }) => nodes))).toBeLessThanOrEqual(300);
		expect(pages.size).toBeLessThan(120);
		const { outline } = pages.get('')!;
		expect(outline.positions.map(({ below }) => below)).toEqual([0, 0, 0]);
	});

	it('is one page where one page is enough', () => {
		const graph = indexDebate(generateDebate({ nodes: 1_000 }));
		const outline = outlineOf(graph);
		expect(outlinePages(outline)).toEqual(new Map([['', { outline, trail: [], nodes: 1_000 }]]));
	});
});
