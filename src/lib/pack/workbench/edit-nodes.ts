import type { DebateNode } from '#lib/debate/model.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { withoutNode } from './edit-map.ts';
import { freeId, freeTitle, shortSlug } from './names.ts';
import { asLine } from './plain-text.ts';

/** What an author says of a claim or an argument. */
export type NodeWords = Omit<DebateNode, 'id' | 'line' | 'type'>;

/** An id for a node of that title. */
export function newNodeId({ map }: PackDraft, title: string): string {
	return freeId(
		shortSlug(title, 'claim'),
		map.nodes.map(({ id }) => id)
	);
}

/** The draft with one more claim or argument; the same when it has no sentence. The id must be free. */
export function withNode(
	draft: PackDraft,
	id: string,
	type: 'claim' | 'argument',
	words: NodeWords
): PackDraft {
	const title = freeTitle(draft.map.nodes, words.title, id);
	if (title === '' || asLine(words.text) === '') return draft;
	return withNodes(draft, [...draft.map.nodes, asWritten({ ...words, id, type, title, line: 0 })]);
}

/** The draft with a node said otherwise; what would leave it without title, sentence or kind is not done. */
export function withNodeChanged(draft: PackDraft, id: string, change: Partial<NodeWords>): PackDraft {
	const before = draft.map.nodes.find((node) => node.id === id);
	if (!before) return draft;
	const title = freeTitle(draft.map.nodes, change.title ?? before.title, id) || before.title;
	const text = asLine(change.text ?? before.text) || before.text;
	const kind = before.type === 'claim' ? (change.kind ?? before.kind) : (change.kind ?? null);
	const next = asWritten({ ...before, ...change, title, text, kind: 'kind' in change ? kind : before.kind });
	return withNodes(
		draft,
		draft.map.nodes.map((node) => (node === before ? next : node))
	);
}

/** The draft without a node, its relations, and what else named it. A position stays. */
export function withoutTheNode(draft: PackDraft, id: string): PackDraft {
	const node = draft.map.nodes.find((each) => each.id === id);
	return node && node.type !== 'position' ? forgetNode(draft, id) : draft;
}

/** The draft without a node of any type. */
export function forgetNode(draft: PackDraft, id: string): PackDraft {
	const { issues, editorNotes } = draft.debate;
	const others = (ids: readonly string[]) => ids.filter((each) => each !== id);
	return {
		...draft,
		map: withoutNode(draft.map, id),
		debate: {
			...draft.debate,
			issues: issues
				.map((issue) => ({ ...issue, nodes: others(issue.nodes) }))
				.filter(({ nodes }) => nodes.length > 0),
			editorNotes: editorNotes
				.map((note) => ({ note, about: others(note.about) }))
				.filter(({ note, about }) => about.length > 0 || note.about.length === 0)
				.map(({ note, about }) => ({ ...note, about }))
		},
		facts: draft.facts.map((fact) => ({ ...fact, bearsOn: others(fact.bearsOn) }))
	};
}

function withNodes(draft: PackDraft, nodes: readonly DebateNode[]): PackDraft {
	return { ...draft, map: { ...draft.map, nodes } };
}

/** What is quoted is stated, and only claims are premises that nobody states. */
function asWritten(node: DebateNode): DebateNode {
	const implicit = node.implicit && node.type === 'claim' && node.passages.length === 0;
	return {
		...node,
		text: asLine(node.text),
		implicit,
		positions: node.type === 'position' ? [node.id] : [...new Set(node.positions)],
		passages: [...new Set(node.passages)]
	};
}
