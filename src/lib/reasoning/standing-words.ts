/**
 * The words of the lens: what a label comes from. Never “refuted”, never “true”.
 */

/** How an element stands, in the order of `standingWords`. */
export const standings = [
	'unchallenged',
	'answered',
	'objection',
	'lost-support',
	'contested',
	'open',
	'circular',
	'your-choice'
] as const;
export type Standing = (typeof standings)[number];

/** The words readers see. */
export const standingWords: Readonly<Record<Standing, string>> = {
	unchallenged: 'stands, unchallenged',
	answered: 'stands, was challenged and answered',
	objection: 'falls: an objection that stands',
	'lost-support': 'falls: lost its support',
	contested: 'contested',
	open: 'open',
	circular: 'circular',
	'your-choice': 'your choice'
};

/** What stands behind the words, in one sentence of the lens’s own help. */
export const standingMeaning: Readonly<Record<Standing, string>> = {
	unchallenged: 'Nothing on this map speaks against it.',
	answered: 'Something speaks against it, but nothing that still stands.',
	objection: 'Something that stands speaks against it. One objection is enough, whatever its weight.',
	'lost-support': 'All that carried it has fallen. That does not show it to be wrong.',
	contested:
		'It and what speaks against it speak against each other, and nothing on this map decides between them.',
	open: 'Nothing quoted carries it, or it hangs on something that is open.',
	circular: 'It leads back to itself: it rests on itself or speaks against itself.',
	'your-choice': 'You accepted or rejected it.'
};
