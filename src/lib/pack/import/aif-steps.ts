import * as v from 'valibot';
import type { DebateNode, Relation, RelationKind } from '#lib/debate/model.ts';
import type { Fate } from '#lib/pack/import-result.ts';
import { makeRelation } from '#lib/pack/make-relation.ts';
import type { AifGraph, GraphNode } from './aif-graph.ts';
import { relationShape } from './aif-ours.ts';
import { clipWords } from './clip-words.ts';
import type { Slugs } from './slugs.ts';
import { stepSentence } from './step-sentence.ts';
import type { Titles } from './titles.ts';

/** What became of a node of the file, and why. */
export interface NodeFate {
	readonly fate: Fate;
	readonly message: string;
}

/** The relations of a nodeset. */
export interface ReadSteps {
	/** Arguments that stand for inferences and conflicts that others bear on. */
	readonly added: readonly DebateNode[];
	readonly relations: readonly Relation[];
	/** Of each RA- and CA-node, by its id. */
	readonly fates: ReadonlyMap<string, NodeFate>;
	/** Id of a relation → id of the RA- or CA-node that says it. */
	readonly saidBy: ReadonlyMap<string, string>;
	/** Whether a relation says what the edge between these two nodes of the file says. */
	uses(from: string, to: string): boolean;
}

/** What is known of the nodes of the file when its steps are read, and the ids and titles given out. */
export interface KnownNodes {
	/** Claims, and arguments that an RA-node of ours stands for, by the id of their node in the file. */
	readonly nodes: ReadonlyMap<string, DebateNode>;
	/** Whether the key `parallax` counts. */
	readonly isOurs: boolean;
	readonly slugs: Slugs;
	readonly titles: Titles;
}

/** An undercut of an undercut of … is followed so far; nobody argues further, and ids grow with it. */
const deepestCut = 8;
/** More premises than these are never linked: they would stand in every id of what cuts the step. */
const mostLinked = 50;
const plainSchemes = new Set(['', 'Default Inference', 'Default Conflict', 'RA', 'CA']);

/**
 * Reads every RA- and CA-node as a relation: a support, an attack, or, where a CA leads to another step, an undercut.
 * A step becomes an argument where a map needs one: linked premises, a step that is cut, an inference that attacks.
 */
export function readSteps(graph: AifGraph, known: KnownNodes): ReadSteps {
	const reader = new StepReader(graph, known);
	for (const node of graph.nodes)
		if (node.fault === null && isStep(node)) reader.fates.set(node.id, reader.read(node));
	return {
		added: [...reader.arguments].flatMap(([id, node]) =>
			reader.fates.get(id)?.fate === 'dropped' ? [] : [node]
		),
		relations: [...reader.relations.values()],
		fates: reader.fates,
		saidBy: reader.saidBy,
		uses: (from, to) => reader.uses(from, to)
	};
}

function isStep({ type }: GraphNode): boolean {
	return type === 'RA' || type === 'CA';
}

/** Where a step leads: the end of its relation, and the node of the file that says so. */
interface Target {
	readonly to: Relation['to'];
	readonly node: string;
}

class StepReader {
	readonly fates = new Map<string, NodeFate>();
	readonly relations = new Map<string, Relation>();
	readonly saidBy = new Map<string, string>();
	/** By the id of the step they stand for. */
	readonly arguments = new Map<string, DebateNode>();
	readonly #graph: AifGraph;
	readonly #known: KnownNodes;
	readonly #froms = new Map<string, readonly string[]>();
	readonly #targets = new Map<string, Target | null>();

	constructor(graph: AifGraph, known: KnownNodes) {
		this.#graph = graph;
		this.#known = known;
	}

	/** Adds what the step says; its fate. */
	read(step: GraphNode): NodeFate {
		const from = this.#from(step);
		const [first] = from;
		if (first === undefined) return dropped('No claim leads into it.');
		const ours = this.#known.nodes.get(step.id);
		const argument = ours ?? this.#argumentOf(step);
		const leads = this.#leads(step, argument === null ? [first, ...from.slice(1)] : [argument.id], 0);
		const attacks = step.type === 'RA' && this.#graph.outOf(step.id).some(({ type }) => type === 'CA');
		if (leads.length === 0 && !(attacks && argument)) {
			return dropped('It leads to nothing that a debate has a place for, or to what leads into it.');
		}
		const linked =
			argument !== null &&
			step.type === 'RA' &&
			from.length <= mostLinked &&
			(ours !== undefined || (leads.length > 0 && !attacks));
		const premises =
			argument === null
				? []
				: linked
					? [makeRelation('supports', [first, ...from.slice(1)], argument.id, 1)]
					: from.map((id) => makeRelation('supports', [id], argument.id, 1));
		const added = [...premises, ...leads].filter((relation) => this.#add(relation, step.id));
		if (added.length === 0) return { fate: 'merged', message: 'Another step of the file says the same.' };
		return this.#fateOf(step, argument !== null && ours === undefined, from.length > 1 && !linked);
	}

	/** Whether the edge between the two is part of a relation. */
	uses(from: string, to: string): boolean {
		const [before, after] = [this.#graph.node(from), this.#graph.node(to)];
		if (!before || !after) return false;
		if (isStep(before) && this.#target(before, 0)?.node === to) return this.#stands(before);
		if (!isStep(after) || !this.#stands(after)) return false;
		if (before.type === 'I') return this.#known.nodes.has(from);
		return before.type === 'RA' && after.type === 'CA' && this.#argumentOf(before) !== null;
	}

	#stands({ id }: GraphNode): boolean {
		return this.fates.get(id)?.fate !== 'dropped';
	}

	#fateOf(step: GraphNode, hasArgument: boolean, isSplit: boolean): NodeFate {
		const scheme = plainSchemes.has(step.scheme ?? step.text) ? null : (step.scheme ?? step.text);
		const isOurs = this.#isOurs(step);
		const changes = [
			...(hasArgument ? ['It has no sentence in AIF; the argument that stands for it has one of ours.'] : []),
			...(isSplit && !isOurs ? ['What leads into it together does so one by one here.'] : []),
			...(scheme === null || isOurs ? [] : [`Its scheme “${clipWords(scheme, 80)}” has no place here.`])
		];
		return changes.length === 0
			? { fate: 'kept', message: '' }
			: { fate: 'guessed', message: changes.join(' ') };
	}

	/** Ids of the claims that lead into a step, and of the arguments that attack by it. */
	#from(step: GraphNode): readonly string[] {
		const read = this.#froms.get(step.id);
		if (read) return read;
		const ids = this.#graph.into(step.id).flatMap((node) => {
			if (node.type === 'I') return this.#known.nodes.get(node.id)?.id ?? [];
			if (node.type !== 'RA' || step.type !== 'CA') return [];
			return this.#argumentOf(node)?.id ?? [];
		});
		const from = [...new Set(ids)];
		this.#froms.set(step.id, from);
		return from;
	}

	/** The relations by which a step leads on from these nodes; none where its end has no place or is where it begins. */
	#leads(step: GraphNode, from: readonly [string, ...string[]], depth: number): readonly Relation[] {
		const target = this.#target(step, depth);
		if (target === null) return [];
		const { to } = target;
		const kind: RelationKind = 'relation' in to ? 'undercuts' : step.type === 'RA' ? 'supports' : 'attacks';
		const end = 'relation' in to ? to.relation : to.node;
		const others = from.filter((id) => id !== end);
		const [first, ...rest] = others;
		if (first === undefined) return [];
		if (this.#isOurs(step)) return [makeRelation(kind, [first, ...rest], end, 1)];
		return others.map((id) => makeRelation(kind, [id], end, 1));
	}

	#target(step: GraphNode, depth: number): Target | null {
		const key = `${depth} ${step.id}`;
		const read = this.#targets.get(key);
		if (read !== undefined) return read;
		const target = this.#findTarget(step, depth);
		this.#targets.set(key, target);
		return target;
	}

	#findTarget(step: GraphNode, depth: number): Target | null {
		for (const node of this.#graph.outOf(step.id)) {
			const known = this.#known.nodes.get(node.id);
			if (node.type === 'I' && known) return { to: { node: known.id }, node: node.id };
			if (step.type === 'CA' && isStep(node)) {
				const cut = depth < deepestCut ? this.#cutRelation(step, node, depth + 1) : null;
				if (cut !== null) return { to: { relation: cut }, node: node.id };
			}
		}
		return null;
	}

	/** Id of the relation that a conflict with a step cuts; null when the step leads nowhere. */
	#cutRelation(cutting: GraphNode, step: GraphNode, depth: number): string | null {
		const from = this.#from(step);
		const [first] = from;
		if (first === undefined) return null;
		const ours = this.#known.nodes.get(step.id);
		const argument = ours ?? this.#argumentOf(step);
		const by = argument === null ? ([first, ...from.slice(1)] as const) : ([argument.id] as const);
		const [out] = this.#leads(step, by, depth);
		if (!ours || from.length > mostLinked) return out?.id ?? null;
		// One node stands for both steps of an argument of ours; the key says which is cut.
		const into = makeRelation('supports', [first, ...from.slice(1)], ours.id, 1);
		const { success, output } = v.safeParse(relationShape, cutting.parallax);
		const said = success && 'relation' in output.relation.to ? output.relation.to.relation : null;
		return said === into.id ? into.id : (out?.id ?? null);
	}

	#isOurs(step: GraphNode): boolean {
		const isOurs = this.#known.isOurs && v.is(relationShape, step.parallax);
		return isOurs && this.#graph.into(step.id).length <= mostLinked;
	}

	/** The argument that stands for a step; null where a relation says it all. */
	#argumentOf(step: GraphNode): DebateNode | null {
		const made = this.#known.nodes.get(step.id) ?? this.arguments.get(step.id);
		if (made) return made;
		const into = this.#graph.into(step.id);
		const premises = into.filter(({ type, id }) => type === 'I' && this.#known.nodes.has(id));
		const isCut = into.some(({ type }) => type === 'CA');
		const attacks = this.#graph.outOf(step.id).some(({ type }) => type === 'CA');
		const needsOne = isCut || (step.type === 'RA' && (premises.length > 1 || attacks));
		if (!needsOne || premises.length === 0 || this.#isOurs(step)) return null;
		const argument = this.#newArgument(step, premises);
		this.arguments.set(step.id, argument);
		return argument;
	}

	#newArgument(step: GraphNode, premises: readonly GraphNode[]): DebateNode {
		const known = (node: GraphNode | undefined) => (node ? this.#known.nodes.get(node.id) : undefined);
		const target = known(this.#graph.outOf(step.id).find(({ type }) => type === 'I')) ?? null;
		const [name, verb] =
			step.type === 'RA' ? (['Inference', 'supports'] as const) : (['Conflict', 'speaks against'] as const);
		const title = this.#known.titles.take(target ? `${name}: ${target.title}` : name);
		return {
			id: this.#known.slugs.take(title, 'argument'),
			type: 'argument',
			title,
			text: stepSentence(
				premises.flatMap((node) => known(node) ?? []),
				verb,
				target
			),
			kind: null,
			positions: [],
			passages: [],
			implicit: false,
			line: 1
		};
	}

	/** Whether the relation is new. */
	#add(relation: Relation, by: string): boolean {
		if (this.relations.has(relation.id)) return false;
		this.relations.set(relation.id, relation);
		this.saidBy.set(relation.id, by);
		return true;
	}
}

function dropped(message: string): NodeFate {
	return { fate: 'dropped', message };
}
