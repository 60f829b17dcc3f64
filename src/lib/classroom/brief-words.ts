/** Words that the brief says in more than one place: on the page, on paper and in the Word file. */
import { countInWords, listInWords } from '#lib/debate/plain-words.ts';
import type { BriefCard } from './brief-card.ts';
import { reasonsOf, reasonsWanted, type BriefWork } from './brief-work.ts';
import type { Brief, BriefVoices } from './brief.ts';

/** Who speaks, in one line of text. */
export function attributionLine({ attribution }: Pick<BriefCard, 'attribution'>): string {
	return attribution.map(({ text }) => text).join('');
}

/** The three lists of the own-voice share, in reading order. */
export const voiceLists: readonly { readonly key: keyof BriefVoices; readonly name: string }[] = [
	{ key: 'own', name: 'In its own voice' },
	{ key: 'critics', name: 'Printed by critics, to argue against it' },
	{ key: 'retold', name: 'Retold or granted by others' }
];

/** “Of 19 passages behind its claims, 7 are said by someone who holds them, 7 printed by critics …” */
export function voicesInWords({ own, critics, retold }: BriefVoices): string {
	const all = own.count + critics.count + retold.count;
	if (all === 0) return 'No passage stands behind its claims.';
	return `Of ${countInWords(all, 'passage')} behind its claims and arguments, ${own.count} ${own.count === 1 ? 'is' : 'are'} said by someone who holds them, ${critics.count} printed by critics to argue against them, ${retold.count} retold or granted by others.`;
}

/** The lists of gaps that have something in them. */
export function gapLists({ gaps }: Pick<Brief, 'gaps'>) {
	return [
		{ heading: 'Objections nobody answers here', nodes: gaps.unanswered },
		{ heading: 'Reasons quoted only through others', nodes: gaps.borrowed },
		{ heading: 'Premises no document states', nodes: gaps.unstated }
	].filter(({ nodes }) => nodes.length > 0);
}

/** Said where there is no gap. */
export const noGaps =
	'Every objection on the map is answered and every reason is quoted from someone who holds it.';

/** Said under a claim without a card. */
export const notQuoted = 'Not quoted by itself: it rests on other claims that are.';

/** Said under an objection without an answer. */
export const noAnswer = 'No document answers this.';

/** What of the map the brief leaves out; none for a map that fits. */
export function leftInWords({ left }: Pick<Brief, 'left'>): readonly string[] {
	const parts = [
		left.reasons > 0 ? countInWords(left.reasons, 'reason') : '',
		left.answers > 0 ? countInWords(left.answers, 'answer to the others', 'answers to the others') : '',
		left.objections > 0 ? countInWords(left.objections, 'objection') : ''
	].filter((part) => part !== '');
	if (parts.length === 0) return [];
	return [`Farther from the position the map has ${listInWords(parts)} more, which this brief leaves out.`];
}

/** “3 marks, 2 notes, 1 reason” of what a student did; empty for nothing. */
export function workInWords(work: BriefWork, position: string): string {
	const marks = Object.keys(work.marks).length;
	const notes = Object.keys(work.notes).length;
	const reasons = reasonsOf(work, position).length;
	return [
		marks > 0 ? `${countInWords(marks, 'quotation')} marked` : '',
		notes > 0 ? countInWords(notes, 'note') : '',
		reasons > 0 ? `${reasons} of ${reasonsWanted} reasons picked` : ''
	]
		.filter((part) => part !== '')
		.join(', ');
}
