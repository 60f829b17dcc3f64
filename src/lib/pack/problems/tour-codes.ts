import { error, warning } from './code-entry.ts';

/** What can be wrong with questions of fact and with tours. */
export const tourCodes = {
	'duplicate-answer': error('A passage or node answers one question twice.', 'Keep one of the two.'),
	'tour-unknown-step': error(
		'A way leads to a step that is not there.',
		'Use the id of a step of this tour.'
	),
	'tour-unknown-outcome': error(
		'A condition asks for something that no answer comes to.',
		'Write <step id>: <outcome>, one of those that the kind of question has.'
	),
	'tour-next-and-ask': error(
		'A step has both choices that lead on and a next.',
		'Take away `next`, or the `to` of the choices.'
	),
	'tour-no-answer-key': error(
		'The map gives a question no answer.',
		'Ask about other passages or nodes, or mend the map.'
	),
	'tour-empty-step': error(
		'A step shows nothing.',
		'Show a node, a passage or a fact: the words of the sources carry a tour.'
	),
	'tour-unreachable-step': error('No way leads to a step.', 'Add a way to it, or remove it.'),
	'tour-dead-end': error(
		'A student can come to a step where no way is open.',
		'End its `next` with a way without `when`.'
	),
	'tour-no-finish': error('A student can go round for ever.', 'Let a way lead out of the circle.'),
	'tour-one-sided': error(
		'A way through the tour never meets a position.',
		'Show a node or passage of it on that way.'
	),
	'tour-too-many-ways': error(
		'The tour cannot be proven: too many ways.',
		'Use fewer steps or fewer remembered answers.'
	),

	// To be looked at
	'tour-answer-shown': warning(
		'A step shows beside its question what the question asks.',
		'Show the words after the question, on the step that follows.'
	),
	'tour-way-needs-answers': warning(
		'Who comes by a link cannot go on from a step.',
		'End its `next` with a way without `when`.'
	)
};
