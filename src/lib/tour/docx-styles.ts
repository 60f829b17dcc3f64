/** How the Word document looks: named styles, so that whoever gets it can change them in one place. */
import type { IStylesOptions } from 'docx';

/** The styles of our own paragraphs, by what stands in them. `Quote` is Word’s own. */
export const paragraphStyle = {
	/** Ours, between the student’s words and the documents’. */
	about: 'AboutText',
	own: 'OwnWords',
	quote: 'Quote',
	source: 'QuoteSource',
	reference: 'Bibliography'
} as const;

const grey = '555555';
const serif = 'Georgia';

/** Lengths are in twentieths of a point, font sizes in half points, as Word counts them. */
export const docxStyles: IStylesOptions = {
	default: {
		document: {
			run: { font: 'Calibri', size: 22, language: { value: 'en-US' } },
			paragraph: { spacing: { after: 120, line: 276 } }
		},
		title: { run: { font: serif, size: 40, bold: true }, paragraph: { spacing: { after: 80 } } },
		heading1: {
			run: { font: serif, size: 28, bold: true },
			paragraph: { spacing: { before: 360, after: 120 }, keepNext: true }
		},
		heading2: {
			run: { font: serif, size: 23, bold: true },
			paragraph: { spacing: { before: 240, after: 80 }, keepNext: true }
		},
		footnoteText: { run: { size: 18 } }
	},
	paragraphStyles: [
		{
			...{ id: paragraphStyle.about, name: 'About Text', basedOn: 'Normal', next: 'Normal' },
			...{ quickFormat: true, run: { color: grey } }
		},
		{
			...{ id: paragraphStyle.own, name: 'Own Words', basedOn: 'Normal', next: paragraphStyle.own },
			quickFormat: true
		},
		{
			...{ id: paragraphStyle.quote, name: 'Quote', basedOn: 'Normal', next: paragraphStyle.source },
			...{ quickFormat: true, run: { font: serif } },
			paragraph: { indent: { left: 567, right: 567 }, spacing: { before: 160, after: 40 }, keepNext: true }
		},
		{
			...{ id: paragraphStyle.source, name: 'Quote Source', basedOn: 'Normal', next: 'Normal' },
			...{ quickFormat: true, run: { size: 19, color: grey } },
			paragraph: { indent: { left: 567, right: 567 }, spacing: { after: 160 }, keepLines: true }
		},
		{
			...{ id: paragraphStyle.reference, name: 'Bibliography', basedOn: 'Normal', quickFormat: true },
			paragraph: { indent: { left: 567, hanging: 567 } }
		}
	]
};
