/** Graphs to measure the reasoning on, and the forms its contestants take them in. */
import type { Graph } from '#lib/debate/graph.ts';
import { labelIn } from '#lib/reasoning/label.ts';
import { networkOf, type Network } from '#lib/reasoning/network.ts';
import { nodeTypes, relationKinds } from '#lib/debate/model.ts';
import type { ArgumentGraph } from '#tests/reasoning/argument-cases.ts';
import type { Attacks } from './clingo-grounded.ts';
import { seededRandom } from './seeded-random.ts';

/** Attacks among so many nodes, one and a half for each: two in three on later nodes, so that rings occur. */
export function randomAttacks(nodeCount: number, seed: number): Attacks {
	const random = seededRandom(seed * 104_729 + nodeCount);
	return Array.from({ length: Math.round(nodeCount * 1.5) }, () => {
		const [a, b] = [random.between(0, nodeCount - 1), random.between(0, nodeCount - 1)];
		const back = random.chance(0.33);
		return back ? [Math.max(a, b), Math.min(a, b)] : [Math.min(a, b), Math.max(a, b)];
	}).flat();
}

/** An attack graph with all floors in, ready for the solver. */
export function attackNetwork(nodeCount: number, attacks: Attacks): Network {
	const count = attacks.length / 2;
	return networkOf(
		{
			nodeCount,
			type: new Uint8Array(nodeCount).fill(nodeTypes.indexOf('claim')),
			relationCount: count,
			relationKind: new Uint8Array(count).fill(relationKinds.indexOf('attacks')),
			from: {
				start: Int32Array.from({ length: count + 1 }, (_, place) => place),
				items: Int32Array.from({ length: count }, (_, place) => attacks[2 * place]!)
			},
			to: Int32Array.from({ length: count }, (_, place) => attacks[2 * place + 1]!)
		},
		new Uint8Array(nodeCount).fill(labelIn)
	);
}

/** A debate as the naive oracle takes it; its positions become claims, whose labels mean nothing. */
export function argumentGraphOf({ debate: { nodes, relations }, passage }: Graph): ArgumentGraph {
	const supported = new Set(
		relations.flatMap(({ kind, to }) => (kind === 'supports' && 'node' in to ? [to.node] : []))
	);
	return {
		claims: nodes.map(({ id, passages }) => ({
			id,
			floor:
				passages.some((quoted) => passage(quoted)?.passage.attitude !== 'rejects') && !supported.has(id)
					? 'in'
					: 'open'
		})),
		edges: relations.map(({ id, kind, from, to }) => ({
			id,
			kind: kind === 'supports' ? 'support' : kind === 'attacks' ? 'attack' : 'undercut',
			from,
			to: 'node' in to ? to.node : to.relation
		})),
		pins: {}
	};
}
