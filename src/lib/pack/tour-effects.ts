import type { Graph } from '#lib/debate/graph.ts';
import { argumentColumnsOf } from '#lib/reasoning/argument-columns.ts';
import { labelNetwork } from '#lib/reasoning/grounded.ts';
import { labelIn, labelOut, labels, type Pins } from '#lib/reasoning/label.ts';
import { debateNetwork } from '#lib/reasoning/network.ts';
import type { Effect } from '#lib/tour/ask.ts';

/** What a reader supposes: nodes taken to stand, nodes taken to fall. */
export interface Supposition {
	readonly accept: readonly string[];
	readonly reject: readonly string[];
}

/**
 * The labels of nodes in the lens, on the map as it is and with what is supposed. Positions are never labelled; they and
 * unknown nodes are missing in the result.
 */
export function tourEffects(
	graph: Graph,
	{ accept, reject }: Supposition,
	asked: readonly string[]
): Readonly<Record<string, Effect>> {
	const { nodes } = graph.debate;
	const places = new Map(nodes.map(({ id }, place) => [id, place]));
	const network = debateNetwork(argumentColumnsOf(graph));
	const pinned = (ids: readonly string[], pin: typeof labelIn | typeof labelOut) =>
		ids.flatMap((id) => {
			const place = places.get(id);
			return place === undefined ? [] : [[place, pin] as const];
		});
	const pins: Pins = new Map([...pinned(accept, labelIn), ...pinned(reject, labelOut)]);
	const before = labelNetwork(network, new Map()).label;
	const after = labelNetwork(network, pins).label;
	return Object.fromEntries(
		asked.flatMap((id) => {
			const place = places.get(id);
			if (place === undefined || network.silent[place] === 1) return [];
			const labelOf = (codes: Uint8Array) => labels[codes[place] ?? 1] ?? 'undecided';
			return [[id, { before: labelOf(before), after: labelOf(after) }]];
		})
	);
}
