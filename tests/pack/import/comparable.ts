import type { Debate } from '#lib/debate/model.ts';

/** A debate without what only tells where in its map something stands: lines, and the order of relations. */
export function comparable({ nodes, relations, ...debate }: Debate) {
	return {
		...debate,
		nodes: nodes.map((node) => ({ ...node, line: 0 })).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
		relations: relations
			.map((relation) => ({ ...relation, line: 0 }))
			.toSorted((a, b) => (a.id < b.id ? -1 : 1))
	};
}
