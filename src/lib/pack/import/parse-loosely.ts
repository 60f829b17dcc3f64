import { parseArgdown, type ArgdownMap, type MissingNames } from '#lib/pack/parse-argdown.ts';
import type { Account } from './account.ts';
import type { TextLine } from './argdown-lines.ts';

/**
 * Parses tidy lines. Where Argdown cannot read the whole, each paragraph is tried by itself, and those it cannot read are
 * left out and accounted for. Lines in the result are those of the file. Null when nothing can be read.
 */
export function parseLoosely(
	lines: readonly TextLine[],
	names: () => MissingNames,
	account: Account
): ArgdownMap | null {
	const whole = parseArgdown('', textOf(lines), names());
	if (whole.value) return inFile(whole.value, lines);
	const readable = paragraphsOf(lines).flatMap((paragraph) => {
		const { value, problems } = parseArgdown('', textOf(paragraph), names());
		if (value) return [...paragraph, blank];
		for (const { text, line } of paragraph)
			account.say('dropped', 'line', text.trim(), line, problems[0]?.message ?? 'Argdown cannot read this.');
		return [];
	});
	const { value } = parseArgdown('', textOf(readable), names());
	return value && inFile(value, readable);
}

const blank: TextLine = { text: '', line: 1 };

function textOf(lines: readonly TextLine[]): string {
	return `${lines.map(({ text }) => text).join('\n')}\n`;
}

function paragraphsOf(lines: readonly TextLine[]): readonly (readonly TextLine[])[] {
	const paragraphs: TextLine[][] = [];
	let open = false;
	for (const line of lines) {
		const isBlank = line.text.trim() === '';
		if (!isBlank && open) paragraphs.at(-1)?.push(line);
		else if (!isBlank) paragraphs.push([line]);
		open = !isBlank;
	}
	return paragraphs;
}

function inFile({ mentions, relations, blocks }: ArgdownMap, lines: readonly TextLine[]): ArgdownMap {
	const move = <T extends { readonly line: number }>(part: T): T => ({
		...part,
		line: lines[part.line - 1]?.line ?? 1
	});
	return {
		mentions: mentions.map((mention) => ({
			...move(mention),
			tags: mention.tags.map(move),
			data: mention.data && move(mention.data)
		})),
		relations: relations.map(move),
		blocks: blocks.map((block) => ({ ...block, steps: block.steps.map(move) }))
	};
}
