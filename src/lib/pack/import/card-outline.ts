import type { DocxParagraph } from './docx-paragraphs.ts';
import { readableWords } from './readable-words.ts';

/** The four headings of debaters, from the largest. */
export const cardHeadings = ['pocket', 'hat', 'block', 'tag'] as const;
export type CardHeading = (typeof cardHeadings)[number];

/** A paragraph with words in it; `number` counts all paragraphs of the file from 1. */
export interface CardParagraph {
	readonly text: string;
	readonly number: number;
}

/** The words of a document; `marked` are those meant to be read aloud, in order, empty when nothing is marked. */
export interface CardWords extends CardParagraph {
	readonly marked: readonly string[];
}

/** What the paragraphs of a file of cards are. */
export type CardPart =
	| ({ readonly kind: 'heading'; readonly level: CardHeading } & CardParagraph)
	/** Who speaks and where it stands, and the words below. */
	| { readonly kind: 'card'; readonly cites: readonly CardParagraph[]; readonly words: readonly CardWords[] }
	/** Anything else somebody wrote. */
	| ({ readonly kind: 'text' } & CardParagraph);

/** Longer paragraphs under a tag are words of a document, no cite. */
const longestCite = 1_500;
const citeStyle = /^(cite|card source|style 13 ?pt bold|author-date|citation)/i;
const cardStyle = /^card( text)?$/i;
const textStyle = /^(about text|own words|list paragraph|analytic|undertag|toc \d)/i;

/** What each paragraph with words in it is, by its heading, its style, and what stands around it. */
export function cardParts(paragraphs: readonly DocxParagraph[]): readonly CardPart[] {
	const worded = paragraphs
		.map((paragraph) => ({ ...paragraph, text: readableWords(textOf(paragraph)) }))
		.filter(({ text }) => text !== '');
	const parts: CardPart[] = [];
	let card: { readonly cites: CardParagraph[]; readonly words: CardWords[] } | null = null;
	let isUnderTag = false;
	for (const [index, paragraph] of worded.entries()) {
		const { text, number, level } = paragraph;
		const heading = level === null ? undefined : cardHeadings[level - 1];
		if (heading !== undefined) {
			isUnderTag = heading === 'tag';
			parts.push({ kind: 'heading', level: heading, text, number });
			card = null;
			continue;
		}
		const next = worded[index + 1];
		const hasWordsBelow = next !== undefined && next.level === null;
		const isFirst = card === null && parts.at(-1)?.kind === 'heading';
		const kind = kindOf(paragraph, text, { isFirst, hasWordsBelow, isUnderTag });
		if (kind === 'text') {
			parts.push({ kind, text, number });
			card = null;
			continue;
		}
		// A cite below words begins the next card.
		if (card === null || (kind === 'cite' && card.words.length > 0)) {
			card = { cites: [], words: [] };
			parts.push({ kind: 'card', ...card });
		}
		if (kind === 'cite') card.cites.push({ text, number });
		else card.words.push({ text, marked: markedIn(paragraph), number });
	}
	return parts;
}

function kindOf(
	{ style, runs }: DocxParagraph,
	text: string,
	at: { readonly isFirst: boolean; readonly hasWordsBelow: boolean; readonly isUnderTag: boolean }
): 'cite' | 'card' | 'text' {
	if (citeStyle.test(style)) return 'cite';
	if (cardStyle.test(style)) return 'card';
	if (textStyle.test(style) || !at.isUnderTag) return 'text';
	if (text.length <= longestCite && runs.some((run) => citeStyle.test(run.style))) return 'cite';
	return at.isFirst && at.hasWordsBelow && text.length <= longestCite ? 'cite' : 'card';
}

function textOf({ runs }: DocxParagraph): string {
	return runs.map(({ text }) => text).join('');
}

/** Stretches of marked words; what only white space parts is one. */
function markedIn({ runs }: DocxParagraph): readonly string[] {
	const stretches: string[] = [];
	let isOpen = false;
	for (const { text, isMarked } of runs) {
		if (isMarked && isOpen) stretches.push(`${stretches.pop()}${text}`);
		else if (isMarked) stretches.push(text);
		else if (isOpen && text.trim() === '') {
			stretches.push(`${stretches.pop()}${text}`);
			continue;
		}
		isOpen = isMarked;
	}
	return stretches.map(readableWords).filter((words) => words !== '');
}
