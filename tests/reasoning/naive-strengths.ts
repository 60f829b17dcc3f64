/** The oracle for strengths: the formulas as they stand, on names, all at once, without components or plan. */
import type { ArgumentGraph } from './argument-cases.ts';

type Values = Map<string, number>;

/** Small steps from the credences until nothing moves; the edges are worked out anew before every step. */
export function strengthsNaively(graph: ArgumentGraph, base: (id: string) => number) {
	const named = graph.edges.map((edge, place) => ({ ...edge, name: edge.id ?? `#${place}` }));
	const value = (name: string, strength: ReadonlyMap<string, number>): number => {
		const at = (id: string) => strength.get(id) ?? 0;
		const sum = (kind: string) =>
			named
				.filter((edge) => edge.kind === kind && edge.to === name)
				.reduce((total, edge) => total + at(edge.name), 0);
		const edge = named.find((other) => other.name === name);
		if (edge) return edge.from.reduce((product, id) => product * at(id), 1) / (1 + sum('undercut'));
		const [own, energy] = [base(name), sum('support') - sum('attack')];
		return energy >= 0 ? own + ((1 - own) * energy) / (1 + energy) : own / (1 - energy);
	};
	const workOutEdges = (strength: Values) => {
		for (const { name } of named) strength.set(name, 1);
		for (let round = 0, moved = 1; moved > 1e-13 && round < 500; round++) {
			moved = 0;
			for (const { name } of named) {
				const [old, now] = [strength.get(name)!, value(name, strength)];
				moved = Math.max(moved, Math.abs(now - old));
				strength.set(name, now);
			}
		}
	};
	const strength: Values = new Map(graph.claims.map(({ id }) => [id, base(id)]));
	let moved = Infinity;
	for (let round = 0; round < 3_000 && moved > 1e-11; round++) {
		workOutEdges(strength);
		const wanted = graph.claims.map(({ id }) => [id, value(id, strength)] as const);
		moved = Math.max(...wanted.map(([id, now]) => Math.abs(now - strength.get(id)!)));
		for (const [id, now] of wanted) strength.set(id, strength.get(id)! + 0.3 * (now - strength.get(id)!));
	}
	workOutEdges(strength);
	return { strength, settled: moved <= 1e-11, value };
}
