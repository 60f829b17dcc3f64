import type { MapContent } from '#lib/pack/write-map.ts';

/**
 * Which positions each node serves, by what it bears on: what supports a position, or speaks against what speaks
 * against it, serves it. What speaks against it serves `against`, where there is such a position. The nearest way
 * counts. Ids of nodes that serve none are missing. Always a guess.
 */
export function guessServing(
	{ relations }: Pick<MapContent, 'relations'>,
	positions: readonly string[],
	against: string | null
): ReadonlyMap<string, readonly string[]> {
	const steps = new Map(relations.map((relation) => [relation.id, relation]));
	const bearing = new Map<string, { readonly from: string; readonly turns: boolean }[]>();
	for (const { kind, from, to } of relations) {
		// Who breaks a step speaks against what the step leads to.
		let target = to;
		for (let depth = 0; 'relation' in target && depth < 8; depth++)
			target = steps.get(target.relation)?.to ?? target;
		if (!('node' in target)) continue;
		const list = bearing.get(target.node) ?? [];
		for (const id of from) list.push({ from: id, turns: kind !== 'supports' });
		bearing.set(target.node, list);
	}
	const serving = new Map<string, Set<string>>();
	for (const position of positions) {
		const reached = new Map([[position, true]]);
		for (const [id, speaksFor] of reached)
			for (const { from, turns } of bearing.get(id) ?? [])
				if (!reached.has(from)) reached.set(from, speaksFor !== turns);
		for (const [id, speaksFor] of reached) {
			const served = speaksFor ? position : against;
			if (served !== null) serving.set(id, (serving.get(id) ?? new Set()).add(served));
		}
	}
	return new Map([...serving].map(([id, served]) => [id, [...served]]));
}
