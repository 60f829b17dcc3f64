import type { DebateNode, Relation, RelationKind } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { blocksOf } from '#lib/pack/block-of-argument.ts';
import { makeRelation } from '#lib/pack/make-relation.ts';
import { resolveUndercuts, type WrittenUndercut } from '#lib/pack/resolve-undercuts.ts';
import type { MapContent } from '#lib/pack/write-map.ts';

/** Something an author links: a node to a node, or a node to the step an argument takes. */
export type Link =
	| { readonly kind: Exclude<RelationKind, 'undercuts'>; readonly from: string; readonly to: string }
	| { readonly kind: 'undercuts'; readonly from: string; readonly argument: string };

/** A changed map, or why it cannot be changed so, in a sentence. */
export type MapChange =
	{ readonly ok: true; readonly map: MapContent } | { readonly ok: false; readonly message: string };

/** The map with one more relation. */
export function withLink(map: MapContent, link: Link): MapChange {
	const from = nodeIn(map, link.from);
	const to = nodeIn(map, link.kind === 'undercuts' ? link.argument : link.to);
	if (!from || !to) return refused('One of the two is not in the map any more.');
	if (from.id === to.id) return refused('Nothing can act on itself.');
	if (from.type === 'position') {
		return refused('A position is what reasons lead to. Link the reason to the position, not the other way.');
	}
	if (hasBlock(map, from.id)) {
		const message = `“${from.title}” has linked premises, so it leads to its conclusion and to nothing else.`;
		return refused(`${message} Write another argument for this.`);
	}
	if (link.kind === 'undercuts') return withUndercut(map, from, to);
	if (link.kind === 'supports' || link.kind === 'attacks') {
		const other = makeRelation(link.kind === 'supports' ? 'attacks' : 'supports', [from.id], to.id, 0);
		if (map.relations.some(({ id }) => id === other.id)) {
			return refused(`“${from.title}” does the opposite already. Take that away first, or write two claims.`);
		}
	}
	return added(map, makeRelation(link.kind, [from.id], to.id, 0));
}

function withUndercut(map: MapContent, from: DebateNode, argument: DebateNode): MapChange {
	if (argument.type !== 'argument') {
		return refused(
			`“${argument.title}” is no argument: there is no step in it to undercut. Speak against it instead.`
		);
	}
	const step = map.relations.find(({ from: [first, ...rest] }) => first === argument.id && rest.length === 0);
	if (!step) return refused(`“${argument.title}” leads nowhere yet. Link it to what it speaks for first.`);
	return added(map, makeRelation('undercuts', [from.id], step.id, 0));
}

/** The map with premises that support an argument only together. */
export function withPremises(map: MapContent, argument: string, premises: readonly string[]): MapChange {
	const node = nodeIn(map, argument);
	const [first, second, ...rest] = [...new Set(premises)];
	if (node?.type !== 'argument') return refused('Premises are linked below an argument.');
	if (first === undefined || second === undefined) return refused('Choose two premises or more.');
	const leaving = map.relations.filter(({ from }) => from.includes(argument));
	const [step] = leaving;
	const conclusion = step && 'node' in step.to ? nodeIn(map, step.to.node) : undefined;
	if (leaving.length !== 1 || step?.kind !== 'supports' || !conclusion || conclusion.type === 'argument') {
		const message = `“${node.title}” must support one claim or position, and do nothing else,`;
		return refused(`${message} before premises can be linked below it.`);
	}
	const claims = [first, second, ...rest].map((id) => nodeIn(map, id));
	if (claims.some((claim) => claim?.type !== 'claim' || claim.id === conclusion.id)) {
		return refused('Premises are claims, and none of them is the conclusion.');
	}
	if (hasBlock(map, argument)) {
		return refused(`“${node.title}” has linked premises already. Take them away first.`);
	}
	return added(map, makeRelation('supports', [first, second, ...rest], argument, 0));
}

/** The map without a relation, and without what cannot stand without it. */
export function withoutRelation(map: MapContent, id: string): MapContent {
	return settled({ ...map, relations: map.relations.filter((relation) => relation.id !== id) }).map;
}

/** The map without a node, and without the relations that touch it; premises left alone support by themselves. */
export function withoutNode(map: MapContent, id: string): MapContent {
	const relations = map.relations.flatMap((relation) => {
		const [first, ...rest] = relation.from.filter((from) => from !== id);
		if (first === undefined || ('node' in relation.to && relation.to.node === id)) return [];
		if (rest.length + 1 === relation.from.length || !('node' in relation.to)) return [relation];
		return [makeRelation(relation.kind, [first, ...rest], relation.to.node, relation.line)];
	});
	return settled({ nodes: map.nodes.filter((node) => node.id !== id), relations: unique(relations) }).map;
}

function added(map: MapContent, relation: Relation): MapChange {
	if (map.relations.some(({ id }) => id === relation.id)) return refused('This link is there already.');
	const { map: next, problems } = settled({ ...map, relations: [...map.relations, relation] });
	const [problem] = problems;
	if (problem) return refused(`${problem.message} Speak against a claim at one point instead.`);
	if (!next.relations.some(({ id }) => id === relation.id)) {
		return refused('A map has no words for this link: what it links has linked premises.');
	}
	return { ok: true, map: next };
}

/**
 * The map as a file can say it: linked premises stand below an argument with a conclusion, and what undercuts an
 * argument cuts every step it takes. What has lost what it acted on is gone.
 */
function settled({ nodes, relations }: MapContent): {
	readonly map: MapContent;
	readonly problems: readonly Problem[];
} {
	const types = new Map(nodes.map(({ id, type }) => [id, type]));
	let kept = relations;
	let inBlocks = relationsInBlocks(nodes, kept);
	for (;;) {
		const fewer = kept.filter(({ id, from }) => from.length === 1 || inBlocks.has(id));
		if (fewer.length === kept.length) break;
		kept = fewer;
		inBlocks = relationsInBlocks(nodes, kept);
	}
	const plain = kept.filter(({ kind }) => kind !== 'undercuts');
	const byId = new Map(relations.map((relation) => [relation.id, relation]));
	const standing = new Set(plain.map(({ id }) => id));
	const undercuts = kept.flatMap(({ from: [from], to, line }): WrittenUndercut[] => {
		const cut = 'relation' in to ? byId.get(to.relation) : undefined;
		if (!cut || !types.has(from)) return [];
		const [source, ...linked] = cut.from;
		if (linked.length === 0 && types.get(source) === 'argument')
			return [{ from, line, on: { argument: source } }];
		return standing.has(cut.id) && inBlocks.has(cut.id) ? [{ from, line, on: { relation: cut.id } }] : [];
	});
	const cuts = resolveUndercuts('map.argdown', plain, undercuts);
	const now = new Map([...plain, ...cuts.value].map((relation) => [relation.id, relation]));
	const before = relations.filter(({ id }) => now.has(id));
	const old = new Set(before.map(({ id }) => id));
	const problems = cuts.problems.filter(({ code }) => code !== 'undercut-without-target');
	return {
		map: { nodes, relations: [...before, ...[...now.values()].filter(({ id }) => !old.has(id))] },
		problems
	};
}

function relationsInBlocks(
	nodes: readonly DebateNode[],
	relations: readonly Relation[]
): ReadonlySet<string> {
	return new Set(blocksOf(nodes, relations).flatMap((block) => block.relations));
}

/** Whether premises are linked below the argument. */
function hasBlock({ nodes, relations }: MapContent, argument: string): boolean {
	return blocksOf(nodes, relations).some((block) => block.argument === argument);
}

function nodeIn({ nodes }: MapContent, id: string): DebateNode | undefined {
	return nodes.find((node) => node.id === id);
}

function unique(relations: readonly Relation[]): readonly Relation[] {
	return [...new Map(relations.map((relation) => [relation.id, relation])).values()];
}

function refused(message: string): MapChange {
	return { ok: false, message };
}
