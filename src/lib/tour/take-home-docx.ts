/**
 * What a student takes home as a Word document: headings and quotations in named styles, citations as footnotes. Loads
 * the library `docx`, so a page imports this file only when it is asked for.
 */
import { Document, FootnoteReferenceRun, Footer, HeadingLevel, LevelFormat, Packer, PageNumber } from 'docx';
import { Paragraph, Tab, TabStopType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { typeRuns } from '#lib/source/italics.ts';
import { inMarks } from '#lib/source/quotation-marks.ts';
import { docxStyles, paragraphStyle } from './docx-styles.ts';
import { answerLines, sheetOf } from './take-home-sheet.ts';
import type { Reference, SheetBlock, SheetForm, StanceRow } from './take-home-sheet.ts';
import type { TakeHome } from './take-home.ts';
import { xmlText } from '#lib/source/xml-text.ts';

/** Width and height of a sheet in twentieths of a point. */
const papers = { A4: { width: 11906, height: 16838 }, Letter: { width: 12240, height: 15840 } } as const;
export type Paper = keyof typeof papers;
const margin = 1304;

/** Footnotes as they are gathered: the number of each is its place, from 1. */
type Footnotes = Record<string, { readonly children: readonly Paragraph[] }>;

/** The bytes of the `.docx`. */
export async function takeHomeDocx(
	taken: TakeHome,
	form: SheetForm & { readonly paper: Paper }
): Promise<ArrayBuffer> {
	const { debate, tour } = taken;
	const footnotes: Footnotes = {};
	const wide = papers[form.paper].width - 2 * margin;
	const document = new Document({
		title: xmlText(tour.title),
		subject: xmlText(debate.title),
		creator: 'Parallax',
		styles: docxStyles,
		numbering: {
			config: [
				{ reference: 'way', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: hanging }] }
			]
		},
		footnotes,
		sections: [
			{
				properties: {
					page: {
						size: papers[form.paper],
						margin: { top: margin, right: margin, bottom: margin, left: margin }
					}
				},
				footers: { default: new Footer({ children: [pageNumbers(wide)] }) },
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(tour.title) }),
					ours(`A guided tour of the debate “${debate.title}”, from Parallax.`),
					nameAndDate(form.date, wide),
					...sheetOf(taken, form.style).flatMap(({ title, blocks }) => [
						new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(title) }),
						...blocks.flatMap((block) => blockParagraphs(block, footnotes))
					])
				]
			}
		]
	});
	return Packer.toArrayBuffer(document);
}

const hanging = { paragraph: { indent: { left: 425, hanging: 425 }, spacing: { after: 40 } } };

function blockParagraphs(block: SheetBlock, footnotes: Footnotes): readonly (Paragraph | Table)[] {
	switch (block.kind) {
		case 'heading':
			return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: textRuns(block.text) })];
		case 'text':
			return [ours(block.text)];
		case 'way':
			return block.steps.map(
				(title) => new Paragraph({ numbering: { reference: 'way', level: 0 }, children: textRuns(title) })
			);
		case 'own':
			return [
				...(block.label === ''
					? []
					: [new Paragraph({ keepNext: true, children: textRuns(block.label, { bold: true }) })]),
				...block.text
					.split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/)
					.filter((paragraph) => paragraph.trim() !== '')
					.map((text) => new Paragraph({ style: paragraphStyle.own, children: textRuns(text.trim()) }))
			];
		case 'stances':
			return [stanceTable(block.rows), new Paragraph({ children: [] })];
		case 'answers':
			return block.items.flatMap((item) => [
				new Paragraph({ bullet: { level: 0 }, children: textRuns(item.item) }),
				...answerLines(item).map(
					({ who, text }) =>
						new Paragraph({
							bullet: { level: 1 },
							children: [new TextRun({ text: `${who}: `, bold: true }), ...textRuns(text)]
						})
				)
			]);
		case 'quotation': {
			const { text, attribution } = block.passage;
			const number = Object.keys(footnotes).length + 1;
			const cited = block.reference ?? { text: block.source, italics: [] };
			footnotes[number] = { children: [new Paragraph({ children: referenceRuns(cited) })] };
			return [
				new Paragraph({
					style: paragraphStyle.quote,
					children: [...textRuns(inMarks(text)), new FootnoteReferenceRun(number)]
				}),
				new Paragraph({ style: paragraphStyle.source, children: textRuns(`— ${attribution}`) })
			];
		}
		case 'references':
			return block.references.map(
				(each) => new Paragraph({ style: paragraphStyle.reference, children: referenceRuns(each) })
			);
	}
}

/** Text of several lines with its line breaks. */
function textRuns(text: string, face: { readonly bold?: boolean } = {}): TextRun[] {
	return xmlText(text)
		.split(/\r\n?|\n/)
		.map((line, i) => new TextRun({ ...face, text: line, ...(i > 0 ? { break: 1 } : {}) }));
}

function referenceRuns({ text, italics }: Pick<Reference, 'text' | 'italics'>): TextRun[] {
	return typeRuns(text, italics).map((run) => new TextRun({ text: xmlText(run.text), italics: run.italic }));
}

function ours(text: string): Paragraph {
	return new Paragraph({ style: paragraphStyle.about, children: textRuns(text) });
}

/** A line to write a name on, and the date at its end. */
function nameAndDate(date: string, wide: number): Paragraph {
	const nameEnds = Math.round(wide * 0.6);
	return new Paragraph({
		spacing: { before: 240, after: 240 },
		tabStops: [
			{ type: TabStopType.LEFT, position: nameEnds, leader: 'underscore' },
			{ type: TabStopType.RIGHT, position: wide }
		],
		children: [new TextRun({ children: ['Name: ', new Tab(), new Tab(), `Date: ${xmlText(date)}`] })]
	});
}

function stanceTable(rows: readonly StanceRow[]): Table {
	const row = (cells: readonly string[], tableHeader: boolean) =>
		new TableRow({
			...{ tableHeader, cantSplit: true },
			children: cells.map(
				(text) =>
					new TableCell({
						margins: { top: 60, bottom: 60, left: 100, right: 100 },
						children: [
							new Paragraph({ spacing: { after: 0 }, children: textRuns(text, { bold: tableHeader }) })
						]
					})
			)
		});
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: [
			row(['Position', 'Before', 'After', 'Change'], true),
			...rows.map(({ name, beforeWords, afterWords, change }) =>
				row([name, beforeWords, afterWords, change], false)
			)
		]
	});
}

function pageNumbers(wide: number): Paragraph {
	return new Paragraph({
		tabStops: [{ type: TabStopType.RIGHT, position: wide }],
		children: [
			new TextRun({ size: 18, children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
		]
	});
}
