/**
 * What a student hands in, as sections of blocks: the page, Markdown and Word show the same, each in its own way.
 * The student’s words, the documents’ and ours are different kinds of blocks, so that no reader takes one for another.
 */
import type { Span } from '#lib/source/model.ts';
import type { Rating } from './answer.ts';
import type { AnsweredItem } from './items-in-words.ts';
import { changeInWords, ratingInWords } from './stance-words.ts';
import type { DocumentCitation, TakeHome, TakenPassage, TakenStance } from './take-home.ts';

/** How the documents are cited. */
export type CitationStyle = 'apa' | 'mla' | 'chicago' | 'plain';

/** How the sheet is made out: the style of its citations, and its date in words. */
export interface SheetForm {
	readonly style: CitationStyle;
	readonly date: string;
}

/** A position with where the student stood, as numbers and in words. */
export interface StanceRow {
	readonly position: string;
	readonly name: string;
	/** Null when it was not asked or answered. */
	readonly before: Rating | null;
	readonly after: Rating | null;
	readonly beforeWords: string;
	readonly afterWords: string;
	/** Empty where there is nothing to compare. */
	readonly change: string;
}

/** A document in the list of references. `italics` are places in `text`. */
export interface Reference {
	readonly id: string;
	readonly text: string;
	readonly italics: readonly Span[];
}

export type SheetBlock =
	| { readonly kind: 'heading'; readonly text: string }
	/** Ours. */
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'way'; readonly steps: readonly string[] }
	/** The student’s own words; the label is ours, empty for none. */
	| { readonly kind: 'own'; readonly label: string; readonly text: string }
	| { readonly kind: 'stances'; readonly rows: readonly StanceRow[] }
	| { readonly kind: 'answers'; readonly items: readonly AnsweredItem[] }
	/** A document’s words; `source` names the document and its date, `reference` cites it where that can be done. */
	| {
			readonly kind: 'quotation';
			readonly passage: TakenPassage;
			readonly source: string;
			readonly reference: Reference | null;
	  }
	| { readonly kind: 'references'; readonly references: readonly Reference[] };

export interface SheetSection {
	readonly id: string;
	readonly title: string;
	readonly blocks: readonly SheetBlock[];
}

/** What each style of citation is called. */
export const styleNames: Readonly<Record<CitationStyle, string>> = {
	apa: 'APA',
	mla: 'MLA',
	chicago: 'Chicago',
	plain: 'plain'
};

/** The sections that have something in them. */
export function sheetOf(taken: TakeHome, style: CitationStyle): readonly SheetSection[] {
	const { path, restatements, passages, documents, answers, lostPassages } = taken;
	const quotation = (passage: TakenPassage): SheetBlock => {
		const document = documents.find(({ id }) => id === passage.source.id);
		const { name, date } = passage.source;
		return {
			...{ kind: 'quotation', passage, reference: document ? referenceTo(document, style) : null },
			source: `${name}, ${date}`
		};
	};
	const picked = new Set(restatements.flatMap((each) => each.passages.map(({ id }) => id)));
	const section = (id: string, title: string, blocks: readonly SheetBlock[]): SheetSection => ({
		...{ id, title, blocks }
	});
	return [
		section('way', 'The way I took', [{ kind: 'way' as const, steps: path.map(({ title }) => title) }]),
		section('stance', 'Where I stood, before and after', stanceBlocks(taken.stance)),
		section(
			'own-words',
			'In my own words',
			restatements.flatMap((each): readonly SheetBlock[] => [
				{ kind: 'heading', text: `The position: ${each.name}` },
				{ kind: 'own', label: '', text: each.text },
				...(each.passages.length > 0
					? [{ kind: 'text' as const, text: 'The passages I chose for it, in the documents’ words:' }]
					: []),
				...each.passages.map(quotation)
			])
		),
		section('passages', 'Passages I put aside', [
			...passages.filter(({ id }) => !picked.has(id)).map(quotation),
			...lostWords(lostPassages.length)
		]),
		section(
			'answers',
			'What I answered, and what the map has',
			answers.flatMap(({ title, prompt, items }): readonly SheetBlock[] => [
				{ kind: 'heading', text: title },
				{ kind: 'text', text: prompt },
				{ kind: 'answers', items }
			])
		),
		section('notes', 'My notes', noteBlocks(taken)),
		section(
			'documents',
			`Documents cited (${styleNames[style]})`,
			documents.length === 0 ? [] : [{ kind: 'references', references: referencesIn(documents, style) }]
		)
	].filter(({ id, blocks }) => blocks.length > 0 && (id !== 'way' || path.length > 0));
}

/** What was said to an item, and beside it what the map has; none for a choice, which is its own item. */
export function answerLines({ yours, map }: AnsweredItem): readonly {
	readonly who: string;
	readonly text: string;
}[] {
	if (yours === null) return [];
	return [{ who: 'I said', text: yours }, ...(map === null ? [] : [{ who: 'The map has', text: map }])];
}

function stanceBlocks({ before, after }: TakeHome['stance']): readonly SheetBlock[] {
	const either = after ?? before;
	if (either === null) return [];
	const ratingAt = (stance: TakenStance | null, position: string) =>
		stance?.ratings.find((each) => each.position === position)?.rating ?? null;
	const rows = either.ratings.map(({ position, name }) => {
		const [first, last] = [ratingAt(before, position), ratingAt(after, position)];
		return {
			...{ position, name, before: first, after: last, change: changeInWords(first, last) },
			...{ beforeWords: ratingInWords(first), afterWords: ratingInWords(last) }
		};
	});
	return [
		{ kind: 'stances', rows },
		...sureness(before, after),
		...stanceWords('Before', before),
		...stanceWords('After', after)
	];
}

function sureness(before: TakenStance | null, after: TakenStance | null): readonly SheetBlock[] {
	const said = (when: string, stance: TakenStance | null) =>
		stance === null || stance.confidence === null ? [] : [`${when} ${stance.confidence} of 10`];
	const parts = [...said('before', before), ...said('after', after)];
	return parts.length === 0 ? [] : [{ kind: 'text', text: `How sure I was: ${parts.join(', ')}.` }];
}

function stanceWords(when: string, stance: TakenStance | null): readonly SheetBlock[] {
	if (stance === null) return [];
	return [
		{ label: `${when}, the strongest reason for my view`, text: stance.reason },
		{ label: `${when}, the strongest reason on the other side`, text: stance.otherSide },
		{ label: `${when}, what would change my mind`, text: stance.wouldChange }
	]
		.filter(({ text }) => text.trim() !== '')
		.map((said) => ({ kind: 'own', ...said }));
}

function noteBlocks({ path, otherNotes }: TakeHome): readonly SheetBlock[] {
	return [
		...path.map(({ title, note }) => ({ label: title, text: note })),
		...otherNotes.map(({ title, note }) => ({
			label: title === null ? 'A step this tour no longer has' : `${title} (not on the way I took)`,
			text: note
		}))
	]
		.filter(({ text }) => text.trim() !== '')
		.map((note) => ({ kind: 'own', ...note }));
}

function lostWords(count: number): readonly SheetBlock[] {
	if (count === 0) return [];
	const what = count === 1 ? 'One passage is' : `${count} passages are`;
	return [{ kind: 'text', text: `${what} not here: the tour has changed since I put it aside.` }];
}

function referenceTo(document: DocumentCitation, style: CitationStyle): Reference {
	const italics = style === 'plain' ? [] : document.italics[style];
	return { id: document.id, text: document[style], italics };
}

/** In the order of the alphabet, as lists of references are. */
function referencesIn(documents: readonly DocumentCitation[], style: CitationStyle): readonly Reference[] {
	const plain = ({ text }: Reference) => text.replace(/^\P{L}+/u, '');
	return documents
		.map((document) => referenceTo(document, style))
		.toSorted((one, other) => plain(one).localeCompare(plain(other), 'en'));
}
