/** The formats a debate can be taken along in, with what each is for and what it cannot hold. */
export const exportIds = [
	'argdown',
	'aif',
	'annotations',
	'claims',
	'csl',
	'bibtex',
	'ris',
	'zip',
	'docx'
] as const;
export type ExportId = (typeof exportIds)[number];

export interface ExportFormat {
	readonly id: ExportId;
	readonly name: string;
	/** What the file is called. */
	readonly file: string;
	/** Media type. */
	readonly type: string;
	/** What one would take it for. */
	readonly use: string;
	/** What is lost on the way, each in a sentence. */
	readonly losses: readonly string[];
	/** How much of the debate goes along with a single claim; null: there is none for a single claim. */
	readonly ofNode: 'alone' | 'with-neighbours' | null;
}

const unsaidLinks = 'How claims bear on each other.';
const ourTexts = 'Tours, questions of fact, glossary and editor’s notes.';

const byId: Readonly<Record<ExportId, Omit<ExportFormat, 'id'>>> = {
	argdown: {
		name: 'Argdown',
		file: 'map.argdown',
		type: 'text/plain; charset=utf-8',
		use: 'The map as plain text: to read, edit and draw in Argdown’s own tools.',
		losses: [
			'The words of the quotations: they are named, not printed.',
			'The documents: a comment at the top lists them.',
			'The summary, the questions on which positions are compared, absent voices, and the colours and short names of positions.',
			ourTexts,
			'Argdown gives an undercut to a whole argument; we give it to each step that leaves the argument.',
			'Relations from linked premises that are not one argument’s; a comment at the top names any.'
		],
		ofNode: 'with-neighbours'
	},
	aif: {
		name: 'AIF',
		file: 'aif.json',
		type: 'application/json',
		use: 'The argument graph with its speakers, as AIFdb, OVA and tools for argument analysis read it.',
		losses: [
			'Titles, kinds and positions of claims, the regions of documents, what was cut out of a quotation, and questions of fact have no place in AIF. They stand under the key “parallax”, which others pass over.',
			'An argument that leads from claims to a claim is the inference itself, which has no sentence in AIF; ours stands under the same key.',
			'Names are given whole, as surnames: whether they are a person’s is not guessed.',
			'The text of the documents, and tours.'
		],
		ofNode: 'with-neighbours'
	},
	annotations: {
		name: 'Web annotations',
		file: 'annotations.jsonld',
		type: 'application/ld+json',
		use: 'Every quotation with its place in its document, after the W3C’s model, for annotation tools.',
		losses: [
			unsaidLinks,
			'That the pieces of a quotation with cuts are one: each is a target of its own, in order.',
			'Who speaks is a sentence; the chain of voices stands under the key “parallax”.',
			ourTexts
		],
		ofNode: 'alone'
	},
	claims: {
		name: 'schema.org',
		file: 'claims.jsonld',
		type: 'application/ld+json',
		use: 'Claims and quotations as search engines and linked data know them.',
		losses: [
			`${unsaidLinks} schema.org has no words for it.`,
			'Voices between the first speaker and the document: they stand in the description.',
			ourTexts
		],
		ofNode: 'alone'
	},
	csl: {
		name: 'CSL-JSON',
		file: 'references.json',
		type: 'application/json',
		use: 'The documents for Zotero and whatever else formats citations.',
		losses: ['Everything but the documents.', 'How a date is known.'],
		ofNode: null
	},
	bibtex: {
		name: 'BibTeX',
		file: 'references.bib',
		type: 'text/plain; charset=utf-8',
		use: 'The documents for LaTeX.',
		losses: ['Everything but the documents.', 'The publisher of a web page, for which BibTeX has no field.'],
		ofNode: null
	},
	ris: {
		name: 'RIS',
		file: 'references.ris',
		type: 'text/plain; charset=utf-8',
		use: 'The documents for EndNote, Mendeley and library catalogues.',
		losses: ['Everything but the documents.', 'Long titles are broken into lines.'],
		ofNode: null
	},
	zip: {
		name: 'The pack itself',
		file: 'pack.zip',
		type: 'application/zip',
		use: 'The files this debate is made from, byte for byte: to keep, change, or serve elsewhere.',
		losses: [],
		ofNode: null
	},
	docx: {
		name: 'Debate cards',
		file: 'cards.docx',
		type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		use: 'All quotations as cards under their claims, in the headings of debaters, for Word.',
		losses: [
			'How claims bear on each other; the brief of a position has its objections and answers.',
			ourTexts
		],
		ofNode: null
	}
};

/** All formats, in the order they are offered. */
export const exportFormats: readonly ExportFormat[] = exportIds.map((id) => ({ id, ...byId[id] }));

/** The format of a file's name; null for a name that is none's. */
export function formatOfFile(file: string): ExportFormat | null {
	return exportFormats.find((format) => format.file === file) ?? null;
}
