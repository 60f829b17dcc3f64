import { cutMark } from '#lib/source/cut-mark.ts';
import { cardWords } from './card-words.ts';
import { noteAt, noteOn, type BriefWork } from './brief-work.ts';
import type { Brief } from './brief.ts';

/** A note with what it is about. */
export interface NoteInBrief {
	readonly subject: string;
	readonly about: string;
	readonly text: string;
}

/** Characters of a passage that name it. */
const shortLength = 80;

/** The notes on this brief in its own order, each once; notes on what is not in it stay where they are kept. */
export function notesInBrief(brief: Brief, work: Pick<BriefWork, 'notes'>): readonly NoteInBrief[] {
	const claims = [
		...brief.reasons,
		...brief.answers,
		...brief.objections.flatMap(({ from }) => from)
	].flatMap(({ node, cards }) => [
		{ subject: noteOn.claim(node.id), about: node.title },
		...cards.map((card) => ({
			subject: noteOn.passage(card.passageId),
			about: `On ${card.sourceName}: “${begun(cardWords(card))}”`
		}))
	]);
	const all = [{ subject: noteOn.position(brief.position.id), about: 'On the whole' }, ...claims];
	const each = new Map(all.map((one) => [one.subject, one]));
	return [...each.values()]
		.map((one) => ({ ...one, text: noteAt(work, one.subject) }))
		.filter(({ text }) => text !== '');
}

function begun(words: string): string {
	if (words.length <= shortLength) return words;
	const cut = words.lastIndexOf(' ', shortLength);
	return `${words.slice(0, cut > 0 ? cut : shortLength)} ${cutMark}`;
}
