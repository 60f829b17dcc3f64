/** Every word the tour player says that is neither a source's nor the script's. */
import type { Arrival } from '#lib/tour/arrival.ts';
import type { Rail } from '#lib/tour/rail.ts';
import type { TourAim } from '#lib/tour/script.ts';

/** What a tour is for, as a student would say it. */
export const aimLabels: Readonly<Record<TourAim, string>> = {
	orientation: 'To find your bearings',
	definitions: 'What the words mean',
	inference: 'From claim to conclusion',
	evidence: 'Who is speaking',
	policy: 'What should be done'
};

/** What has to be said on arrival. */
export const noticeLabels: Readonly<Record<NonNullable<Arrival['notice']>, string>> = {
	moved:
		'This tour has changed since you were here, and the step you were on is gone. This is the nearest one.',
	answers:
		'This tour has changed since you were here. A question you had answered is another one now, so that answer is gone.',
	renamed: 'This tour has changed a little since you were here. You are where you left.',
	changed: 'This tour has changed since you were here. Some of the steps you had walked are gone.',
	linked: 'A link brought you into the middle of this tour.',
	'unknown-step': 'This tour has no such step; this is its first.'
};

/** What stands on controls and between them. */
export const tourLabels = {
	back: 'Back',
	next: 'Next',
	answerFirst: 'Answer to go on',
	welcomeBack: 'Welcome back.',
	continueAt: (title: string) => `Continue at “${title}”`,
	seeTheEnd: 'Go to the end, where you were',
	startOver: 'Start over',
	startAtBeginning: 'Start at the beginning',
	close: 'Close this note',
	rail: 'Your way through this tour',
	earlier: 'An earlier step',
	later: 'A later step',
	fork: 'Here your answer decides',
	chose: (label: string) => `You chose “${label}”`,
	stuck:
		'From here the tour goes on by an answer you have not given, because you did not come through the step that asks for it.'
} as const;

/** “Step 3 of 8”, or “of about 8” while a fork lies before or ahead. */
export function placeInWords({ number, stops, sure }: Pick<Rail, 'number' | 'stops' | 'sure'>): string {
	return `Step ${number} of ${sure ? '' : 'about '}${stops.length}`;
}
