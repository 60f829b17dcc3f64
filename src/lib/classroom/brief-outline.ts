/**
 * The brief as a debater's document: headings of four levels with cards under them. All that stands in the Word file,
 * in order; how it looks is said elsewhere.
 */
import type { BriefCard } from './brief-card.ts';
import { pickedReasons } from './brief-picks.ts';
import {
	gapLists,
	leftInWords,
	noAnswer,
	noGaps,
	notQuoted,
	voiceLists,
	voicesInWords
} from './brief-words.ts';
import { noteAt, noteOn, type BriefWork } from './brief-work.ts';
import type { Brief, BriefClaim } from './brief.ts';

/** Debaters call the levels of headings pocket, hat, block and tag; all are ours. */
export type OutlineLevel = 'pocket' | 'hat' | 'block' | 'tag';

export type OutlinePart =
	| { readonly kind: 'heading'; readonly level: OutlineLevel; readonly text: string }
	/** Ours. */
	| { readonly kind: 'text'; readonly text: string }
	/** One of several, ours. */
	| { readonly kind: 'line'; readonly text: string }
	| { readonly kind: 'card'; readonly card: BriefCard }
	/** The student's own words. */
	| { readonly kind: 'own'; readonly text: string };

/** The parts in order; sections with nothing in them are left out. */
export function briefOutline(brief: Brief, work: BriefWork): readonly OutlinePart[] {
	const { debate, position, voices } = brief;
	return [
		heading('pocket', position.name),
		text(position.oneLine),
		text(`${debate.title}. ${debate.question}`),
		...brief.notes.map((note) => text(`Editor’s note, not from the documents: ${note}`)),
		...own(work, noteOn.position(position.id)),
		...hat(
			'My three reasons',
			pickedReasons(brief, work).flatMap(({ claim, card }) => [
				heading('tag', claim.node.text),
				...(card ? [cardPart(card)] : [])
			])
		),
		...hat('The case', casePartsOf(brief, work)),
		...hat(
			'Answers to the other positions',
			brief.answers.flatMap((claim) => tagged(claim, work))
		),
		...hat('Objections, and what the map answers', objectionParts(brief, work)),
		...hat('Facts in dispute', factParts(brief)),
		...hat('Whose words these are', [
			text(voicesInWords(voices)),
			...voiceLists.flatMap(({ key, name }) =>
				block(
					name,
					voices[key].cards.map(({ cite }) => line(cite))
				)
			)
		]),
		...hat('Open gaps', gapParts(brief)),
		...hat(
			'Documents cited',
			brief.documents.map(({ plain }) => line(plain))
		),
		...leftInWords(brief).map(text)
	];
}

function casePartsOf({ reasons }: Brief, work: BriefWork): readonly OutlinePart[] {
	const levels = [
		{ name: 'For the position itself', claims: reasons.filter(({ steps }) => steps === 1) },
		{ name: 'What these reasons rest on', claims: reasons.filter(({ steps }) => steps > 1) }
	];
	return levels.flatMap(({ name, claims }) =>
		block(
			name,
			claims.flatMap((claim) => tagged(claim, work))
		)
	);
}

function objectionParts(brief: Brief, work: BriefWork): readonly OutlinePart[] {
	return brief.objections.flatMap(({ from, does, answers }) => [
		heading('block', `AT: ${from.map(({ node }) => node.title).join(' + ')}`),
		text(`It ${does}.`),
		...from.flatMap((claim) => tagged(claim, work, 'They say: ')),
		...(answers.length === 0 ? [text(noAnswer)] : answers.flatMap((claim) => tagged(claim, work, 'Answer: ')))
	]);
}

function factParts({ facts }: Brief): readonly OutlinePart[] {
	return facts.flatMap(({ question, answers }) => [
		heading('block', question),
		...answers.flatMap(({ says, card }) => [heading('tag', `${card.sourceName}: ${says}`), cardPart(card)])
	]);
}

function gapParts(brief: Brief): readonly OutlinePart[] {
	const lists = gapLists(brief);
	if (lists.length === 0) return [text(noGaps)];
	return lists.flatMap((list) =>
		block(
			list.heading,
			list.nodes.map(({ title }) => line(title))
		)
	);
}

/** A claim as a tag, its cards and the notes on it. */
function tagged({ node, cards }: BriefClaim, work: BriefWork, before = ''): readonly OutlinePart[] {
	return [
		heading('tag', before + node.text),
		...own(work, noteOn.claim(node.id)),
		...(cards.length === 0 ? [text(notQuoted)] : []),
		...cards.flatMap((card) => [cardPart(card), ...own(work, noteOn.passage(card.passageId))])
	];
}

function hat(name: string, parts: readonly OutlinePart[]): readonly OutlinePart[] {
	return parts.length === 0 ? [] : [heading('hat', name), ...parts];
}

function block(name: string, parts: readonly OutlinePart[]): readonly OutlinePart[] {
	return parts.length === 0 ? [] : [heading('block', name), ...parts];
}

function heading(level: OutlineLevel, words: string): OutlinePart {
	return { kind: 'heading', level, text: words };
}

function text(words: string): OutlinePart {
	return { kind: 'text', text: words };
}

function line(words: string): OutlinePart {
	return { kind: 'line', text: words };
}

function cardPart(card: BriefCard): OutlinePart {
	return { kind: 'card', card };
}

function own(work: BriefWork, subject: string): readonly OutlinePart[] {
	const note = noteAt(work, subject);
	return note === '' ? [] : [{ kind: 'own', text: note }];
}
