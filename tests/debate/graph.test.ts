import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { indexDebate } from '#lib/debate/graph.ts';
import type { RelationKind } from '#lib/debate/model.ts';
import { makeDebate, makeNode, makeRelation } from './make-debate.ts';

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** a and b, linked, support c; c supports the position p; d attacks c; e undercuts the linked step; z stands alone. */
const small = indexDebate(
	makeDebate({
		nodes: [
			makeNode('p', { type: 'position', kind: null, positions: ['p'] }),
			makeNode('a', { positions: ['p'], passages: ['s/x'] }),
			makeNode('b', { positions: ['p', 'q'] }),
			...['c', 'd', 'e', 'z'].map((id) => makeNode(id))
		],
		relations: [
			makeRelation(['a', 'b'], 'supports', 'c'),
			makeRelation(['c'], 'supports', 'p'),
			makeRelation(['d'], 'attacks', 'c'),
			makeRelation(['e'], 'undercuts', 'a+b.supports.c')
		],
		facts: [
			{
				id: 'f',
				question: '?',
				note: null,
				answers: [{ source: 's', passage: 's/x', says: 'x' }],
				bearsOn: ['a', 'd'],
				status: 'one-says'
			}
		]
	})
);

describe('the index of a debate', () => {
	test('answers who supports, attacks and undercuts', () => {
		expect(ids(small.supportersOf('c'))).toEqual(['a+b.supports.c']);
		expect(ids(small.attackersOf('c'))).toEqual(['d.attacks.c']);
		expect(ids(small.undercuttersOf('a+b.supports.c'))).toEqual(['e.undercuts.a+b.supports.c']);
		expect(ids(small.attackersOf('p'))).toEqual([]);
	});

	test('finds what a linked premise bears on', () => {
		expect(ids(small.relationsFrom('b'))).toEqual(['a+b.supports.c']);
	});

	test('lists the reasons of a position without the position itself', () => {
		expect(ids(small.nodesServing('p'))).toEqual(['a', 'b']);
		expect(ids(small.nodesServing('q'))).toEqual(['b']);
	});

	test('finds the nodes behind which a passage stands, and the facts that bear on a node', () => {
		expect(ids(small.nodesQuoting('s/x'))).toEqual(['a']);
		expect(ids(small.factsAbout('d'))).toEqual(['f']);
		expect(ids(small.factsAbout('c'))).toEqual([]);
	});

	test('answers nothing for ids that name nothing, even names every object has', () => {
		for (const id of ['nobody', 'constructor', '__proto__', '']) {
			expect(small.node(id)).toBeNull();
			expect(small.source(id)).toBeNull();
			expect(small.passage(id)).toBeNull();
			expect(small.relation(id)).toBeNull();
			expect(small.fact(id)).toBeNull();
			expect(small.supportersOf(id)).toEqual([]);
			expect(small.relationsFrom(id)).toEqual([]);
			expect(small.pathBetween(id, 'a')).toBeNull();
			expect(small.pathBetween('a', id)).toBeNull();
		}
	});
});

describe('the path between two nodes', () => {
	test('follows relations, with or against the arrow', () => {
		expect(ids(small.pathBetween('a', 'p') ?? [])).toEqual(['a+b.supports.c', 'c.supports.p']);
		expect(ids(small.pathBetween('p', 'a') ?? [])).toEqual(['c.supports.p', 'a+b.supports.c']);
		expect(ids(small.pathBetween('d', 'a') ?? [])).toEqual(['d.attacks.c', 'a+b.supports.c']);
	});

	test('an undercut touches both ends of the step it cuts', () => {
		expect(ids(small.pathBetween('e', 'c') ?? [])).toEqual(['e.undercuts.a+b.supports.c']);
	});

	test('is empty from a node to itself and null when nothing leads there', () => {
		expect(small.pathBetween('a', 'a')).toEqual([]);
		expect(small.pathBetween('a', 'z')).toBeNull();
	});

	test('on random graphs, cycles included, is as short as relaxing all distances says', () => {
		const size = 7;
		const edge = fc.tuple(
			fc.integer({ min: 0, max: size - 1 }),
			fc.integer({ min: 0, max: size - 1 }),
			fc.constantFrom<RelationKind>('supports', 'attacks')
		);
		fc.assert(
			fc.property(fc.array(edge, { maxLength: 14 }), (edges) => {
				const names = Array.from({ length: size }, (_, i) => `n${i}`);
				const relations = edges.map(([from, to, kind]) => makeRelation([`n${from}`], kind, `n${to}`));
				const graph = indexDebate(makeDebate({ nodes: names.map((name) => makeNode(name)), relations }));
				const distance = names.map((_, i) => names.map((__, j) => (i === j ? 0 : Infinity)));
				const at = (i: number, j: number) => distance[i]?.[j] ?? Infinity;
				const shorten = (i: number, j: number, by: number) => {
					const row = distance[i];
					if (row && by < at(i, j)) row[j] = by;
				};
				for (const [i, j] of edges) {
					shorten(i, j, 1);
					shorten(j, i, 1);
				}
				for (let k = 0; k < size; k++)
					for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) shorten(i, j, at(i, k) + at(k, j));
				for (let i = 0; i < size; i++)
					for (let j = 0; j < size; j++) {
						const path = graph.pathBetween(`n${i}`, `n${j}`);
						expect(path === null ? Infinity : path.length).toBe(at(i, j));
					}
			})
		);
	});
});
