import { error, warning } from './code-entry.ts';

/** What can be wrong with a map of arguments. */
export const mapCodes = {
	'argdown-syntax': error(
		'The map is not Argdown.',
		'Look at the line and the one above: indentation, title, relation sign.'
	),
	'argdown-front-matter': error('=== would begin front matter.', 'Leave it out; settings belong to no map.'),
	'argdown-data': error(
		'A {…} is not closed, or stands where it has no place.',
		'Put it last on one line, without braces inside.'
	),
	'argdown-unclosed': error(
		'A [title] or <title> is not closed, empty, or holds a bracket.',
		'Close it on its line; write \\< for the sign.'
	),
	'argdown-markup': error(
		'A sign in a sentence is markup to Argdown and would vanish.',
		'Write \\ before it.'
	),
	'argdown-comment': error(
		'A comment would swallow part of a sentence.',
		'Put // at the beginning of a line; write \\/ in sentences.'
	),
	'argdown-line-too-long': error(
		'A line is longer than any sentence.',
		'Break it; a sentence may go on in the next line.'
	),
	'argdown-too-deep': error(
		'Relations are nested too deep.',
		'Define the node at the margin and relate it there.'
	),
	'block-without-argument': error(
		'Premises stand below no argument, or below one that has some.',
		'Put <Title>: … right above them.'
	),
	'untitled-node': error('A sentence has no title.', 'Begin it with [Title]: or <Title>:'),
	'undefined-node': error(
		'A title is used but never defined.',
		'Mind the spelling; give it a sentence and an id once.'
	),
	'node-defined-twice': error(
		'A claim or argument has two sentences or two {…}.',
		'Keep one; elsewhere write only [Title] or <Title>.'
	),
	'missing-id': error('A claim or argument has no id.', 'Write {id: some-slug} behind it.'),
	'missing-kind': error(
		'A claim does not say what kind of question it answers.',
		'Add kind: fact, definition, value or policy.'
	),
	'position-not-in-map': error(
		'A position has no claim of its id in the map.',
		'Write its root: [Name]: … {id: <position id>}'
	),
	'claim-without-passage': error(
		'No words of any source stand behind a claim.',
		'Add a passage, a reason that has one, or implicit: true.'
	),
	'implicit-with-passage': error(
		'An unstated premise quotes a passage.',
		'Take away either; what is quoted is stated.'
	),
	'relation-to-self': error('Something acts on itself.', 'Relate it to something else.'),
	'relation-from-position': error(
		'A position acts on something.',
		'Turn the sign round: reasons lead to positions.'
	),
	'contradicting-relations': error(
		'One node supports and attacks another.',
		'Keep one relation, or make two nodes.'
	),
	'undercut-on-claim': error(
		'An undercut stands below a claim.',
		'Undercut the <Argument> whose step you mean, or attack the claim.'
	),
	'undercut-without-target': error(
		'An undercut hits an argument that leads nowhere.',
		'Relate the argument to what it speaks for.'
	),
	'undercut-cycle': error(
		'Undercuts go round in a circle, or too deep.',
		'Attack a claim at one point instead.'
	),
	'too-many-relations': error('Undercuts multiply beyond reason.', 'Relate each objection to one argument.'),

	// To be looked at
	'unsupported-node': warning(
		'Neither a node nor what supports it quotes any words.',
		'Add a passage to it or to a reason for it.'
	),
	'issue-one-sided': warning(
		'An issue is answered for fewer than two positions: nothing can be compared.',
		'Add a node of another position, or remove the issue.'
	),
	'isolated-node': warning('Nothing relates to a node.', 'Relate it, or remove it.')
};
