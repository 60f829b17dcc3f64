import { blockText, inlineText, quoteBlock } from './markdown-text.ts';
import { typeRuns } from '#lib/source/italics.ts';
import { inMarks } from '#lib/source/quotation-marks.ts';
import { answerLines, sheetOf } from './take-home-sheet.ts';
import type { Reference, SheetBlock, SheetForm, StanceRow } from './take-home-sheet.ts';
import type { TakeHome } from './take-home.ts';

/** What a student takes home as a Markdown document; whatever they or the sources wrote stands in it as plain text. */
export function takeHomeMarkdown(taken: TakeHome, { style, date }: SheetForm): string {
	const { debate, tour } = taken;
	const parts = [
		`# ${inlineText(tour.title)}`,
		`A guided tour of the debate “${inlineText(debate.title)}”, from Parallax.`,
		`Name: ${inlineText('_'.repeat(32))}`,
		`Date: ${inlineText(date)}`,
		...sheetOf(taken, style).flatMap(({ title, blocks }) => [
			`## ${inlineText(title)}`,
			...blocks.map(blockMarkdown)
		])
	];
	return `${parts.join('\n\n')}\n`;
}

function blockMarkdown(block: SheetBlock): string {
	switch (block.kind) {
		case 'heading':
			return `### ${inlineText(block.text)}`;
		case 'text':
			return inlineText(block.text);
		case 'way':
			return block.steps.map((title, i) => `${i + 1}. ${inlineText(title)}`).join('\n');
		case 'own':
			return [...(block.label === '' ? [] : [`**${inlineText(block.label)}**`]), blockText(block.text)].join(
				'\n\n'
			);
		case 'stances':
			return stanceTable(block.rows);
		case 'answers':
			return block.items
				.map((item) =>
					[
						`- ${inlineText(item.item)}`,
						...answerLines(item).map(({ who, text }) => `  - ${who}: ${inlineText(text)}`)
					].join('\n')
				)
				.join('\n');
		case 'quotation': {
			const { text, attribution } = block.passage;
			const lines = [inMarks(text), `— ${attribution}`, block.source];
			return quoteBlock(lines.map(inlineText).join('\n\n'));
		}
		case 'references':
			return block.references.map((reference) => `- ${referenceMarkdown(reference)}`).join('\n');
	}
}

function stanceTable(rows: readonly StanceRow[]): string {
	const row = (cells: readonly string[]) => `| ${cells.map(inlineText).join(' | ')} |`;
	return [
		row(['', 'Before', 'After', 'Change']),
		'| --- | --- | --- | --- |',
		...rows.map(({ name, beforeWords, afterWords, change }) => row([name, beforeWords, afterWords, change]))
	].join('\n');
}

function referenceMarkdown({ text, italics }: Reference): string {
	return typeRuns(text, italics)
		.map((run) => {
			const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
			const plain = inlineText(words);
			return `${before}${run.italic && plain !== '' ? `*${plain}*` : plain}${after}`;
		})
		.join('');
}
