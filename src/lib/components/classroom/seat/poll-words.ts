/** Every word of the poll that is ours. */
import type { PollMoment } from '#lib/classroom/class-phase.ts';

/** What stands on and between the fields. */
export const pollWords = {
	unknown: 'Don’t know',
	open: 'Not answered yet.',
	scale: ['0 strongly against', '5 in the middle', '10 strongly for'],
	confidence: 'How sure are you?',
	sure: ['0 not at all', '5 half', '10 wholly'],
	reasonFor: 'The strongest reason for your view (optional)',
	reasonAgainst: 'The strongest reason on the other side (optional)',
	wouldChange: 'What would change your mind? (optional)',
	save: 'Save my answer',
	saving: 'Saving …',
	saved: 'Saved. You can change it while the poll is open.',
	changed: 'Changed, not saved yet.',
	lost: 'Not saved: no connection. Your answer is kept on this device and sent when the connection is back.'
} as const;

/** What the poll is for, by its moment. */
export const pollIntro: Readonly<Record<PollMoment, string>> = {
	before: 'Before anybody knows a side: how far are you for each of these?',
	after: 'The same questions again. Moving is fine, and so is staying where you were.'
};
