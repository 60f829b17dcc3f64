import { error } from './code-entry.ts';

/** What can be wrong with the shape of data, and with what it names. */
export const dataCodes = {
	// The shape of data
	'unknown-key': error('A key is not known there.', 'Mind the spelling; the README lists the keys.'),
	'missing-key': error('A key that is needed is not there.', 'Add it; the README lists the keys.'),
	'wrong-value': error('A value is not what its key takes.', 'See the README for what the key takes.'),
	'too-long': error('A text or list is longer than it may be.', 'Shorten it.'),
	'bad-id': error('An id is no slug.', 'Use lower-case letters and digits, joined by single -; at most 64.'),
	'duplicate-id': error('An id stands for two things.', 'Rename one, and what refers to it.'),
	'id-mismatch': error('The id is not the name of the folder.', 'Make them the same.'),
	'duplicate-colour': error('Two positions have one colour.', 'Give each its own: blue, violet, amber.'),
	'markdown-html': error('HTML stands in Markdown.', 'Use Markdown, or write \\< for the sign.'),
	'markdown-image': error('An image stands in Markdown.', 'Leave it out: nothing is fetched from elsewhere.'),
	'markdown-link': error(
		'A link leads to no web page.',
		'Begin it with https://, or with / for a page of this site.'
	),

	// Names of things that are not there
	'unknown-position': error(
		'A position is named that the debate does not have.',
		'Use an id of `positions` in debate.yaml.'
	),
	'unknown-node': error(
		'A node is named that the map does not have.',
		'Use the id in its {id: …}, not its title.'
	),
	'unknown-passage': error('A passage is named that no source has.', 'Write <source id>/<passage id>.'),
	'unknown-fact': error('A fact is named that facts.yaml does not have.', 'Use fact:<id of the question>.'),
	'unknown-about': error(
		'A note is about something that is not there.',
		'Use the id of a node, a source or a fact.'
	)
};
