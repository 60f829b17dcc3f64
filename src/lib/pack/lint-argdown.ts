import type { Problem } from '#lib/debate/problem.ts';
import type { ProblemCode } from './problem-codes.ts';
import { atLine, problem } from './report-problem.ts';

/**
 * What Argdown itself would read wrongly, slowly or not at all without a word, found line by line before it
 * sees the text: an unclosed `{` lexes in quadratic time, `} ` ends a data block wherever it stands, an unclosed
 * `<B` becomes a sentence, front matter overrides the settings of the reader, `//` in an address begins a comment,
 * `*` and `_` vanish from a sentence.
 */

/** In characters: longer than any sentence, and short enough that what is quadratic in one line stays quick. */
export const longestLine = 2_000;
/** Four lines for each of 20,000 nodes. */
export const mostLines = 80_000;
/** Each level of relations takes one character or more; Argdown's parser is recursive. */
const deepestIndent = 80;

/** What may stand before the title or the sentence of a line. */
export const lineMarker =
	/^(\+>|->|_>|><|<\+|<-|<_|[+-]|_(?=\s)|\(\d+\)|\d+\.(?=\s)|\*(?=\s)|#+(?= ))?[ \t]*/;
const comment = /^\s*\/\//;
const inferenceLine = /^\s*--/;

/** The problems of a map's text; empty when Argdown may have it. */
export function lintArgdown(file: string, text: string): Problem[] {
	const lines = text.split('\n');
	if (lines.length > mostLines) {
		const message = `The map has ${lines.length} lines; ${mostLines} are allowed.`;
		return [problem('file-too-large', atLine(file, mostLines), message)];
	}
	return lines.flatMap((line, index) => {
		const found = lintLine(line);
		return found ? [problem(found[0], atLine(file, index + 1), found[1])] : [];
	});
}

type Found = readonly [ProblemCode, string] | null;

function lintLine(line: string): Found {
	if (line.length > longestLine) return ['argdown-line-too-long', `The line has ${line.length} characters.`];
	const rest = line.trimStart();
	if (line.length - rest.length > deepestIndent && rest !== '') {
		return ['argdown-too-deep', `The line is indented by ${line.length - rest.length} characters.`];
	}
	if (comment.test(line)) return null;
	if (line.includes('===')) return ['argdown-front-matter', '=== begins front matter.'];
	if (inferenceLine.test(line)) {
		return /[{}]/.test(line) ? ['argdown-data', 'An inference line can hold no data.'] : null;
	}
	const element = rest.replace(lineMarker, '');
	return lintTitle(element);
}

/** What begins with `[` or `<` is a title, and must end as one. */
function lintTitle(element: string): Found {
	const close = element.startsWith('[')
		? ']'
		: element.startsWith('<') && !element.startsWith('<!')
			? '>'
			: null;
	if (close === null) return lintSentence(element);
	const end = element.indexOf(close);
	if (end < 0) return ['argdown-unclosed', `The ${element.charAt(0)} has no ${close} on its line.`];
	const title = element.slice(1, end);
	if (title.trim() === '') return ['argdown-unclosed', 'A title has no words.'];
	if (/[[\]<>{}]/.test(title)) return ['argdown-unclosed', `The title "${title}" holds a bracket.`];
	return lintSentence(element.slice(end + 1).replace(/^:/, ''));
}

function lintSentence(sentence: string): Found {
	for (let at = 0; at < sentence.length; at++) {
		const character = sentence.charAt(at);
		const pair = sentence.slice(at, at + 2);
		if (character === '\\') {
			if (at === sentence.length - 1) return ['argdown-markup', 'A \\ ends the line.'];
			at++;
		} else if (pair === '//' || pair === '/*' || sentence.startsWith('<!--', at)) {
			return ['argdown-comment', `"${pair}" begins a comment, and what follows would vanish.`];
		} else if (character === '{') {
			if (/\S/.test(sentence.charAt(at - 1)))
				return ['argdown-data', 'The { of a data block needs a space before it.'];
			return lintData(sentence.slice(at));
		} else if (character === '}') {
			return ['argdown-data', 'A } stands here without its {.'];
		} else if (/[[<*_]/.test(character)) {
			return ['argdown-markup', `Argdown reads "${character}" as markup.`];
		}
	}
	return /^\s*,/.test(sentence) ? ['argdown-data', 'A line begins with a comma.'] : null;
}

/** A data block fills the rest of its line and holds no brace of its own. */
function lintData(block: string): Found {
	const end = block.indexOf('}');
	if (end < 0) return ['argdown-data', 'The { has no } on its line.'];
	if (block.slice(1, end).includes('{')) return ['argdown-data', 'A data block holds another {.'];
	if (block.slice(end + 1).trim() !== '') return ['argdown-data', 'Something follows the } of a data block.'];
	return null;
}
