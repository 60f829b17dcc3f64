import { error, warning } from './code-entry.ts';

/** What can be wrong with a folder, its files and their YAML. */
export const fileCodes = {
	// The folder and its files
	'unreadable-file': error('A file or folder cannot be read.', 'Give the right to read it, or remove it.'),
	'not-a-plain-file': error('A link or device lies in the pack.', 'Put the file itself there.'),
	'unsafe-path': error('A name leads out of the pack.', 'Use plain names without / and .. in them.'),
	'bad-file-name': error(
		'A file is not named as its folder asks.',
		'Rename it: lower-case letters, digits and -.'
	),
	'missing-file': error(
		'A file that is needed is not there.',
		'Add the file, or mend the name that asks for it.'
	),
	'file-too-large': error(
		'A file is larger than its kind may be.',
		'Split it, or leave out what the debate does not need.'
	),
	'pack-too-large': error('All files together are larger than a pack may be.', 'Make two debates of it.'),
	'too-many-files': error('There are more files than a pack may have.', 'Make two debates of it.'),
	'duplicate-pack': error(
		'Two packs have the same id.',
		'Rename one: its folder and the id in its debate.yaml.'
	),
	'not-utf8': error(
		'The bytes are not UTF-8 text.',
		'Save the file as UTF-8. Of a document, store the text, not the page.'
	),
	'control-character': error(
		'An invisible control character stands in a file.',
		'Delete it, or type the line anew.'
	),
	'bidi-character': error(
		'A character that reverses the writing stands in a file of ours.',
		'Delete it, or type the line anew.'
	),

	// YAML
	'yaml-syntax': error(
		'The file or data block is not YAML.',
		'Look at the line, its indentation, and a quote left open.'
	),
	'yaml-duplicate-key': error('A key stands twice in one mapping.', 'Keep one of the two.'),
	'yaml-merge-key': error('A merge key (<<) stands in the file.', 'Write the keys out.'),
	'yaml-tag': error('A YAML tag (!…) stands in the file.', 'Put text that begins with ! in quotes.'),
	'yaml-alias-limit': error('Aliases (*…) repeat too much, nest, or lead nowhere.', 'Write the values out.'),
	'yaml-too-deep': error('The data is nested too deep.', 'No file of a pack needs more than a few levels.'),

	// To be looked at
	'unexpected-file': warning('A file is no part of the format.', 'Remove it, or mend its name or folder.'),
	'too-many-problems': warning('There are more problems than are listed.', 'Mend these first.')
};
