/**
 * Every problem a pack or a format of rounds can have: how grave it is, what it means and what to do. What has an error
 * is not used; a warning is something to look at. Each code has a broken pack or format that shows it, in `tests/fixtures`.
 */
export interface CodeEntry {
	readonly severity: 'error' | 'warning';
	readonly meaning: string;
	readonly advice: string;
}

/** Codes that keep a pack from being used: what they mean, what to do. */
const errors = {
	// The folder and its files
	'unreadable-file': ['A file or folder cannot be read.', 'Give the right to read it, or remove it.'],
	'not-a-plain-file': ['A link or device lies in the pack.', 'Put the file itself there.'],
	'unsafe-path': ['A name leads out of the pack.', 'Use plain names without / and .. in them.'],
	'bad-file-name': [
		'A file is not named as its folder asks.',
		'Rename it: lower-case letters, digits and -.'
	],
	'missing-file': ['A file that is needed is not there.', 'Add the file, or mend the name that asks for it.'],
	'file-too-large': [
		'A file is larger than its kind may be.',
		'Split it, or leave out what the debate does not need.'
	],
	'pack-too-large': ['All files together are larger than a pack may be.', 'Make two debates of it.'],
	'too-many-files': ['There are more files than a pack may have.', 'Make two debates of it.'],
	'duplicate-pack': ['Two packs have the same id.', 'Rename one: its folder and the id in its debate.yaml.'],
	'not-utf8': [
		'The bytes are not UTF-8 text.',
		'Save the file as UTF-8. Of a document, store the text, not the page.'
	],
	'control-character': [
		'An invisible control character stands in a file.',
		'Delete it, or type the line anew.'
	],
	'bidi-character': [
		'A character that reverses the writing stands in a file of ours.',
		'Delete it, or type the line anew.'
	],

	// YAML
	'yaml-syntax': [
		'The file or data block is not YAML.',
		'Look at the line, its indentation, and a quote left open.'
	],
	'yaml-duplicate-key': ['A key stands twice in one mapping.', 'Keep one of the two.'],
	'yaml-merge-key': ['A merge key (<<) stands in the file.', 'Write the keys out.'],
	'yaml-tag': ['A YAML tag (!…) stands in the file.', 'Put text that begins with ! in quotes.'],
	'yaml-alias-limit': ['Aliases (*…) repeat too much, nest, or lead nowhere.', 'Write the values out.'],
	'yaml-too-deep': ['The data is nested too deep.', 'No file of a pack needs more than a few levels.'],

	// The shape of data
	'unknown-key': ['A key is not known there.', 'Mind the spelling; the README lists the keys.'],
	'missing-key': ['A key that is needed is not there.', 'Add it; the README lists the keys.'],
	'wrong-value': ['A value is not what its key takes.', 'See the README for what the key takes.'],
	'too-long': ['A text or list is longer than it may be.', 'Shorten it.'],
	'bad-id': ['An id is no slug.', 'Use lower-case letters and digits, joined by single -; at most 64.'],
	'duplicate-id': ['An id stands for two things.', 'Rename one, and what refers to it.'],
	'id-mismatch': ['The id is not the name of the folder.', 'Make them the same.'],
	'duplicate-colour': ['Two positions have one colour.', 'Give each its own: blue, violet, amber.'],
	'markdown-html': ['HTML stands in Markdown.', 'Use Markdown, or write \\< for the sign.'],
	'markdown-image': ['An image stands in Markdown.', 'Leave it out: nothing is fetched from elsewhere.'],
	'markdown-link': [
		'A link leads to no web page.',
		'Begin it with https://, or with / for a page of this site.'
	],

	// Names of things that are not there
	'unknown-position': [
		'A position is named that the debate does not have.',
		'Use an id of `positions` in debate.yaml.'
	],
	'unknown-node': [
		'A node is named that the map does not have.',
		'Use the id in its {id: …}, not its title.'
	],
	'unknown-passage': ['A passage is named that no source has.', 'Write <source id>/<passage id>.'],
	'unknown-fact': ['A fact is named that facts.yaml does not have.', 'Use fact:<id of the question>.'],
	'unknown-about': [
		'A note is about something that is not there.',
		'Use the id of a node, a source or a fact.'
	],

	// Sources and quotations
	'source-changed': [
		'A document is not the one described.',
		'Restore it; if it is right, check all quotations, then its sha256.'
	],
	'region-out-of-range': [
		'A region names lines the document does not have.',
		'Count the lines again, from 1.'
	],
	'region-overlap': ['Two regions name the same line.', 'Give each line to one.'],
	'quote-not-verbatim': [
		'The words are not in the document.',
		'Copy them from the document; mark what is left out by […].'
	],
	'quote-ambiguous': [
		'The words are in the document more than once.',
		'Quote more, or give the words before as `prefix`.'
	],
	'quote-inside-word': ['A quotation begins or ends inside a word.', 'Quote whole words.'],
	'quote-prefix-mismatch': [
		'The words before the quotation are others.',
		'Copy `prefix` from the document, or leave it out.'
	],
	'quote-empty': ['A quotation, or one side of a […], has no words.', 'Add the words, or take the […] away.'],
	'passage-mixes-regions': [
		'A quotation runs over two regions of the page.',
		'Cut it at the border, or mend the regions.'
	],
	'passage-from-wrong-region': [
		'Something rests on words that are not the document’s own: a link, a comment, a sidebar.',
		'Quote the document itself.'
	],
	'missing-attitude': [
		'Words of others stand without what the author does with them.',
		'Add asserts, reports, concedes or rejects.'
	],
	'attitude-without-voice': ['An author reports or rejects words of nobody.', 'Name who speaks in `voices`.'],
	'voices-out-of-order': [
		'A chain of voices does not end with the author, or repeats one.',
		'Innermost first, the author last.'
	],

	// The map
	'argdown-syntax': [
		'The map is not Argdown.',
		'Look at the line and the one above: indentation, title, relation sign.'
	],
	'argdown-front-matter': ['=== would begin front matter.', 'Leave it out; settings belong to no map.'],
	'argdown-data': [
		'A {…} is not closed, or stands where it has no place.',
		'Put it last on one line, without braces inside.'
	],
	'argdown-unclosed': [
		'A [title] or <title> is not closed, empty, or holds a bracket.',
		'Close it on its line; write \\< for the sign.'
	],
	'argdown-markup': ['A sign in a sentence is markup to Argdown and would vanish.', 'Write \\ before it.'],
	'argdown-comment': [
		'A comment would swallow part of a sentence.',
		'Put // at the beginning of a line; write \\/ in sentences.'
	],
	'argdown-line-too-long': [
		'A line is longer than any sentence.',
		'Break it; a sentence may go on in the next line.'
	],
	'argdown-too-deep': [
		'Relations are nested too deep.',
		'Define the node at the margin and relate it there.'
	],
	'block-without-argument': [
		'Premises stand below no argument, or below one that has some.',
		'Put <Title>: … right above them.'
	],
	'untitled-node': ['A sentence has no title.', 'Begin it with [Title]: or <Title>:'],
	'undefined-node': [
		'A title is used but never defined.',
		'Mind the spelling; give it a sentence and an id once.'
	],
	'node-defined-twice': [
		'A claim or argument has two sentences or two {…}.',
		'Keep one; elsewhere write only [Title] or <Title>.'
	],
	'missing-id': ['A claim or argument has no id.', 'Write {id: some-slug} behind it.'],
	'missing-kind': [
		'A claim does not say what kind of question it answers.',
		'Add kind: fact, definition, value or policy.'
	],
	'position-not-in-map': [
		'A position has no claim of its id in the map.',
		'Write its root: [Name]: … {id: <position id>}'
	],
	'claim-without-passage': [
		'No words of any source stand behind a claim.',
		'Add a passage, a reason that has one, or implicit: true.'
	],
	'implicit-with-passage': [
		'An unstated premise quotes a passage.',
		'Take away either; what is quoted is stated.'
	],
	'relation-to-self': ['Something acts on itself.', 'Relate it to something else.'],
	'relation-from-position': [
		'A position acts on something.',
		'Turn the sign round: reasons lead to positions.'
	],
	'contradicting-relations': [
		'One node supports and attacks another.',
		'Keep one relation, or make two nodes.'
	],
	'undercut-on-claim': [
		'An undercut stands below a claim.',
		'Undercut the <Argument> whose step you mean, or attack the claim.'
	],
	'undercut-without-target': [
		'An undercut hits an argument that leads nowhere.',
		'Relate the argument to what it speaks for.'
	],
	'undercut-cycle': ['Undercuts go round in a circle, or too deep.', 'Attack a claim at one point instead.'],
	'too-many-relations': ['Undercuts multiply beyond reason.', 'Relate each objection to one argument.'],

	// Facts and tours
	'duplicate-answer': ['A passage or node answers one question twice.', 'Keep one of the two.'],
	'tour-unknown-step': ['A way leads to a step that is not there.', 'Use the id of a step of this tour.'],
	'tour-unknown-outcome': [
		'A condition asks for something that no answer comes to.',
		'Write <step id>: <outcome>, one of those that the kind of question has.'
	],
	'tour-next-and-ask': [
		'A step has both choices that lead on and a next.',
		'Take away `next`, or the `to` of the choices.'
	],
	'tour-no-answer-key': [
		'The map gives a question no answer.',
		'Ask about other passages or nodes, or mend the map.'
	],
	'tour-empty-step': [
		'A step shows nothing.',
		'Show a node, a passage or a fact: the words of the sources carry a tour.'
	],
	'tour-unreachable-step': ['No way leads to a step.', 'Add a way to it, or remove it.'],
	'tour-dead-end': [
		'A student can come to a step where no way is open.',
		'End its `next` with a way without `when`.'
	],
	'tour-no-finish': ['A student can go round for ever.', 'Let a way lead out of the circle.'],
	'tour-one-sided': [
		'A way through the tour never meets a position.',
		'Show a node or passage of it on that way.'
	],
	'tour-too-many-ways': [
		'The tour cannot be proven: too many ways.',
		'Use fewer steps or fewer remembered answers.'
	],

	// Formats of rounds
	'unknown-side': ['A side is named that the format does not have.', 'Use an id of its `sides`.'],
	'unknown-format': [
		'A format is made of one that is not there, or that exchanges sides itself.',
		'Name a format of its own: its file name without .yaml.'
	],
	'speaker-without-seat': [
		'A step names a speaker that a side has no seat for.',
		'Use a seat from 1 to the `seats` of the side.'
	],
	'questions-outside-step': [
		'Points of information open or close outside the clock of their step.',
		'Write `from` before `to`, and both within the `time` of the step.'
	]
} as const;

/** Codes of what should be looked at: what they mean, what to do. */
const warnings = {
	'unexpected-file': ['A file is no part of the format.', 'Remove it, or mend its name or folder.'],
	'bidi-in-document': [
		'A document holds a character that reverses writing.',
		'Check that what you read is what it says.'
	],
	'cut-hides-negation': [
		'A cut leaves out a “not” or its like.',
		'Quote it, or be sure that the sense is the same.'
	],
	'cut-hides-number': ['A cut leaves out a number.', 'Quote it, or be sure that the sense is the same.'],
	'cut-hides-contrast': [
		'A cut leaves out a “however” or its like.',
		'Quote it, or be sure that the sense is the same.'
	],
	'unsupported-node': [
		'Neither a node nor what supports it quotes any words.',
		'Add a passage to it or to a reason for it.'
	],
	'issue-one-sided': [
		'An issue is answered for fewer than two positions: nothing can be compared.',
		'Add a node of another position, or remove the issue.'
	],
	'isolated-node': ['Nothing relates to a node.', 'Relate it, or remove it.'],
	'unused-passage': [
		'A passage is shown nowhere.',
		'Put it behind a claim or fact, in the glossary or on a tour.'
	],
	'tour-answer-shown': [
		'A step shows beside its question what the question asks.',
		'Show the words after the question, on the step that follows.'
	],
	'tour-way-needs-answers': [
		'Who comes by a link cannot go on from a step.',
		'End its `next` with a way without `when`.'
	],
	'too-many-problems': ['There are more problems than are listed.', 'Mend these first.']
} as const;

/** The name of a catalogued problem. */
export type ProblemCode = keyof typeof errors | keyof typeof warnings;

type Words = readonly [meaning: string, advice: string];

function entries(
	severity: CodeEntry['severity'],
	codes: Readonly<Record<string, Words>>
): [string, CodeEntry][] {
	return Object.entries(codes).map(([code, [meaning, advice]]) => [code, { severity, meaning, advice }]);
}

/** The catalogue by code. */
export const problemCodes = Object.fromEntries([
	...entries('error', errors),
	...entries('warning', warnings)
]) as Readonly<Record<ProblemCode, CodeEntry>>;
