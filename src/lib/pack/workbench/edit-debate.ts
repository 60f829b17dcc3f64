import { positionColours, type DebateNode, type Position } from '#lib/debate/model.ts';
import type { DraftDebate, PackDraft } from '#lib/pack/pack-draft.ts';
import { forgetNode } from './edit-nodes.ts';
import { freeId, freeTitle, shortSlug } from './names.ts';
import { asLine, asProse } from './plain-text.ts';

/** What an author says of a position. */
export interface PositionWords {
	readonly name: string;
	readonly oneLine: string;
}

/** What a debate begins with. */
export interface DebateWords {
	readonly question: string;
	readonly title: string;
	readonly summary: string;
	/** BCP 47. */
	readonly language: string;
	/** Two or three. */
	readonly positions: readonly PositionWords[];
}

/** What of a debate is said in words. */
export type DebateText = Pick<DraftDebate, 'title' | 'question' | 'summary' | 'language' | 'contentNote'>;

const longestShortName = 24;

/** A debate with nothing in it but its question and its positions. */
export function newDraft({ question, title, summary, language, positions }: DebateWords): PackDraft {
	const empty: PackDraft = {
		debate: {
			id: shortSlug(title, 'debate'),
			title: asLine(title),
			question: asLine(question),
			summary: asProse(summary),
			language,
			contentNote: null,
			editorNotes: [],
			glossary: [],
			absentVoices: [],
			positions: [],
			issues: []
		},
		map: { nodes: [], relations: [] },
		sources: [],
		facts: [],
		kept: new Map()
	};
	return positions.reduce(withPosition, empty);
}

/** The draft with other words about the debate; what may not be empty stays as it was. */
export function withDebateText(draft: PackDraft, change: Partial<DebateText>): PackDraft {
	const { title, question, summary, language, contentNote } = draft.debate;
	const next: DebateText = {
		title: asLine(change.title ?? '') || title,
		question: asLine(change.question ?? '') || question,
		summary: asProse(change.summary ?? '') || summary,
		language: change.language ?? language,
		contentNote: change.contentNote === undefined ? contentNote : asProse(change.contentNote ?? '') || null
	};
	return { ...draft, debate: { ...draft.debate, ...next } };
}

/** How many positions a debate may have: as many as there are colours. */
export const mostPositions = positionColours.length;

/** The draft with one more position; the same when it has no words or there is no colour for it. */
export function withPosition(draft: PackDraft, words: PositionWords): PackDraft {
	const { positions } = draft.debate;
	const colour = positionColours.find((each) => !positions.some((position) => position.colour === each));
	const [name, oneLine] = [asLine(words.name), asLine(words.oneLine)];
	const title = freeTitle(draft.map.nodes, name, null);
	if (!colour || title === '' || oneLine === '') return draft;
	const id = freeId(
		shortSlug(name, 'position'),
		draft.map.nodes.map((node) => node.id)
	);
	const position: Position = { id, name, shortName: shortNameOf(name), oneLine, colour };
	const root: DebateNode = {
		id,
		type: 'position',
		title,
		text: oneLine,
		kind: null,
		positions: [id],
		passages: [],
		implicit: false,
		line: 0
	};
	return {
		...draft,
		debate: { ...draft.debate, positions: [...positions, position] },
		map: { ...draft.map, nodes: [...draft.map.nodes, root] }
	};
}

/** The draft with a position said otherwise, in the debate and, where it said the same there, on the map. */
export function withPositionChanged(
	draft: PackDraft,
	id: string,
	change: Partial<Pick<Position, 'name' | 'shortName' | 'oneLine'>>
): PackDraft {
	const before = draft.debate.positions.find((position) => position.id === id);
	if (!before) return draft;
	const name = asLine(change.name ?? '') || before.name;
	const oneLine = asLine(change.oneLine ?? '') || before.oneLine;
	const short = asLine(change.shortName ?? '').slice(0, longestShortName);
	const kept = before.shortName === shortNameOf(before.name) ? shortNameOf(name) : before.shortName;
	const next: Position = { ...before, name, oneLine, shortName: short || kept };
	return {
		...draft,
		debate: {
			...draft.debate,
			positions: draft.debate.positions.map((position) => (position === before ? next : position))
		},
		map: {
			...draft.map,
			nodes: draft.map.nodes.map((node) =>
				node.id === id
					? {
							...node,
							title:
								node.title === before.name ? freeTitle(draft.map.nodes, name, id) || node.title : node.title,
							text: node.text === before.oneLine ? oneLine : node.text
						}
					: node
			)
		}
	};
}

/** The draft without a position and all that named it; the same while there are only two. */
export function withoutPosition(draft: PackDraft, id: string): PackDraft {
	const { positions } = draft.debate;
	if (positions.length <= 2 || !positions.some((position) => position.id === id)) return draft;
	const { debate, map, ...rest } = forgetNode(draft, id);
	const others = (ids: readonly string[]) => ids.filter((each) => each !== id);
	return {
		...rest,
		debate: {
			...debate,
			positions: positions.filter((position) => position.id !== id),
			absentVoices: debate.absentVoices
				.map((voice) => ({ voice, positions: others(voice.positions) }))
				.filter(({ voice, positions }) => positions.length > 0 || voice.positions.length === 0)
				.map(({ voice, positions }) => ({ ...voice, positions }))
		},
		map: { ...map, nodes: map.nodes.map((node) => ({ ...node, positions: others(node.positions) })) }
	};
}

/** The name for tight places: whole words of it that fit. */
function shortNameOf(name: string): string {
	if (name.length <= longestShortName) return name;
	const cut = name.slice(0, longestShortName + 1);
	return (
		cut.lastIndexOf(' ') > 0 ? cut.slice(0, cut.lastIndexOf(' ')) : name.slice(0, longestShortName)
	).trim();
}
