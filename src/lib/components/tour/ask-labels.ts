/** Every word a question says that is neither a source's nor the script's. No word of these is a mark. */
import type { TourLabel } from '#lib/tour/ask.ts';

/** What stands on and beside the parts of a question. */
export const askLabels = {
	seeTheMap: 'See what the map has',
	beside:
		'Beside each answer now stands what the map has. Nothing is graded; you can change an answer until you go on.',
	yours: 'You said',
	map: 'The map has',
	same: 'the same',
	note: 'Our note',
	line: (number: number, of: number) => `Line ${number} of ${of}`,
	stillOpen: (count: number) =>
		count === 1 ? 'One is still without an answer.' : `${count} are still without an answer.`,
	hitsClaim: 'The claim',
	hitsStep: 'The step',
	objection: 'Objection',
	claim: 'Claim',
	leads: { supports: 'so', attacks: 'and this speaks against' },
	landsOnClaim: 'The objection stands against this claim.',
	landsOnStep: 'The objection cuts this step; the claim may stand.',
	suppose: 'Suppose that this holds',
	setAside: 'And suppose that this does not hold',
	setAsideOnly: 'Suppose that this does not hold',
	falls: 'Falls',
	willFall: 'falls',
	willNotFall: 'does not fall',
	seeOnMap: 'See it on the map',
	standsBehind: 'Stands behind the claim',
	doesStand: 'stands behind it',
	doesNotStand: 'does not stand behind it',
	behindOthers: 'On the map it stands behind',
	behindNothing: 'It stands behind nothing on the map.',
	restOnThis: 'Rest it on this',
	yourCase: 'Your case, in your own words',
	keepWords: 'Keep my words',
	leaveOut: 'Leave this out',
	pickFirst: (least: number) =>
		least === 1 ? 'Choose a line to rest it on.' : `Choose ${least} lines to rest it on.`,
	wordsKept:
		'Your words are kept in this browser. Nobody judges them. Beside them, the position as the map has it.',
	leftOut: 'You left this out. Here is the position as the map has it; you can still write.',
	inOneLine: 'The position in one line',
	itsWords: 'Words from its strongest reasons',
	private: 'Only you see this: it stays in this browser.',
	unknown: 'Don’t know',
	scale: ['0 strongly against', '5 in the middle', '10 strongly for'],
	howSure: 'How sure are you? (optional)',
	sureScale: ['0 not at all', '5 half', '10 wholly'],
	words: 'Add your reasons (optional)',
	reason: 'The strongest reason for your view',
	otherSide: 'The strongest reason on the other side',
	wouldChange: 'What would change your mind?',
	keepStance: 'Keep my answer',
	stanceKept: 'Kept, in this browser only. You can change it until you go on.',
	paperAnswers: 'What the map has',
	onThis: 'On this answer'
} as const;

/** What the lens says of a node, within a sentence. */
export const lensWords: Readonly<Record<TourLabel, string>> = {
	in: 'stands',
	undecided: 'is open',
	out: 'falls'
};
