/**
 * Citations in the styles students are asked for, set by citeproc (through Citation.js) from CSL styles. APA comes
 * with Citation.js; MLA 9 and Chicago 17 author-date come with the package `rehype-citation`, whose entry point
 * loads much that we do not need: only its two style files are read, so its version is pinned and a test sees
 * that they are there.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { plugins, type CSL } from '@citation-js/core';
import '@citation-js/plugin-csl';
import sanitizeHtml from 'sanitize-html';
import { cslOf, titleInCitation, untitledLabel, type Citations, type CslItem } from '#lib/source/cite.ts';
import type { Passage, Source, Span } from '#lib/source/model.ts';
import { plainCitation } from '#lib/source/plain-citation.ts';

type Style = 'apa' | 'mla' | 'chicago';
type StyledCitations = Pick<Citations, Style | 'italics'>;
interface Styled {
	readonly text: string;
	readonly italics: readonly Span[];
}

/** All that sanitize-html writes; the ampersand last, or it would make new ones. */
const entities = [
	['&lt;', '<'],
	['&gt;', '>'],
	['&quot;', '"'],
	['&amp;', '&']
] as const;

const styled = new WeakMap<Source, StyledCitations>();
const require = createRequire(import.meta.url);

/** Citations of a source, or of a passage of it; the reference lists of the styles name the document either way. */
export function citationsOf(source: Source, passage: Passage | null): Citations {
	return {
		...styledCitationsOf(source),
		plain: plainCitation(source, passage),
		cslJson: JSON.stringify([cslOf(source, passage)], null, 2)
	};
}

function styledCitationsOf(source: Source): StyledCitations {
	const known = styled.get(source);
	if (known) return known;
	const { title, ...rest } = cslOf(source, null);
	const item = { ...rest, ...(title === undefined ? {} : { title: titleInCitation(title) }) };
	const apa = format(item, 'apa');
	const mla = formatMla(source, item);
	const chicago = format(item, 'chicago');
	const citations = {
		apa: apa.text,
		mla: mla.text,
		chicago: chicago.text,
		italics: { apa: apa.italics, mla: mla.italics, chicago: chicago.italics }
	};
	styled.set(source, citations);
	return citations;
}

/**
 * MLA puts a plain description where a title is missing; the style file knows only titles. So the
 * description goes in as one, kept from title case, and loses the quotation marks or italics of a title.
 */
function formatMla(source: Source, item: CslItem): Styled {
	if (source.title !== null) return format(item, 'mla');
	const label = untitledLabel(source);
	const described = { ...item, title: `<span class="nocase">${label}</span>` };
	const { text, italics } = format(described, 'mla', (line) => line.replace(`“${label}.”`, `${label}.`));
	return { text, italics: italics.filter(({ start, end }) => !text.slice(start, end).startsWith(label)) };
}

function format(item: CslItem, style: Style, mend = (line: string) => line): Styled {
	loadStyle(style);
	const setAs = (kind: 'text' | 'html') => {
		const data: CSL[] = [structuredClone(item) as CslItem & CSL];
		const options = { format: kind, style, lang: 'en-US' };
		return mend(String(plugins.output.format('bibliography', data, options)).trim());
	};
	const text = setAs('text');
	const italic = readItalics(setAs('html'));
	return { text, italics: italic.text === text ? italic.italics : [] };
}

/** The text of citeproc's HTML and where it is in italics; all other markup is dropped. */
function readItalics(html: string): Styled {
	const pieces = sanitizeHtml(html, { allowedTags: ['i'], allowedAttributes: {} })
		.trim()
		.split(/<\/?i>/);
	const italics: Span[] = [];
	let text = '';
	for (const [index, piece] of pieces.entries()) {
		const start = text.length;
		text += entities.reduce((line, [entity, character]) => line.replaceAll(entity, character), piece);
		if (index % 2 === 1) italics.push({ start, end: text.length });
	}
	return { text, italics };
}

function loadStyle(style: Style): void {
	const { styles } = plugins.config.get('@csl');
	if (styles.has(style)) return;
	const folder = join(dirname(require.resolve('rehype-citation')), 'styles');
	const file: unknown = require(join(folder, `${style}.js`));
	const text = typeof file === 'object' && file !== null && 'default' in file ? file.default : null;
	if (typeof text !== 'string') throw new Error(`The package rehype-citation has no CSL style “${style}”.`);
	styles.add(style, text);
}
