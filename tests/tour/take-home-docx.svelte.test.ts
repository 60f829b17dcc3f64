import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeHomeDocx } from '#lib/tour/take-home-docx.ts';
import { xmlText } from '#lib/source/xml-text.ts';
import { someTakeHome } from './some-take-home.ts';
import { unzip } from './unzip.ts';

const form = { style: 'apa', date: 'May 4, 2026', paper: 'A4' } as const;
const parser = new DOMParser();

/** A part of the file as XML; throws when it is not well-formed. */
function xml(files: ReadonlyMap<string, Buffer>, name: string): Document {
	const document = parser.parseFromString(files.get(name)?.toString('utf8') ?? '', 'application/xml');
	const fault = document.querySelector('parsererror');
	if (fault) throw new Error(`${name}: ${fault.textContent}`);
	return document;
}

async function made(words?: string, paper: 'A4' | 'Letter' = 'A4') {
	const files = unzip(await takeHomeDocx(someTakeHome(words), { ...form, paper }));
	const paragraphs = [...xml(files, 'word/document.xml').getElementsByTagName('w:p')].map((each) => ({
		style: each.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '',
		text: [...each.getElementsByTagName('w:t')].map(({ textContent }) => textContent).join('')
	}));
	return { files, paragraphs };
}

describe('the take-home as a Word file', () => {
	it('is an archive of well-formed parts that all have a type', async () => {
		const { files } = await made();
		const parts = [...files.keys()].filter((name) => /\.(xml|rels)$/.test(name));
		expect(parts).toContain('word/footnotes.xml');
		for (const name of parts) expect(() => xml(files, name)).not.toThrow();
		const types = [...xml(files, '[Content_Types].xml').getElementsByTagName('Override')];
		for (const part of types.map((each) => each.getAttribute('PartName')?.slice(1) ?? '')) {
			expect([...files.keys()], part).toContain(part);
		}
	});

	it('has its title, headings, quotations and own words in named styles that it defines', async () => {
		const { files, paragraphs } = await made();
		const inStyle = (style: string) =>
			paragraphs.filter((each) => each.style === style).map(({ text }) => text);
		expect(inStyle('Title')).toEqual(['A tour']);
		expect(inStyle('Heading1')).toContain('In my own words');
		expect(inStyle('Heading2')).toContain('The position: Close it');
		expect(inStyle('Quote')).toEqual(Array.from({ length: 2 }, () => '““traffic” means people too”'));
		expect(inStyle('OwnWords')).toContain('They walk.');
		expect(inStyle('Bibliography')).toEqual(['Planner, A. (2020). The Post.']);
		const defined = [...xml(files, 'word/styles.xml').getElementsByTagName('w:style')].map((each) =>
			each.getAttribute('w:styleId')
		);
		for (const { style } of paragraphs) if (style !== '') expect(defined).toContain(style);
	});

	it('cites each quotation in a footnote, in italics where the style asks for them', async () => {
		const { files } = await made();
		const references = [...xml(files, 'word/document.xml').getElementsByTagName('w:footnoteReference')];
		expect(references.map((each) => each.getAttribute('w:id'))).toEqual(['1', '2']);
		const notes = [...xml(files, 'word/footnotes.xml').getElementsByTagName('w:footnote')];
		const noteOf = (id: string) => notes.find((each) => each.getAttribute('w:id') === id);
		expect(noteOf('1')?.textContent).toBe('Planner, A. (2020). The Post.');
		expect(noteOf('2')?.textContent).toBe('Diary, May 2020');
		const italic = [...(noteOf('1')?.getElementsByTagName('w:r') ?? [])].filter((run) => {
			const face = run.getElementsByTagName('w:i')[0];
			return face !== undefined && face.getAttribute('w:val') !== 'false';
		});
		expect(italic.map(({ textContent }) => textContent)).toEqual(['The Post']);
	});

	it('comes on the paper asked for', async () => {
		const widthOf = async (paper: 'A4' | 'Letter') =>
			xml((await made('x', paper)).files, 'word/document.xml')
				.getElementsByTagName('w:pgSz')[0]
				?.getAttribute('w:w');
		expect([await widthOf('A4'), await widthOf('Letter')]).toEqual(['11906', '12240']);
	});

	it('holds whatever a student can type or paste, and stays well-formed', async () => {
		const nasty = fc.string({
			unit: fc.oneof(
				fc.constantFrom(...'<>&"\'\u0000\u0007\u000b\u001f\ufffe\ud800\n\t a'),
				fc.constantFrom('é', '👍', ']]>')
			)
		});
		await fc.assert(
			fc.asyncProperty(nasty, async (words) => {
				const { paragraphs } = await made(`x${words}y`);
				const own = paragraphs.filter(({ style }) => style === 'OwnWords').map(({ text }) => text);
				const bare = (text: string) => text.replace(/\s/g, '');
				expect(bare(own.join(''))).toContain(bare(xmlText(`x${words}y`)));
			}),
			{ numRuns: 60 }
		);
	});
});
