import fc from 'fast-check';
import { indexDebate } from '#lib/debate/graph.ts';
import type { Debate, DebateNode, NodeType, Relation, RelationKind } from '#lib/debate/model.ts';
import { mapGraphOf } from '#lib/layout/map-graph-of.ts';
import type { MapGraph } from '#lib/layout/map-graph.ts';
import type { Scene } from '#lib/layout/scene-model.ts';
import { makeDebate, makeNode } from '#tests/debate/make-debate.ts';

/** A node with nothing behind it, by its title. */
export function nodeOf(id: string, type: NodeType = 'claim', title = id): DebateNode {
	return makeNode(id, { type, title, text: title, kind: null });
}

/** A debate of these nodes and relations; its positions are the nodes of that type. */
export function debateOf(nodes: readonly DebateNode[], relations: readonly Relation[]): Debate {
	return makeDebate({
		positions: nodes
			.filter((node) => node.type === 'position')
			.map(({ id, title }) => ({ id, name: title, shortName: title, oneLine: title, colour: 'blue' })),
		nodes,
		relations
	});
}

/** The map's own view of such a debate. */
export function mapOf(nodes: readonly DebateNode[], relations: readonly Relation[]): MapGraph {
	return mapGraphOf(indexDebate(debateOf(nodes, relations)));
}

/**
 * Any graph at all: rings, nodes with several parents, nodes nobody reaches, relations of a node to itself, steps cut
 * by cuts of themselves, relations whose target is missing.
 */
export function anyDebate(most = 60): fc.Arbitrary<Debate> {
	return fc
		.record({
			titles: fc.array(fc.lorem({ maxCount: 8 }), { minLength: 1, maxLength: most }),
			positions: fc.integer({ min: 0, max: 4 }),
			steps: fc.array(
				fc.record({
					kind: fc.constantFrom<RelationKind>('supports', 'attacks', 'supports', 'undercuts'),
					from: fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 3 }),
					to: fc.nat()
				}),
				{ maxLength: 2 * most }
			)
		})
		.map(({ titles, positions, steps }) => {
			const nodes = titles.map((title, index) =>
				nodeOf(`n${index}`, index < positions ? 'position' : index % 2 ? 'claim' : 'argument', title)
			);
			const ids = steps.map(({ kind, from }, index) => `${from.join('+')}.${kind}.${index}`);
			const relations = steps.map(({ kind, from, to }, index): Relation => {
				const [first = 0, ...rest] = new Set(from.map((one) => one % nodes.length));
				return {
					id: ids[index]!,
					kind,
					from: [`n${first}`, ...rest.map((one) => `n${one}`)],
					to:
						kind === 'undercuts'
							? { relation: ids[to % ids.length]! }
							: { node: `n${to % (nodes.length + 1)}` },
					line: 1
				};
			});
			return debateOf(nodes, relations);
		});
}

/** The first two boxes found to share ground, as slots; null when none do. */
export function overlap({ boxes }: Scene): readonly [number, number] | null {
	const order = Array.from({ length: boxes.count }, (_, slot) => slot).sort(
		(a, b) => boxes.x[a]! - boxes.x[b]!
	);
	for (const [at, one] of order.entries())
		for (const other of order.slice(at + 1)) {
			if (boxes.x[other]! >= boxes.x[one]! + boxes.width[one]!) break;
			if (
				boxes.y[one]! < boxes.y[other]! + boxes.height[other]! &&
				boxes.y[other]! < boxes.y[one]! + boxes.height[one]!
			)
				return [one, other];
		}
	return null;
}
