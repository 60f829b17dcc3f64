import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDebate, type Graph } from '#lib/debate/graph.ts';
import type { DebateNode, Relation, RelationKind } from '#lib/debate/model.ts';
import type { MapBox, MapLine, Point } from '#lib/layout/local-map-model.ts';
import { layoutLocalMap, type LocalMap } from '#lib/layout/local-map.ts';
import { boxMeasures } from '#lib/layout/map-column.ts';
import { textWidth } from '#lib/layout/text-width.ts';
import { makeRelation } from '#tests/debate/make-debate.ts';
import { debateOf, nodeOf } from './any-debate.ts';

function graphOf(nodes: readonly DebateNode[], relations: readonly Relation[]): Graph {
	return indexDebate(debateOf(nodes, relations));
}

/** Twelve nodes, `n0` in the middle of random relations, some linked, some cutting the others. */
const neighbourhoods = fc
	.record({
		titles: fc.array(fc.lorem({ maxCount: 9 }), { minLength: 12, maxLength: 12 }),
		steps: fc.array(
			fc.record({
				kind: fc.constantFrom<RelationKind>('supports', 'attacks'),
				from: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 3 }),
				to: fc.integer({ min: 0, max: 3 })
			}),
			{ maxLength: 16 }
		),
		cuts: fc.array(fc.record({ from: fc.integer({ min: 0, max: 11 }), step: fc.nat() }), { maxLength: 8 }),
		sheet: fc.oneof(
			fc.record({ columns: fc.constant(2 as const), width: fc.integer({ min: 300, max: 900 }) }),
			fc.record({ columns: fc.constant(1 as const), width: fc.integer({ min: 240, max: 900 }) })
		),
		limit: fc.integer({ min: 1, max: 6 })
	})
	.map(({ titles, steps, cuts, sheet, limit }) => {
		const nodes = titles.map((title, index) => nodeOf(`n${index}`, 'claim', title));
		const relations = new Map<string, Relation>();
		for (const { kind, from, to } of steps) {
			const [first, ...rest] = from.filter((id) => id !== to).map((id) => `n${id}`);
			if (first === undefined) continue;
			const relation = makeRelation([first, ...rest], kind, `n${to}`);
			relations.set(relation.id, relation);
		}
		const targets = [...relations.values()];
		for (const { from, step } of cuts) {
			const target = targets[step % (targets.length || 1)];
			if (!target) continue;
			const relation = makeRelation([`n${from}`], 'undercuts', target.id);
			relations.set(relation.id, relation);
		}
		return { graph: graphOf(nodes, [...relations.values()]), ...sheet, limit };
	});

const overlaps = (a: MapBox, b: MapBox) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const stretches = (line: MapLine): [Point, Point][] =>
	line.points.slice(1).map((point, index) => [line.points[index]!, point]);

/** Whether a stretch along an axis enters the inside of a box; touching its edge is arriving, not crossing. */
const enters = ([a, b]: [Point, Point], box: MapBox) =>
	Math.max(a.x, b.x) > box.x &&
	Math.min(a.x, b.x) < box.x + box.width &&
	Math.max(a.y, b.y) > box.y &&
	Math.min(a.y, b.y) < box.y + box.height;

const onLine = (point: Point, line: MapLine) =>
	stretches(line).some(
		([a, b]) =>
			point.x >= Math.min(a.x, b.x) &&
			point.x <= Math.max(a.x, b.x) &&
			point.y >= Math.min(a.y, b.y) &&
			point.y <= Math.max(a.y, b.y)
	);

const mapped = (check: (map: LocalMap, graph: Graph) => void) =>
	fc.assert(
		fc.property(neighbourhoods, ({ graph, ...options }) =>
			check(layoutLocalMap(graph, 'n0', options)!, graph)
		)
	);

describe('the local map of any neighbourhood', () => {
	it('lets no box overlap another or leave the sheet', () =>
		mapped((map) => {
			map.boxes.forEach((box, index) => {
				expect(box.x).toBeGreaterThanOrEqual(0);
				expect(box.y).toBeGreaterThanOrEqual(0);
				expect(box.x + box.width).toBeLessThanOrEqual(map.width);
				expect(box.y + box.height).toBeLessThanOrEqual(map.height);
				for (const other of map.boxes.slice(index + 1)) expect(overlaps(box, other)).toBe(false);
			});
		}));

	it('leads no line over a box', () =>
		mapped((map) => {
			for (const line of map.lines)
				for (const stretch of stretches(line))
					for (const box of map.boxes) expect(enters(stretch, box)).toBe(false);
		}));

	it('keeps every title inside its box', () =>
		mapped((map) => {
			for (const box of map.boxes)
				for (const text of box.lines)
					expect(textWidth(text, boxMeasures.fontSize)).toBeLessThanOrEqual(
						box.width - 2 * boxMeasures.padding
					);
		}));

	it('ends every undercut on the arrow it cuts', () =>
		mapped((map, graph) => {
			for (const cut of map.lines.filter((line) => line.kind === 'undercuts')) {
				const to = graph.relation(cut.id)!.to;
				const steps = map.lines.filter((line) => 'relation' in to && line.id === to.relation);
				expect(steps.some((step) => onLine(cut.points[0]!, step))).toBe(true);
			}
		}));

	it('accounts for every relation of the node, drawn or counted', () =>
		mapped((map, graph) => {
			const all = [...graph.relationsFrom('n0'), ...graph.supportersOf('n0'), ...graph.attackersOf('n0')];
			const drawn = new Set(map.lines.flatMap((line) => [line.id, line.mutual]));
			const shown = all.filter((relation) => drawn.has(relation.id)).length;
			const counted = map.remainders.reduce((sum, { count }) => sum + count, 0);
			expect(shown + counted).toBeGreaterThanOrEqual(all.length);
		}));

	it('draws the same map twice', () =>
		fc.assert(
			fc.property(neighbourhoods, ({ graph, ...options }) => {
				expect(layoutLocalMap(graph, 'n0', options)).toEqual(layoutLocalMap(graph, 'n0', options));
			})
		));
});

describe('the local map of a known neighbourhood', () => {
	const graph = graphOf(
		['middle', 'target', 'reason', 'first', 'second', 'doubt', 'objection'].map((id) => nodeOf(id)),
		[
			makeRelation(['middle'], 'supports', 'target'),
			makeRelation(['reason'], 'supports', 'middle'),
			makeRelation(['first', 'second'], 'supports', 'middle'),
			makeRelation(['objection'], 'attacks', 'middle'),
			makeRelation(['doubt'], 'undercuts', 'reason.supports.middle')
		]
	);
	const map = layoutLocalMap(graph, 'middle')!;
	const box = (id: string) => map.boxes.find(({ node }) => node.id === id)!;

	it('sets what it bears on above and the rest below', () => {
		expect(box('target').y).toBeLessThan(box('middle').y);
		for (const id of ['reason', 'first', 'second', 'doubt', 'objection'])
			expect(box(id).y).toBeGreaterThan(box('middle').y + box('middle').height);
	});

	it('sets for and against side by side', () => {
		expect(box('reason').x + box('reason').width).toBeLessThan(box('objection').x);
	});

	it('joins linked premises in one bracket and gives them one arrow', () => {
		const lines = map.lines.filter((line) => line.id.startsWith('first+second.'));
		expect(lines.filter((line) => line.tip === 'arrow')).toHaveLength(1);
		expect(lines.filter((line) => line.tip === 'none')).toHaveLength(2);
	});

	it('names every line in words', () => {
		expect(map.lines.map((line) => line.words)).toContain(
			'“doubt” undercuts the step from “reason” to “middle”'
		);
		expect(map.lines.map((line) => line.words)).toContain('“first” and “second” together support “middle”');
	});

	it('draws two nodes that speak against each other once, unless something cuts the way back', () => {
		const attacks = [makeRelation(['a'], 'attacks', 'b'), makeRelation(['b'], 'attacks', 'a')];
		const both = ['a', 'b', 'doubt'].map((id) => nodeOf(id));
		const once = layoutLocalMap(graphOf(both, attacks), 'a')!;
		expect(once.boxes.map(({ node }) => node.id)).toEqual(['a', 'b']);
		expect(once.lines).toMatchObject([
			{ id: 'b.attacks.a', mutual: 'a.attacks.b', words: '“b” and “a” speak against each other' }
		]);
		const doubted = [...attacks, makeRelation(['doubt'], 'undercuts', 'a.attacks.b')];
		const twice = layoutLocalMap(graphOf(both, doubted), 'a')!;
		expect(twice.boxes.map(({ node }) => node.id)).toEqual(['b', 'doubt', 'a', 'b']);
		expect(twice.lines.map(({ mutual }) => mutual)).toEqual([null, null, null]);
	});

	it('draws nothing around a node that stands alone, and no map of a node that is not there', () => {
		expect(layoutLocalMap(graphOf([nodeOf('a')], []), 'a')?.boxes).toHaveLength(1);
		expect(layoutLocalMap(graph, 'nobody')).toBeNull();
	});
});
