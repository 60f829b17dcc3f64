/**
 * Debates of any size for benchmarks and tests: three positions, branches of two to five down to eight steps, a
 * quarter of the relations attacks, one in twenty an undercut, one in twenty with linked premises, one node in twelve
 * shared by two parents. The same shape gives the same debate. `debate-files.ts` writes it as a pack.
 */
import type { Debate, DebateNode, NodeKind, Relation, RelationKind } from '#lib/debate/model.ts';
import { nodeKinds } from '#lib/debate/model.ts';
import { generatedSentence, generatedTitle, newOne } from './generated-words.ts';
import { generateSources } from './generate-sources.ts';
import { seededRandom, type Random } from './seeded-random.ts';

/** How large a debate to make, and which of the many of that size. */
export interface DebateShape {
	/** All nodes, the positions among them; at least 10. */
	readonly nodes: number;
	readonly seed?: number;
}

const positionIds = ['build-anew', 'repair', 'leave-alone'] as const;
const colours = ['blue', 'violet', 'amber'] as const;
const deepest = 8;
const share = { attacks: 0.25, undercuts: 0.055, linked: 0.27, shared: 0.12, implicit: 0.03, twoSides: 0.1 };

interface Draft extends Omit<DebateNode, 'passages' | 'line'> {
	readonly depth: number;
	/** How many passages it needs. */
	readonly wants: number;
	/** An argument with premises of its own: nothing else may be hung on it. */
	closed: boolean;
	/** An argument whose one step is undercut, so it must keep to one; and premises, which keep to theirs. */
	single: boolean;
}

interface Growth {
	readonly random: Random;
	readonly size: number;
	readonly drafts: Draft[];
	readonly relations: Relation[];
	readonly relationIds: Set<string>;
	readonly titles: Set<string>;
	readonly texts: Set<string>;
}

/** A debate of that shape, every passage cut from a source that holds its words. */
export function generateDebate({ nodes: size, seed = 1 }: DebateShape): Debate {
	const random = seededRandom(seed * 7919 + size);
	const growth: Growth = {
		random,
		size,
		drafts: [],
		relations: [],
		relationIds: new Set(),
		titles: new Set(),
		texts: new Set()
	};
	const positions = positionIds.map((id, index) => {
		const draft = addNode(growth, null, 'supports', 'position', id);
		return {
			id,
			name: draft.title,
			shortName: id.replace('-', ' '),
			oneLine: draft.text,
			colour: colours[index] ?? 'blue'
		};
	});
	growTree(growth);
	shareNodes(growth);
	const { sources, passagesOf } = generateSources(
		random,
		growth.drafts.map((draft) => draft.wants),
		growth.texts
	);
	return {
		id: `generated-${size}`,
		title: `A generated debate of ${size} nodes`,
		question: 'What should become of the old harbour bridge?',
		summary: 'Made by a seeded generator to measure with; it is about nothing real.',
		language: 'en',
		contentNote: null,
		editorNotes: [],
		glossary: [],
		absentVoices: [],
		issues: [],
		positions,
		nodes: growth.drafts.map(({ id, type, title, text, kind, positions: serves, implicit }, index) => ({
			id,
			type,
			title,
			text,
			kind,
			positions: serves,
			passages: passagesOf[index] ?? [],
			implicit,
			line: index + 1
		})),
		relations: growth.relations,
		sources,
		facts: []
	};
}

/** Gives one open node after the other a handful of children until the debate is large enough. */
function growTree(growth: Growth): void {
	const { random, size, drafts } = growth;
	let open = [...drafts];
	while (drafts.length < size) {
		const first = open.length > 0 && drafts.length < 40 ? 0 : random.between(0, open.length - 1);
		const parent = open[first];
		if (!parent) throw new RangeError('A debate needs room to grow.');
		open = open.filter((draft) => draft !== parent);
		const most = parent.type === 'position' ? Math.round(4 + size ** 0.3) : random.between(2, 5);
		for (let child = 0; child < most && drafts.length < size; child++) {
			for (const draft of addChild(growth, parent))
				if (draft.depth < deepest && !draft.closed) open.push(draft);
		}
	}
}

/** A reason for or against the parent, perhaps with linked premises behind it or an undercut of its step. */
function addChild(growth: Growth, parent: Draft): readonly Draft[] {
	const { random, size, drafts } = growth;
	const kind = random.chance(share.attacks) ? 'attacks' : 'supports';
	const room = size - drafts.length;
	const argument = random.chance(0.55);
	const linked =
		argument && kind === 'supports' && parent.type !== 'argument' && room > 3 && random.chance(share.linked);
	const child = addNode(growth, parent, kind, argument ? 'argument' : 'claim');
	relate(growth, kind, [child], { node: parent.id });
	const added = [child];
	if (linked) {
		child.closed = true;
		child.single = true;
		const premises = Array.from({ length: random.between(2, 3) }, () =>
			addNode(growth, child, 'supports', 'claim')
		);
		for (const premise of premises) premise.single = true;
		relate(growth, 'supports', premises, { node: child.id });
		added.push(...premises);
	}
	if (argument && drafts.length < size && random.chance(share.undercuts / 0.55)) {
		child.single = true;
		const doubt = addNode(growth, parent, 'attacks', random.chance(0.5) ? 'argument' : 'claim');
		doubt.single = true;
		relate(growth, 'undercuts', [doubt], { relation: `${child.id}.${kind}.${parent.id}` });
		added.push(doubt);
	}
	return added;
}

/** Second parents for some nodes, always nearer to a position than the node, so that no ring closes. */
function shareNodes(growth: Growth): void {
	const { random, drafts } = growth;
	const byDepth = Array.from({ length: deepest + 3 }, (_, depth) =>
		drafts.filter((draft) => draft.depth === depth && !draft.closed)
	);
	for (const draft of drafts) {
		if (draft.depth < 2 || draft.single || !random.chance(share.shared)) continue;
		const target = random.pick(
			byDepth[random.between(Math.max(1, draft.depth - 2), draft.depth - 1)] ?? drafts
		);
		relate(growth, random.chance(share.attacks) ? 'attacks' : 'supports', [draft], { node: target.id });
	}
}

function addNode(
	{ random, drafts, titles, texts }: Growth,
	parent: Draft | null,
	kind: RelationKind,
	type: DebateNode['type'],
	positionId?: string
): Draft {
	const title = newOne(titles, () => generatedTitle(random));
	const id = positionId ?? `${title.toLowerCase().split(' ').slice(0, 4).join('-')}-${drafts.length}`;
	const own = parent === null ? [id] : parent.positions;
	const others = positionIds.filter((position) => !own.includes(position));
	const serves = kind === 'attacks' && others.length > 0 ? [random.pick(others)] : own;
	const both = others.length > 0 && random.chance(share.twoSides) ? [random.pick(others)] : [];
	const nodeKind: NodeKind | null = type === 'argument' && random.chance(0.4) ? null : random.pick(nodeKinds);
	const implicit = type === 'claim' && random.chance(share.implicit);
	const draft: Draft = {
		id,
		type,
		title,
		text: newOne(texts, () => generatedSentence(random, 'short')),
		kind: type === 'position' ? null : nodeKind,
		positions: [...new Set([...serves, ...(type === 'position' ? [] : both)])],
		implicit,
		depth: parent === null ? 0 : parent.depth + 1,
		wants: type === 'position' || implicit ? 0 : random.chance(0.2) ? 2 : 1,
		closed: false,
		single: false
	};
	drafts.push(draft);
	return draft;
}

function relate(growth: Growth, kind: RelationKind, from: readonly Draft[], to: Relation['to']): void {
	const [first, ...rest] = from.map((draft) => draft.id);
	if (first === undefined) return;
	const id = `${from.map((draft) => draft.id).join('+')}.${kind}.${'node' in to ? to.node : to.relation}`;
	const opposite = id.replace(
		/\.(supports|attacks)\./,
		(_, said) => `.${said === 'attacks' ? 'supports' : 'attacks'}.`
	);
	if (growth.relationIds.has(id) || growth.relationIds.has(opposite)) return;
	growth.relationIds.add(id);
	growth.relations.push({ id, kind, from: [first, ...rest], to, line: growth.relations.length + 1 });
}
