import { error } from './code-entry.ts';

/** What can be wrong with a format of rounds. */
export const formatCodes = {
	'unknown-side': error('A side is named that the format does not have.', 'Use an id of its `sides`.'),
	'unknown-format': error(
		'A format is made of one that is not there, or that exchanges sides itself.',
		'Name a format of its own: its file name without .yaml.'
	),
	'speaker-without-seat': error(
		'A step names a speaker that a side has no seat for.',
		'Use a seat from 1 to the `seats` of the side.'
	),
	'questions-outside-step': error(
		'Points of information open or close outside the clock of their step.',
		'Write `from` before `to`, and both within the `time` of the step.'
	)
};
