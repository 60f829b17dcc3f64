import { positionColours, type DebateNode } from '#lib/debate/model.ts';
import type { MapContent } from '#lib/pack/write-map.ts';

/** As many as there are colours. */
export const mostPositions = positionColours.length;

/**
 * Ids of the nodes to be positions, in their order: those the file names as such, else what the reasons lead to. That
 * is a claim which supports nothing and speaks only against what speaks against it; of too many, those that most bears
 * on. Where everything goes round in circles, the one most bears on. Arguments only where there is no claim; none for
 * no nodes.
 */
export function choosePositions(
	{ nodes, relations }: MapContent,
	named: readonly string[]
): readonly string[] {
	const wanted = new Set(named);
	if (wanted.size > 1) return inOrder(nodes, [...wanted].slice(0, mostPositions));
	const claims = nodes.filter(({ type }) => type !== 'argument');
	const eligible = claims.length > 0 ? claims : nodes;
	const bearing = new Map<string, number>();
	const attacks = new Set<string>();
	for (const { kind, from, to } of relations) {
		if (!('node' in to)) continue;
		bearing.set(to.node, (bearing.get(to.node) ?? 0) + from.length);
		if (kind === 'attacks') for (const id of from) attacks.add(`${id} ${to.node}`);
	}
	const leading = new Set(
		relations.flatMap(({ from, to }) =>
			from.filter(
				(id) => !('node' in to) || !attacks.has(`${id} ${to.node}`) || !attacks.has(`${to.node} ${id}`)
			)
		)
	);
	const byBearing = eligible.toSorted((a, b) => (bearing.get(b.id) ?? 0) - (bearing.get(a.id) ?? 0));
	const tops = byBearing.filter(({ id }) => !leading.has(id));
	const borne = tops.filter(({ id }) => wanted.has(id) || bearing.has(id));
	const chosen = [borne, tops, byBearing.slice(0, 1)].find((list) => list.length > 0) ?? [];
	return inOrder(nodes, [...new Set([...wanted, ...chosen.map(({ id }) => id)])].slice(0, mostPositions));
}

function inOrder(nodes: readonly DebateNode[], ids: readonly string[]): readonly string[] {
	return nodes.map(({ id }) => id).filter((id) => ids.includes(id));
}
