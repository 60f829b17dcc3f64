import { describe, expect, it } from 'vitest';
import { cardWords } from '#lib/classroom/card-words.ts';
import { briefDocx } from '#lib/classroom/brief-docx.ts';
import { withEntry } from '#lib/classroom/brief-entries.ts';
import { noWork, noteOn, type BriefWork } from '#lib/classroom/brief-work.ts';
import { unzip } from '#tests/tour/unzip.ts';
import { briefs, cardsIn, wholeMark } from './flagship-briefs.ts';

const parser = new DOMParser();

function xml(files: ReadonlyMap<string, Buffer>, name: string): Document {
	const document = parser.parseFromString(files.get(name)?.toString('utf8') ?? '', 'application/xml');
	const fault = document.querySelector('parsererror');
	if (fault) throw new Error(`${name}: ${fault.textContent}`);
	return document;
}

const textOf = (element: Element) =>
	[...element.getElementsByTagName('w:t')].map(({ textContent }) => textContent).join('');
const valueOf = (element: Element, name: string) =>
	element.getElementsByTagName(name)[0]?.getAttribute('w:val') ?? '';

async function made(brief: (typeof briefs)[number], work: BriefWork = noWork) {
	const files = unzip(await briefDocx(brief, work, { paper: 'A4', by: 'Ana' }));
	const document = xml(files, 'word/document.xml');
	const paragraphs = [...document.getElementsByTagName('w:p')].map((each) => ({
		style: valueOf(each, 'w:pStyle'),
		text: textOf(each),
		runs: [...each.getElementsByTagName('w:r')].map((run) => ({
			style: valueOf(run, 'w:rStyle'),
			text: textOf(run)
		}))
	}));
	return { files, paragraphs };
}

describe.each(briefs.map((brief) => [brief.position.id, brief] as const))(
	'the Word file of %s',
	(_, brief) => {
		it('holds every passage of the brief, letter for letter, in a card of its own', async () => {
			const { paragraphs } = await made(brief);
			const bodies = paragraphs.filter(({ style }) => style === 'Card').map(({ text }) => text);
			const own = new Set(
				[...brief.reasons, ...brief.answers].flatMap(({ cards }) => cards).map((card) => cardWords(card))
			);
			expect(own.size).toBeGreaterThan(5);
			for (const words of cardsIn(brief).map(cardWords))
				expect(
					[words, `“${words}”`].some((body) => bodies.includes(body)),
					words
				).toBe(true);
		});

		it('says under which citation and by whom, before each card', async () => {
			const { paragraphs } = await made(brief);
			for (const [index, { style }] of paragraphs.entries()) {
				if (style !== 'Card') continue;
				const source = paragraphs[index - 1]!;
				expect(source.style).toBe('CardSource');
				expect(source.runs[0]?.style).toBe('Cite');
				expect(source.runs[0]?.text).not.toBe('');
			}
		});
	}
);

describe('the styles of the Word file', () => {
	it('are those of debaters: Pocket, Hat, Block and Tag are the four headings, with their outline levels', async () => {
		const { files, paragraphs } = await made(briefs[0]!);
		const styles = [...xml(files, 'word/styles.xml').getElementsByTagName('w:style')];
		const named = (name: string) =>
			styles.find((style) => valueOf(style, 'w:aliases') === name || valueOf(style, 'w:name') === name);
		for (const [level, name] of ['Pocket', 'Hat', 'Block', 'Tag'].entries()) {
			expect(named(name)?.getAttribute('w:styleId')).toBe(`Heading${level + 1}`);
			expect(valueOf(named(name)!, 'w:name')).toBe(`heading ${level + 1}`);
			expect(valueOf(named(name)!, 'w:outlineLvl')).toBe(String(level));
			expect(paragraphs.some(({ style }) => style === `Heading${level + 1}`)).toBe(true);
		}
		for (const name of ['Cite', 'Underline', 'Emphasis'])
			expect(named(name)?.getAttribute('w:type')).toBe('character');
		const defined = styles.map((style) => style.getAttribute('w:styleId'));
		expect(new Set(defined).size).toBe(defined.length);
		for (const { style, runs } of paragraphs)
			for (const used of [style, ...runs.map((run) => run.style)])
				if (used !== '') expect(defined).toContain(used);
	});

	it('carry the marks: underlined and emphasised words, nothing else', async () => {
		const brief = briefs[0]!;
		const [first, second] = brief.reasons.flatMap(({ cards }) => cards);
		const words = cardWords(first!);
		const end = words.indexOf(' ');
		const work = [
			{
				...{ kind: 'mark' as const, subject: first!.passageId },
				body: { spans: [{ start: 0, end, words: words.slice(0, end), strong: false }] }
			},
			{ kind: 'mark' as const, subject: second!.passageId, body: { spans: [wholeMark(second!, true)] } }
		].reduce(withEntry, noWork);
		const runs = (await made(brief, work)).paragraphs
			.filter(({ style }) => style === 'Card')
			.flatMap((paragraph) => paragraph.runs);
		const styled = (style: string) => [
			...new Set(runs.filter((run) => run.style === style).map(({ text }) => text))
		];
		expect(styled('Underline')).toEqual([words.slice(0, end)]);
		expect(styled('Emphasis')).toEqual([cardWords(second!)]);
	});

	it('keep notes apart from everyone else’s words, and the parts well-formed whatever is typed', async () => {
		const brief = briefs[0]!;
		const text = 'a < b & "c"\u0007\n\nsecond';
		const note = { kind: 'note', subject: noteOn.claim(brief.reasons[0]!.node.id), body: { text } } as const;
		const { files, paragraphs } = await made(brief, withEntry(noWork, note));
		const own = paragraphs.filter(({ style }) => style === 'OwnWords').map((each) => each.text);
		expect(own).toContain('a < b & "c"');
		expect(own).toContain('second');
		for (const name of files.keys())
			if (/\.(xml|rels)$/.test(name)) expect(() => xml(files, name)).not.toThrow();
	});
});
