/** The paragraphs of a Word file, in the parts of WordprocessingML that hold words (ECMA-376, part 1, chapter 17). */
import type { ImportRefusal } from '#lib/pack/import-result.ts';
import { stylesIn, type DocxStyles } from './docx-styles.ts';
import { openZip } from './open-zip.ts';
import { parseXml, type XmlParts } from './parse-xml.ts';
import { refuse } from './refuse.ts';

/** Words of one make. */
export interface DocxRun {
	readonly text: string;
	/** Underlined, highlighted or boxed: meant to be read aloud. */
	readonly isMarked: boolean;
	/** Name of its style; empty for none. */
	readonly style: string;
}

export interface DocxParagraph {
	/** From 1. */
	readonly number: number;
	/** Of a heading, from 1; null for others. */
	readonly level: number | null;
	/** Name of its style; empty for none. */
	readonly style: string;
	readonly runs: readonly DocxRun[];
}

export type DocxReading =
	| { readonly ok: true; readonly paragraphs: readonly DocxParagraph[] }
	| { readonly ok: false; readonly refusal: ImportRefusal };

const limits = { entries: 5_000, bytes: 40_000_000 } as const;
const mainPart = /^word\/document\d*\.xml$/;
/** Parts of a paragraph that are printed twice for older programs, or are not printed. */
const unread = new Set(['mc:Fallback', 'w:del', 'w:moveFrom', 'w:instrText']);
const offValues = new Set(['none', 'false', '0', 'off']);

/** Reads the main text of a Word file; refuses what is no Word file, is broken, or would not fit in memory. */
export function docxParagraphs(bytes: Uint8Array): DocxReading {
	const opened = openZip(bytes, (path) => mainPart.test(path) || path === 'word/styles.xml', limits);
	if (!opened.ok) return opened;
	const main = [...opened.files.keys()].find((path) => mainPart.test(path));
	if (main === undefined) {
		return refuse(
			'The file is no Word document: it has no word/document.xml.',
			'Save it as .docx and try again.'
		);
	}
	const text = new TextDecoder();
	const styles = parseXml(text.decode(opened.files.get('word/styles.xml')), stylesIn);
	const paragraphs = parseXml(text.decode(opened.files.get(main)), (parts) =>
		paragraphsIn(parts, styles ?? (() => null))
	);
	return paragraphs === null
		? refuse(`${main} in the file breaks off or is no XML.`, 'Open it in a word processor and save it anew.')
		: { ok: true, paragraphs };
}

interface OpenParagraph {
	level: number | null;
	style: string;
	readonly runs: { text: string; isMarked: boolean; style: string }[];
}

/** Paragraphs in the order in which they begin; one in a text box is a paragraph of its own. */
function paragraphsIn(parts: XmlParts, styles: DocxStyles): readonly DocxParagraph[] {
	const paragraphs: (DocxParagraph & OpenParagraph)[] = [];
	const open: OpenParagraph[] = [];
	let skipping = 0;
	let inText = false;
	const write = (words: string): void => {
		const run = open.at(-1)?.runs.at(-1);
		if (run) run.text += words;
	};
	parts.open = (name, attributes) => {
		if (unread.has(name)) skipping++;
		if (skipping > 0) return;
		const value = attributes['w:val'] ?? '';
		const paragraph = open.at(-1);
		const run = paragraph?.runs.at(-1);
		if (name === 'w:p') {
			const made = { number: paragraphs.length + 1, level: null, style: '', runs: [] };
			paragraphs.push(made);
			open.push(made);
		} else if (name === 'w:r') paragraph?.runs.push({ text: '', isMarked: false, style: '' });
		else if (name === 'w:t') inText = true;
		else if (name === 'w:tab') write('\t');
		else if (name === 'w:br' || name === 'w:cr') write('\n');
		else if (name === 'w:noBreakHyphen') write('\u2011');
		else if (name === 'w:pStyle' && paragraph) {
			const style = styles(value);
			paragraph.style = style?.name ?? value;
			paragraph.level = style?.level ?? null;
		} else if (name === 'w:outlineLvl' && paragraph && /^[0-8]$/.test(value))
			paragraph.level = Number(value) + 1;
		else if (name === 'w:rStyle' && run) {
			const style = styles(value);
			run.style = style?.name ?? value;
			run.isMarked ||= style?.isMarked ?? false;
		} else if ((name === 'w:u' || name === 'w:highlight' || name === 'w:bdr') && run) {
			run.isMarked = !offValues.has(value);
		}
	};
	parts.close = (name) => {
		if (skipping > 0) {
			if (unread.has(name)) skipping--;
		} else if (name === 'w:p') open.pop();
		else if (name === 'w:t') inText = false;
	};
	parts.text = (words) => {
		if (inText && skipping === 0) write(words);
	};
	return paragraphs;
}
