import type { Graph } from '#lib/debate/graph.ts';
import type { NodeType } from '#lib/debate/model.ts';
import { listInWords } from '#lib/debate/plain-words.ts';
import { relationInWords } from '#lib/debate/relation-words.ts';
import { cutMark } from '#lib/source/cut-mark.ts';
import { inMarks } from '#lib/source/quotation-marks.ts';
import { passageText } from '#lib/source/slice.ts';

/** Where an item of a list leads; null: nowhere. */
export type ListedPlace =
	| { readonly node: { readonly id: string; readonly type: NodeType } }
	| { readonly passage: string; readonly source: string }
	| { readonly fact: string }
	| null;

/** One thing that was counted. */
export interface ListedItem {
	readonly text: string;
	/** Ours, after the text; empty for none. */
	readonly detail: string;
	readonly place: ListedPlace;
}

/** What stands behind a number. */
export interface ListedBehind {
	readonly heading: string;
	/** The first of them; `count` says how many there are. */
	readonly items: readonly ListedItem[];
	readonly count: number;
	/** How much that is of how much; null where it is part of no whole. */
	readonly of: number | null;
}

/** A list longer than that ends with how many are left out: no page shows a thousand quotations. */
const mostListed = 100;
/** Characters of a passage in a list. */
const shortLength = 90;

/** The list under a heading, each item made by `itemOf`. */
export function listBehind<T>(
	heading: string,
	all: readonly T[],
	of: number | null,
	itemOf: (one: T) => readonly ListedItem[]
): ListedBehind {
	return { heading, items: all.slice(0, mostListed).flatMap(itemOf), count: all.length, of };
}

/** Items by id; ids the debate does not have give none. */
export function listedItems(graph: Graph) {
	const node = (id: string, detail = ''): readonly ListedItem[] => {
		const found = graph.node(id);
		return found ? [{ text: found.title, detail, place: { node: { id, type: found.type } } }] : [];
	};
	const passage = (id: string): readonly ListedItem[] => {
		const held = graph.passage(id);
		if (!held) return [];
		const text = inMarks(shortened(passageText(held.source, held.passage)));
		return [{ text, detail: held.source.shortName, place: { passage: id, source: held.source.id } }];
	};
	const fact = (id: string): readonly ListedItem[] => {
		const found = graph.fact(id);
		return found ? [{ text: found.question, detail: '', place: { fact: id } }] : [];
	};
	/** The whole relation as a sentence; it leads to the first who make it. */
	const relation = (id: string): readonly ListedItem[] => {
		const found = graph.relation(id);
		const first = found && graph.node(found.from[0]);
		if (!found || !first) return [];
		const text = relationInWords(graph, found);
		return [{ text, detail: '', place: { node: { id: first.id, type: first.type } } }];
	};
	/** Who makes the relation. */
	const reason = (id: string): readonly ListedItem[] => {
		const found = graph.relation(id);
		const first = found && graph.node(found.from[0]);
		if (!found || !first) return [];
		const titles = found.from.map((each) => graph.node(each)?.title ?? each);
		return [{ text: listInWords(titles), detail: '', place: { node: { id: first.id, type: first.type } } }];
	};
	return { node, passage, fact, relation, reason };
}

/** The first words, with the house's mark for what is left out. */
function shortened(words: string): string {
	if (words.length <= shortLength) return words;
	const cut = words.lastIndexOf(' ', shortLength);
	return `${words.slice(0, cut > 0 ? cut : shortLength)} ${cutMark}`;
}
