/**
 * Headings, cards and notes as a Word file in the headings and styles of debaters. Loads the library `docx`, so a page
 * imports this file only when it is asked for.
 */
import { Document, Footer, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { needsOurMarks } from '#lib/source/quotation-marks.ts';
import { xmlText } from '#lib/source/xml-text.ts';
import type { BriefCard } from './brief-card.ts';
import { cardWords } from './card-words.ts';
import { briefStyle, briefStyles } from './brief-docx-styles.ts';
import type { OutlinePart } from './brief-outline.ts';
import { attributionLine } from './brief-words.ts';
import { marksOf, type BriefWork } from './brief-work.ts';
import { wordRuns } from './marked-words.ts';

/** Width and height of a sheet in twentieths of a point. */
const papers = { A4: { width: 11906, height: 16838 }, Letter: { width: 12240, height: 15840 } } as const;
const margin = 1134;

/** How the file is made out. */
export interface DocxForm {
	readonly title: string;
	readonly subject: string;
	readonly paper: keyof typeof papers;
	/** Who made it and when, for the foot of each page; empty for nothing. */
	readonly by: string;
}

/** The bytes of the `.docx`; of the work, its marks are set into the cards. */
export async function outlineDocx(
	parts: readonly OutlinePart[],
	work: Pick<BriefWork, 'marks'>,
	form: DocxForm
): Promise<ArrayBuffer> {
	const { width } = papers[form.paper];
	const document = new Document({
		title: xmlText(form.title),
		subject: xmlText(form.subject),
		creator: 'Parallax',
		sections: [
			{
				properties: {
					page: {
						size: papers[form.paper],
						margin: { top: margin, right: margin, bottom: margin, left: margin }
					}
				},
				footers: { default: new Footer({ children: [foot(form.by, width - 2 * margin)] }) },
				children: parts.flatMap((part) => paragraphsOf(part, work))
			}
		]
	});
	return Packer.toArrayBuffer(document, undefined, [{ path: 'word/styles.xml', data: briefStyles }]);
}

function paragraphsOf(part: OutlinePart, work: Pick<BriefWork, 'marks'>): readonly Paragraph[] {
	switch (part.kind) {
		case 'heading':
			return [new Paragraph({ style: briefStyle[part.level], children: textRuns(part.text) })];
		case 'text':
			return [new Paragraph({ style: briefStyle.about, children: textRuns(part.text) })];
		case 'line':
			return [new Paragraph({ bullet: { level: 0 }, children: textRuns(part.text) })];
		case 'own':
			return part.text
				.split(/(?:\r\n?|\n)\s*(?:\r\n?|\n)/)
				.filter((paragraph) => paragraph.trim() !== '')
				.map((text) => new Paragraph({ style: briefStyle.own, children: textRuns(text.trim()) }));
		case 'card':
			return cardParagraphs(part.card, work);
	}
}

/** Who speaks and where it stands, then the words themselves with the student's marks. */
function cardParagraphs(card: BriefCard, work: Pick<BriefWork, 'marks'>): readonly Paragraph[] {
	const words = cardWords(card);
	const [open, close] = needsOurMarks(words) ? ['\u201C', '\u201D'] : ['', ''];
	const edge = card.opponent ? 'Reported by an opponent. ' : '';
	return [
		new Paragraph({
			style: briefStyle.source,
			children: [
				...textRuns(capitalised(card.cite), briefStyle.cite),
				...textRuns(` — ${edge}${capitalised(attributionLine(card))}. [${card.citation}]`)
			]
		}),
		new Paragraph({
			style: briefStyle.card,
			children: [
				...textRuns(open),
				...wordRuns(words, marksOf(work, card.passageId)).flatMap(({ text, mark }) =>
					textRuns(text, mark === null ? null : briefStyle[mark])
				),
				...textRuns(close)
			]
		}),
		...(card.note === null
			? []
			: [new Paragraph({ style: briefStyle.about, children: textRuns(`Our note: ${card.note}`) })])
	];
}

/** Text of several lines with its line breaks, in a style of words. */
function textRuns(text: string, style: string | null = null): TextRun[] {
	if (text === '') return [];
	return xmlText(text)
		.split(/\r\n?|\n/)
		.map(
			(line, i) => new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}), ...(style ? { style } : {}) })
		);
}

function foot(by: string, wide: number): Paragraph {
	return new Paragraph({
		style: 'Footer',
		tabStops: [{ type: TabStopType.RIGHT, position: wide }],
		children: [
			new TextRun(xmlText(by)),
			new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
		]
	});
}

function capitalised(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
