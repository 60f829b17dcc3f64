import { lineMarker, lintArgdown, longestLine } from '#lib/pack/lint-argdown.ts';
import { titleInArgdown } from '#lib/pack/escape-argdown.ts';
import type { Account } from './account.ts';
import type { TextLine } from './argdown-lines.ts';
import { clipWords } from './clip-words.ts';
import { plainSentence, type TakenOut } from './argdown-sentence.ts';

/** Characters of a title, which stands on one line with its sentence. */
const longestTitle = 300;
/** Lines that a data block may go on for. */
const longestBlock = 30;

const lostWords: Readonly<Record<TakenOut['what'], string>> = {
	emphasis: 'A map has no emphasis; the words are kept.',
	link: 'A map has no links; the words are kept, the address is not.',
	mention: 'A mention became plain words.',
	tag: 'A tag in a map is made of letters from a to z and digits.'
};

/**
 * Rewrites the lines of any Argdown so that our own reader takes them: headings and rules of inference go, data blocks
 * come last on one line, sentences lose what a map has no place for. What still cannot be read is left out. Every loss is
 * accounted for. The heading in `titleLine` is the title of the debate and stays one.
 */
export function tidyArgdown(
	lines: readonly TextLine[],
	titleLine: number | null,
	account: Account
): readonly TextLine[] {
	const tidy: TextLine[] = [];
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at]!;
		const rule = ruleFrom(lines, at);
		if (rule) {
			tidy.push({ text: '-----', line: line.line });
			if (rule.name !== '')
				account.say(
					'dropped',
					'inference rule',
					rule.name,
					line.line,
					'A map does not name the rule of a step.'
				);
			at += rule.length - 1;
		} else if (/^\s*#+ /.test(line.text)) {
			tidy.push({ text: '', line: line.line });
			if (line.line === titleLine) account.kept('heading', line.text.trim(), line.line);
			else
				account.say(
					'dropped',
					'heading',
					line.text.trim(),
					line.line,
					'A map has no sections; what stands in it is kept.'
				);
		} else if (line.text.length > longestLine) {
			const message = `The line has ${line.text.length} characters; ${longestLine} are allowed.`;
			account.say('dropped', 'line', line.text, line.line, message);
		} else {
			const block = dataFrom(lines, at);
			tidy.push(tidyLine(line, block, goesOn(lines[at + 1]?.text ?? ''), account));
			at += block ? block.length - 1 : 0;
		}
	}
	const refused = new Map(
		lintArgdown('', tidy.map(({ text }) => text).join('\n')).map(({ line, message }) => [line - 1, message])
	);
	return tidy.filter((line, index) => {
		const message = refused.get(index);
		if (message !== undefined) account.say('dropped', 'line', line.text.trim(), line.line, message);
		return message === undefined;
	});
}

/** A `{…}`: its text on one line, where on its first line it begins, how many lines it takes, and what follows it. */
interface DataBlock {
	readonly text: string;
	readonly start: number;
	readonly length: number;
	readonly after: string;
}

function dataFrom(lines: readonly TextLine[], at: number): DataBlock | null {
	const first = lines[at]?.text ?? '';
	const start = /(?<=\s)\{/.exec(first)?.index ?? -1;
	if (start < 0) return null;
	let text = '';
	for (let length = 1; length <= longestBlock; length++) {
		const next = lines[at + length - 1]?.text ?? '';
		if (next.trim() === '' || text.length > longestLine) return null;
		const part = length === 1 ? next.slice(start) : next.trim();
		const end = /\}(?=\s|$)/.exec(part)?.index ?? -1;
		if (end >= 0)
			return { text: `${text} ${part.slice(0, end + 1)}`.trim(), start, length, after: part.slice(end + 1) };
		text = `${text} ${part}`;
	}
	return null;
}

function tidyLine(
	{ text, line }: TextLine,
	block: DataBlock | null,
	goesOn: boolean,
	account: Account
): TextLine {
	const indent = /^\s*/.exec(text)?.[0] ?? '';
	const words = block ? `${text.slice(0, block.start)}${block.after.trimEnd()}` : text;
	const [marker = ''] = lineMarker.exec(words.slice(indent.length)) ?? [];
	const { title, rest } = titleOf(words.slice(indent.length + marker.length), goesOn);
	const { text: sentence, taken } = plainSentence(rest);
	for (const { what, name } of taken) account.say('dropped', what, name, line, lostWords[what]);
	const isNested = block !== null && /[{}]/.test(block.text.slice(1, -1));
	if (isNested)
		account.say('dropped', 'data', block.text, line, 'A data block in a map holds no braces of its own.');
	const data = block && !isNested ? ` ${block.text}` : '';
	return { text: `${indent}${marker}${title}${sentence.trimEnd()}${data}`, line };
}

/** Whether a line goes on with the sentence of the line before. */
function goesOn(text: string): boolean {
	return /^\s*[^\s[<{#]/.test(text) && (lineMarker.exec(text.trimStart())?.[1] ?? '') === '';
}

/** The `[Title]:` or `<Title>` at the beginning, its brackets made safe; empty where there is none. */
function titleOf(element: string, goesOn: boolean): { readonly title: string; readonly rest: string } {
	const none = { title: '', rest: element };
	if (/^\[[^[\]]+\]\(/.test(element)) return none;
	const [whole, claim, argument, colon = ''] =
		/^(?:\[([^[\]]+|.+?(?=\]:))\]|<([^<>]+|.+?(?=>:))>)(:?)/.exec(element) ?? [];
	const title = clipWords(titleInArgdown(claim ?? argument ?? ''), longestTitle);
	if (whole === undefined || title === '') return none;
	const rest = element.slice(whole.length);
	const named = claim === undefined ? `<${title}>` : `[${title}]`;
	if (rest.trim() === '' && !goesOn) return { title: named, rest };
	// Argdown looks for the end of a title with a colon first, however far it is.
	return colon === ''
		? { title: named, rest: rest.replace(/([\]>]):/g, '$1 :') }
		: { title: `${named}:`, rest };
}

/** The line of an inference that names its rule, on one line or between two; null for any other line. */
function ruleFrom(
	lines: readonly TextLine[],
	at: number
): { readonly name: string; readonly length: number } | null {
	const text = lines[at]?.text.trim() ?? '';
	const [, name] = /^--\s*([^\s-].*?)\s*--$/.exec(text) ?? [];
	if (name !== undefined) return { name, length: 1 };
	if (text !== '--') return null;
	const names: string[] = [];
	for (let next = at + 1; next < at + 10; next++) {
		const inner = lines[next]?.text.trim() ?? '';
		if (inner === '--') return { name: names.join(' '), length: next - at + 1 };
		if (inner === '') return null;
		names.push(inner);
	}
	return null;
}
