import type { Relation, RelationKind } from '#lib/debate/model.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { makeRelation } from './make-relation.ts';
import type { ArgdownMap, ElementName, WrittenRelation } from './parse-argdown.ts';
import type { MapNodes } from './read-nodes.ts';
import { resolveUndercuts, type WrittenUndercut } from './resolve-undercuts.ts';
import { atLine, problem, type Checked } from './report-problem.ts';

/** Linked premises that act together, or one node alone, and what they act on. */
interface Step {
	readonly from: readonly [string, ...string[]];
	readonly to: string;
	readonly line: number;
}

/** What a premise–conclusion block amounts to, in node ids. */
interface ReadBlock {
	readonly argument: string;
	/** Where relations of the argument go: Argdown gives them to what the argument concludes. */
	readonly conclusion: string;
	/** Ids of the relation each step became, by index. */
	readonly steps: readonly string[];
}

/**
 * The relations of a map. The rules, in order:
 * 1. In a block, the premises of the last step are linked and support the argument, which supports the conclusion;
 *    those of an inner step are linked and support the inner conclusion, a premise of the step after.
 * 2. A relation from an argument with a block leaves its conclusion instead (Argdown does the same); supporting that
 *    very conclusion says nothing new.
 * 3. `><` is two attacks.
 * 4. An undercut on an argument hits every relation that leaves it; one below a step of a block hits that step.
 * 5. What is written twice is one relation, with the line of the first.
 */
export function readRelations(file: string, map: ArgdownMap, nodes: MapNodes): Checked<readonly Relation[]> {
	const problems: Problem[] = [];
	const relations = new Map<string, Relation>();
	const add = (kind: RelationKind, { from, to, line }: Step): string => {
		const relation = makeRelation(kind, from, to, line);
		if (from.includes(to)) {
			problems.push(problem('relation-to-self', atLine(file, line), `${to} ${kind} itself.`));
		} else if (!relations.has(relation.id)) relations.set(relation.id, relation);
		return relation.id;
	};

	const blocks = map.blocks.map((block) => readBlock(block, nodes, (step) => add('supports', step)));
	const byArgument = new Map(blocks.flatMap((block) => (block ? [[block.argument, block] as const] : [])));
	const sourceOf = (element: ElementName): string | null => {
		const id = nodes.idOf(element);
		return id === null ? null : (byArgument.get(id)?.conclusion ?? id);
	};

	const undercuts: WrittenUndercut[] = [];
	for (const written of [...map.relations].sort((a, b) => a.line - b.line)) {
		const from = sourceOf(written.from);
		if (from === null) continue;
		if (written.kind === 'undercuts') {
			const { value, problems: refused } = readUndercut(file, written, from, nodes, blocks);
			problems.push(...refused);
			if (value) undercuts.push(value);
			continue;
		}
		const to = written.to.type === 'step' ? null : nodes.idOf(written.to);
		if (to === null || (written.kind === 'supports' && from === to && nodes.idOf(written.from) !== to))
			continue;
		const { line } = written;
		if (written.kind === 'contradicts') {
			add('attacks', { from: [from], to, line });
			if (from !== to) add('attacks', { from: [to], to: from, line });
		} else add(written.kind, { from: [from], to, line });
	}
	const cut = resolveUndercuts(file, [...relations.values()], undercuts);
	return {
		value: [...relations.values(), ...cut.value].sort((a, b) => a.line - b.line),
		problems: [...problems, ...cut.problems]
	};
}

function readBlock(
	block: ArgdownMap['blocks'][number],
	nodes: MapNodes,
	add: (step: Step) => string
): ReadBlock | null {
	const claim = (title: string) => nodes.idOf({ type: 'claim', title });
	const argument = nodes.idOf({ type: 'argument', title: block.argument });
	const conclusion = claim(block.steps.at(-1)?.conclusion ?? '');
	if (argument === null || conclusion === null) return null;
	const steps = block.steps.map(({ premises, conclusion: drawn, line }, index) => {
		const ids = premises.flatMap((title) => claim(title) ?? []);
		const [first, ...rest] = new Set(ids);
		const to = claim(drawn);
		if (first === undefined || to === null || ids.length < premises.length) return '';
		if (index < block.steps.length - 1) return add({ from: [first, ...rest], to, line });
		add({ from: [first, ...rest], to: argument, line });
		return add({ from: [argument], to, line });
	});
	return { argument, conclusion, steps };
}

function readUndercut(
	file: string,
	{ to, line }: WrittenRelation,
	from: string,
	nodes: MapNodes,
	blocks: readonly (ReadBlock | null)[]
): Checked<WrittenUndercut | null> {
	const nothing = { value: null, problems: [] };
	if (to.type === 'step') {
		const relation = blocks[to.block]?.steps[to.step];
		return relation ? { value: { from, line, on: { relation } }, problems: [] } : nothing;
	}
	const id = nodes.idOf(to);
	if (id === null) return nothing;
	if (to.type === 'claim') {
		const message = `"${to.title}" is a claim: there is no step in it to undercut.`;
		return { value: null, problems: [problem('undercut-on-claim', atLine(file, line), message)] };
	}
	return { value: { from, line, on: { argument: id } }, problems: [] };
}
