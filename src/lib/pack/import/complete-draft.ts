import { positionColours, type DebateNode, type Position, type Relation } from '#lib/debate/model.ts';
import type { DraftFact, DraftSource, PackDraft } from '#lib/pack/pack-draft.ts';
import { titleInArgdown } from '#lib/pack/escape-argdown.ts';
import type { Account } from './account.ts';
import { clipWords } from './clip-words.ts';
import { guessServing } from './guess-serving.ts';
import { Slugs, slugOf } from './slugs.ts';

/** What an importer found in a file; null where the file does not say. */
export interface FoundDebate {
	readonly id?: string | null;
	readonly title: string | null;
	readonly question: string | null;
	/** Markdown. */
	readonly summary?: string | null;
	/** What the file was called, and what its format is called. */
	readonly file: { readonly name: string; readonly format: string };
	/** Ids of the nodes that are positions: `choosePositions`. */
	readonly positions: readonly string[];
	readonly nodes: readonly DebateNode[];
	/** None of them leaves a position. */
	readonly relations: readonly Relation[];
	readonly sources: readonly DraftSource[];
	readonly facts?: readonly DraftFact[];
}

/** Adds to what was found what a pack cannot be without, and accounts for each such addition. */
export function completeDraft(found: FoundDebate, account: Account): PackDraft {
	const title = titleOf(found, account);
	const { positions, nodes } = positionsOf(found, account);
	const id = found.id ?? (slugOf(title) || 'debate');
	return {
		debate: {
			id,
			title,
			question: questionOf(found, title, account),
			summary: found.summary ?? `Read from a file in the format ${found.file.format}.`,
			language: 'en',
			contentNote: null,
			positions,
			issues: [],
			absentVoices: [],
			editorNotes: [],
			glossary: []
		},
		map: { nodes, relations: found.relations },
		sources: found.sources,
		facts: found.facts ?? [],
		kept: new Map()
	};
}

function titleOf({ title, file }: FoundDebate, account: Account): string {
	const known = clipWords(title ?? '', 300);
	if (known !== '') return known;
	const stem = file.name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
	const made = clipWords(stem.replace(/[-_]+/g, ' '), 300) || 'A debate';
	account.ours('title', made, 'The file has no title; its name is taken.');
	return made;
}

function questionOf({ question }: FoundDebate, title: string, account: Account): string {
	const known = clipWords(question ?? '', 300);
	if (known !== '') return known;
	const made = title.endsWith('?') ? title : `What speaks for and against “${clipWords(title, 250)}”?`;
	account.ours('question', made, 'The file asks no question; this one is made of the title.');
	return made;
}

function positionsOf(found: FoundDebate, account: Account) {
	const byId = new Map(found.nodes.map((node) => [node.id, node]));
	const chosen = found.positions.flatMap((id) => byId.get(id) ?? []);
	const against = chosen.length === 1 ? counterTo(chosen[0]!, found.nodes) : null;
	if (against)
		account.ours(
			'position',
			against.title,
			'A debate has two positions or more; the file has one, so the other is its denial.'
		);
	const nobodySays = found.nodes.every(({ id, positions }) => positions.every((position) => position === id));
	const serving =
		nobodySays && chosen.length > 0 ? guessServing(found, found.positions, against?.id ?? null) : null;
	if (serving)
		account.ours('positions served', '', 'Which position a node serves is guessed from what it supports.');
	const nodes = found.nodes.map((node): DebateNode => {
		if (found.positions.includes(node.id))
			return { ...node, type: 'position', positions: [...new Set([node.id, ...node.positions])] };
		return serving ? { ...node, positions: serving.get(node.id) ?? [] } : node;
	});
	const roots = [...chosen, ...(against ? [against] : [])];
	return { positions: positionsIn(roots, against), nodes: [...nodes, ...(against ? [against] : [])] };
}

/** The denial of the one position there is; nothing is said in its name but that. */
function counterTo({ title }: DebateNode, nodes: readonly DebateNode[]): DebateNode {
	const slugs = new Slugs();
	for (const { id } of nodes) slugs.take(id, id);
	const id = slugs.take('against', 'against');
	return {
		id,
		type: 'position',
		title: `Against: ${titleInArgdown(title)}`,
		text: `The answer that speaks against “${clipWords(title, 200).replace(/[.!]$/, '')}”.`,
		kind: null,
		positions: [id],
		passages: [],
		implicit: false,
		line: 1
	};
}

/** Short names leave out the words with which all names begin, for they tell nothing apart. */
function positionsIn(roots: readonly DebateNode[], against: DebateNode | null): readonly Position[] {
	const words = roots.map(({ title }) => title.split(' '));
	const [first = []] = words;
	const differ = first.findIndex((word, at) => words.some((others) => others[at] !== word));
	return roots.map(({ id, title, text }, index) => {
		const telling = words[index]?.slice(Math.max(0, differ)).join(' ') ?? title;
		return {
			id,
			name: clipWords(title, 300),
			shortName: id === against?.id ? 'Against' : clipWords(telling, 24) || clipWords(title, 24),
			oneLine: clipWords(text, 300) || clipWords(title, 300),
			colour: positionColours[index % positionColours.length]!
		};
	});
}
