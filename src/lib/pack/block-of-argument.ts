import type { DebateNode, Relation } from '#lib/debate/model.ts';

/** A premise–conclusion block to be written: how an argument gets from its linked premises to what it concludes. */
export interface Block {
	/** Id of the argument. */
	readonly argument: string;
	/** In the order of writing; what an inner step concludes is a premise of the next. */
	readonly steps: readonly BlockStep[];
	/** Ids of all relations the block says; the last is the argument's step to its conclusion. */
	readonly relations: readonly string[];
}

export interface BlockStep {
	/** Premises that are not concluded by the step before. */
	readonly premises: readonly string[];
	readonly conclusion: string;
	/** Id of the relation that the inference line stands for. */
	readonly relation: string;
}

/** The blocks that linked premises need; a linked relation that fits no block is in none. */
export function blocksOf(nodes: readonly DebateNode[], relations: readonly Relation[]): readonly Block[] {
	const inner = new Map<string, Relation>();
	const into = new Map<string, Relation[]>();
	const leaving = new Map<string, Relation[]>();
	for (const relation of relations) {
		for (const id of relation.from) leaving.set(id, [...(leaving.get(id) ?? []), relation]);
		if (relation.kind !== 'supports' || !('node' in relation.to)) continue;
		into.set(relation.to.node, [...(into.get(relation.to.node) ?? []), relation]);
		if (relation.from.length > 1 && !inner.has(relation.to.node)) inner.set(relation.to.node, relation);
	}
	const used = new Set<string>();
	const reasons = new Set(nodes.flatMap(({ id, type }) => (type === 'argument' ? id : [])));
	return nodes.flatMap((node) => {
		if (node.type !== 'argument') return [];
		const drawn = conclusionStep(leaving.get(node.id) ?? []);
		// What stands in a block is a claim.
		if (drawn && reasons.has(targetOf(drawn))) return [];
		const last = lastStep(into.get(node.id) ?? [], inner);
		if (!drawn || !last) return [];
		const chain = [last];
		for (;;) {
			const [first] = chain;
			const before = first?.from.flatMap((id) => inner.get(id) ?? []).find(({ id }) => !used.has(id));
			if (!before || chain.includes(before)) break;
			chain.unshift(before);
		}
		for (const { id } of chain) used.add(id);
		const steps = chain.map((relation, index): BlockStep => {
			const before = chain[index - 1];
			const concluded = before && 'node' in before.to ? before.to.node : null;
			const isLast = index === chain.length - 1;
			return {
				premises: relation.from.filter((id) => id !== concluded),
				conclusion: isLast ? targetOf(drawn) : targetOf(relation),
				relation: isLast ? drawn.id : relation.id
			};
		});
		return [{ argument: node.id, steps, relations: [...chain.map(({ id }) => id), drawn.id] }];
	});
}

/** What the argument concludes; undefined when it does more, or other, than support one claim. */
function conclusionStep(leaving: readonly Relation[]): Relation | undefined {
	const [only, ...more] = leaving;
	return only && more.length === 0 && only.kind === 'supports' && 'node' in only.to ? only : undefined;
}

/** The linked premises of the argument, or the one premise that linked premises conclude. */
function lastStep(into: readonly Relation[], inner: ReadonlyMap<string, Relation>): Relation | undefined {
	return into.find(({ from }) => from.length > 1) ?? into.find(({ from: [id] }) => inner.has(id));
}

function targetOf({ to }: Relation): string {
	return 'node' in to ? to.node : to.relation;
}
