import type { Relation } from '#lib/debate/model.ts';

/** The relations without those that leave a position, and without what cuts these. */
export function withoutLeaving(
	relations: readonly Relation[],
	positions: readonly string[]
): readonly Relation[] {
	const isRoot = new Set(positions);
	const gone = new Set(relations.filter(({ from }) => from.some((id) => isRoot.has(id))).map(({ id }) => id));
	for (let before = -1; before < gone.size;) {
		before = gone.size;
		for (const { id, to } of relations) if ('relation' in to && gone.has(to.relation)) gone.add(id);
	}
	return relations.filter(({ id }) => !gone.has(id));
}
