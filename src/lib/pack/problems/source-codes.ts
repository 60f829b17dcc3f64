import { error, warning } from './code-entry.ts';

/** What can be wrong with documents and with quotations from them. */
export const sourceCodes = {
	'source-changed': error(
		'A document is not the one described.',
		'Restore it; if it is right, check all quotations, then its sha256.'
	),
	'region-out-of-range': error(
		'A region names lines the document does not have.',
		'Count the lines again, from 1.'
	),
	'region-overlap': error('Two regions name the same line.', 'Give each line to one.'),
	'quote-not-verbatim': error(
		'The words are not in the document.',
		'Copy them from the document; mark what is left out by […].'
	),
	'quote-ambiguous': error(
		'The words are in the document more than once.',
		'Quote more, or give the words before as `prefix`.'
	),
	'quote-inside-word': error('A quotation begins or ends inside a word.', 'Quote whole words.'),
	'quote-prefix-mismatch': error(
		'The words before the quotation are others.',
		'Copy `prefix` from the document, or leave it out.'
	),
	'quote-empty': error(
		'A quotation, or one side of a […], has no words.',
		'Add the words, or take the […] away.'
	),
	'passage-mixes-regions': error(
		'A quotation runs over two regions of the page.',
		'Cut it at the border, or mend the regions.'
	),
	'passage-from-wrong-region': error(
		'Something rests on words that are not the document’s own: a link, a comment, a sidebar.',
		'Quote the document itself.'
	),
	'missing-attitude': error(
		'Words of others stand without what the author does with them.',
		'Add asserts, reports, concedes or rejects.'
	),
	'attitude-without-voice': error(
		'An author reports or rejects words of nobody.',
		'Name who speaks in `voices`.'
	),
	'voices-out-of-order': error(
		'A chain of voices does not end with the author, or repeats one.',
		'Innermost first, the author last.'
	),

	// To be looked at
	'bidi-in-document': warning(
		'A document holds a character that reverses writing.',
		'Check that what you read is what it says.'
	),
	'cut-hides-negation': warning(
		'A cut leaves out a “not” or its like.',
		'Quote it, or be sure that the sense is the same.'
	),
	'cut-hides-number': warning(
		'A cut leaves out a number.',
		'Quote it, or be sure that the sense is the same.'
	),
	'cut-hides-contrast': warning(
		'A cut leaves out a “however” or its like.',
		'Quote it, or be sure that the sense is the same.'
	),
	'unused-passage': warning(
		'A passage is shown nowhere.',
		'Put it behind a claim or fact, in the glossary or on a tour.'
	)
};
