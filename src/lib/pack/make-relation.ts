import type { Relation, RelationKind } from '#lib/debate/model.ts';

/** A relation under the id its ends give it: linked sources in alphabetical order, so one relation has one id. */
export function makeRelation(
	kind: RelationKind,
	from: readonly [string, ...string[]],
	to: string,
	line: number
): Relation {
	const [first = from[0], ...rest] = [...from].sort();
	const id = `${[first, ...rest].join('+')}.${kind}.${to}`;
	const target = kind === 'undercuts' ? { relation: to } : { node: to };
	return { id, kind, from: [first, ...rest], to: target, line };
}
