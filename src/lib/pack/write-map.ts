import type { Debate, DebateNode, Relation } from '#lib/debate/model.ts';
import { blocksOf, type Block } from './block-of-argument.ts';
import { escapeArgdown } from './escape-argdown.ts';

/** What of a debate stands in its map. */
export type MapContent = Pick<Debate, 'nodes' | 'relations'>;

/** The text of a map, and what could not be written in it. */
export interface WrittenMap {
	readonly text: string;
	/** Ids of relations that a map has no words for; none for a debate that was read from one. */
	readonly left: readonly string[];
}

/** Everything a line of the map depends on. */
interface Writing {
	readonly nodes: ReadonlyMap<string, DebateNode>;
	readonly relations: ReadonlyMap<string, Relation>;
	/** Relations that leave a node, undercuts among them. */
	readonly leaving: ReadonlyMap<string, readonly Relation[]>;
	/** By the argument that a block belongs to. */
	readonly blocks: ReadonlyMap<string, Block>;
	/** Relation → ids of what undercuts it. */
	readonly cutBy: ReadonlyMap<string, readonly string[]>;
	/** Ids of the relations that stand in the text. */
	readonly written: Set<string>;
}

const signs = { supports: '+', attacks: '-', undercuts: '_' } as const;

/**
 * Writes the map of a debate as Argdown: every node once with its sentence, below it what bears on it, and a
 * premise–conclusion block for every argument with linked premises. `readNodes` and `readRelations` give back the same
 * nodes in the same order and the same relations.
 */
export function writeMap({ nodes, relations }: MapContent): WrittenMap {
	const blocks = new Map(blocksOf(nodes, relations).map((block) => [block.argument, block]));
	const writing: Writing = {
		nodes: new Map(nodes.map((node) => [node.id, node])),
		relations: new Map(relations.map((relation) => [relation.id, relation])),
		leaving: grouped(relations.flatMap((relation) => relation.from.map((id) => [id, relation] as const))),
		blocks,
		cutBy: grouped(
			relations.flatMap(({ to, from }) => ('relation' in to ? [[to.relation, from[0]] as const] : []))
		),
		written: new Set()
	};
	const reaching = grouped(
		relations.map((relation) => [placeOf(relation, writing.relations), relation] as const)
	);
	const inBlocks = new Set([...blocks.values()].flatMap(({ relations: ids }) => ids));
	const parts = nodes.flatMap((node) => {
		const block = blocks.get(node.id);
		const below = (reaching.get(node.id) ?? [])
			.filter(({ id }) => !inBlocks.has(id))
			.flatMap((relation) => lineBelow(node, relation, writing) ?? []);
		const whole = [definition(node), ...new Set(below)].join('\n');
		return block ? [whole, blockText(block, writing)] : [whole];
	});
	return {
		text: `${parts.join('\n\n')}\n`,
		left: relations.flatMap(({ id }) => (writing.written.has(id) ? [] : [id]))
	};
}

/** The node below which a relation is written: what it reaches, or the argument whose step it cuts. */
function placeOf({ to }: Relation, relations: Writing['relations']): string {
	return 'node' in to ? to.node : (relations.get(to.relation)?.from[0] ?? '');
}

function definition(node: DebateNode): string {
	const tags = node.positions.filter((id) => id !== node.id).map((id) => ` #${id}`);
	const data = [
		`id: ${node.id}`,
		...(node.kind ? [`kind: ${node.kind}`] : []),
		...(node.passages.length > 0 ? [`passages: [${node.passages.join(', ')}]`] : []),
		...(node.implicit ? ['implicit: true'] : [])
	];
	return `${nameOf(node)}: ${escapeArgdown(node.text)}${tags.join('')} {${data.join(', ')}}`;
}

/** `[Claim]` or `<Argument>`. */
function nameOf({ type, title }: DebateNode): string {
	return type === 'argument' ? `<${title}>` : `[${title}]`;
}

/** The line of a relation below the node; null when the map has none for it. Marks as written what the line says. */
function lineBelow(node: DebateNode, relation: Relation, writing: Writing): string | null {
	const [id, ...linked] = relation.from;
	const from = writing.nodes.get(id);
	// What an argument with a block does would be read as done by its conclusion.
	if (!from || linked.length > 0 || writing.blocks.has(id)) return null;
	if (relation.kind === 'undercuts' && !cutsAllThatLeaves(node, id, writing)) return null;
	writing.written.add(relation.id);
	return `  ${signs[relation.kind]} ${nameOf(from)}`;
}

/** An undercut below an argument hits every relation that leaves it, so it must be meant to. */
function cutsAllThatLeaves(node: DebateNode, by: string, { leaving, cutBy }: Writing): boolean {
	return (
		node.type === 'argument' &&
		(leaving.get(node.id) ?? []).every(({ id, from }) => from.length === 1 && cutBy.get(id)?.includes(by))
	);
}

function blockText({ argument, steps, relations }: Block, writing: Writing): string {
	for (const id of relations) writing.written.add(id);
	const name = (id: string) => nameOf(writing.nodes.get(id)!);
	let number = 0;
	const numbered = (id: string) => `(${++number}) ${name(id)}`;
	const lines = steps.flatMap(({ relation, premises, conclusion }) => [
		...premises.map(numbered),
		'-----',
		...(writing.cutBy.get(relation) ?? [])
			.filter((by) => relation !== relations.at(-1) && !writing.blocks.has(by))
			.map((by) => {
				writing.written.add(`${by}.undercuts.${relation}`);
				return `  <_ ${name(by)}`;
			}),
		numbered(conclusion)
	]);
	return `${name(argument)}\n\n${lines.join('\n')}`;
}

function grouped<T>(pairs: Iterable<readonly [string, T]>): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const [key, value] of pairs) {
		const group = groups.get(key);
		if (group) group.push(value);
		else groups.set(key, [value]);
	}
	return groups;
}
