import { blockText, inlineText, quoteBlock } from './markdown-text.ts';
import type { Restatement, TakeHome, TakenAnswer, TakenPassage, TakenStance } from './take-home.ts';

/** What a student takes home as a Markdown document; whatever they or the sources wrote stands in it as plain text. */
export function takeHomeMarkdown(taken: TakeHome): string {
	const { debate, tour, path, stance, answers, restatements, passages } = taken;
	const parts = [
		`# ${inlineText(tour.title)}`,
		`A tour of the debate “${inlineText(debate.title)}” in Parallax.`,
		...section('Your way', [path.map(({ title }, i) => `${i + 1}. ${inlineText(title)}`).join('\n')]),
		...section('Where you stood', stanceLines(stance)),
		...section('In your own words', restatements.flatMap(restatementLines)),
		...section('What you answered', answers.flatMap(answerLines)),
		...section(
			'Your notes',
			path
				.filter(({ note }) => note.trim() !== '')
				.flatMap(({ title, note }) => [`### ${inlineText(title)}`, blockText(note)])
		),
		...section('Passages', passages.map(passageLines))
	];
	return `${parts.join('\n\n')}\n`;
}

/** A heading with what stands under it; nothing when that is nothing. */
function section(title: string, lines: readonly string[]): readonly string[] {
	const written = lines.filter((line) => line !== '');
	return written.length === 0 ? [] : [`## ${title}`, ...written];
}

function stanceLines({ before, after }: TakeHome['stance']): readonly string[] {
	const known = [before, after].filter((each) => each !== null);
	const [first] = known;
	if (!first) return [];
	const columns = [...(before ? ['Before'] : []), ...(after ? ['After'] : [])];
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const cell = (value: number | string | null) =>
		value === null ? '–' : value === 'unknown' ? 'I don’t know' : String(value);
	const table = [
		row(['0 strongly against, 10 strongly for', ...columns]),
		row(['---', ...columns.map(() => '---')]),
		...first.ratings.map(({ name }, i) =>
			row([inlineText(name), ...known.map(({ ratings }) => cell(ratings[i]?.rating ?? null))])
		),
		row(['How sure, 0 to 10', ...known.map(({ confidence }) => cell(confidence))])
	];
	return [table.join('\n'), ...wordsOf('Before', before), ...wordsOf('After', after)];
}

function wordsOf(when: string, stance: TakenStance | null): readonly string[] {
	if (stance === null) return [];
	const said = [
		['the strongest reason for your view', stance.reason],
		['the strongest reason on the other side', stance.otherSide],
		['what would change your mind', stance.wouldChange]
	] as const;
	return said
		.filter(([, text]) => text.trim() !== '')
		.flatMap(([what, text]) => [`**${when}, ${what}:**`, blockText(text)]);
}

function restatementLines({ name, text, passages }: Restatement): readonly string[] {
	return [`### The case of ${inlineText(name)}`, blockText(text), ...passages.map(passageLines)];
}

function answerLines({ title, prompt, items }: TakenAnswer): readonly string[] {
	const lines = items.map(({ item, yours, map }) => {
		if (yours === null) return `- ${inlineText(item)}`;
		const said = `- ${inlineText(item)}\n  - You: ${inlineText(yours)}`;
		return map === null ? said : `${said}\n  - The map: ${inlineText(map)}`;
	});
	return [`### ${inlineText(title)}`, inlineText(prompt), lines.join('\n')];
}

function passageLines({ text, attribution, source }: TakenPassage): string {
	const title = source.title === null ? '' : ` “${inlineText(source.title)}”,`;
	return quoteBlock(
		`${inlineText(text)}\n\n— ${inlineText(attribution)}. ${inlineText(source.name)},${title} ${inlineText(source.date)}`
	);
}
