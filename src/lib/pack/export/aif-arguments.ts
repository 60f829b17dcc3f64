import type { Debate, DebateNode, Relation } from '#lib/debate/model.ts';

/** An argument that is one inference: from the premises of `into` to the conclusion of `out`. */
export interface InferenceArgument {
	readonly into: Relation;
	readonly out: Relation;
}

/**
 * The arguments that an RA-node can stand for, by id: one step from claims to a claim, and nothing else bears on them.
 * Any other argument has to be a proposition of its own, or something of it would have no end to be drawn to.
 */
export function inferenceArguments({
	nodes,
	relations
}: Pick<Debate, 'nodes' | 'relations'>): ReadonlyMap<string, InferenceArgument> {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const into = new Map<string, Relation[]>();
	const out = new Map<string, Relation[]>();
	const push = (lists: Map<string, Relation[]>, id: string, relation: Relation) =>
		lists.set(id, [...(lists.get(id) ?? []), relation]);
	for (const relation of relations) {
		if ('node' in relation.to) push(into, relation.to.node, relation);
		for (const id of relation.from) push(out, id, relation);
	}
	const isClaim = (id: string) => byId.get(id)?.type !== 'argument' && byId.has(id);
	const stepOf = ({ id, type }: DebateNode): InferenceArgument | null => {
		const [premises, ...moreIn] = into.get(id) ?? [];
		const [conclusion, ...moreOut] = out.get(id) ?? [];
		if (type !== 'argument' || !premises || !conclusion || moreIn.length > 0 || moreOut.length > 0)
			return null;
		const isOneStep =
			premises.kind === 'supports' &&
			premises.from.every(isClaim) &&
			conclusion.kind === 'supports' &&
			conclusion.from.length === 1 &&
			'node' in conclusion.to &&
			isClaim(conclusion.to.node);
		return isOneStep ? { into: premises, out: conclusion } : null;
	};
	return new Map(
		nodes.flatMap((node) => {
			const step = stepOf(node);
			return step ? [[node.id, step] as const] : [];
		})
	);
}
