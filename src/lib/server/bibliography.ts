/** Lists of documents for reference managers, written by Citation.js. */
import { plugins, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { cslOf, type CslItem } from '#lib/source/cite.ts';
import type { Source } from '#lib/source/model.ts';

/** The formats of reference managers that are exported. */
export type BibliographyFormat = 'csl' | 'bibtex' | 'ris';

/**
 * The documents in one of the formats; ids of documents are the citation keys. What a document does not say is left out.
 */
export function bibliographyOf(
	sources: readonly Source[],
	format: BibliographyFormat,
	addressOf: (source: Source) => string | null
): string {
	const items = sources.map((source) => cslOf(source, null, addressOf(source)));
	if (format === 'csl') return `${JSON.stringify(items, null, 2)}\n`;
	const { format: settings } = plugins.config.get('@bibtex');
	Object.assign(settings, { useIdAsLabel: true, checkLabel: false });
	const data: CSL[] = items.map((item) => forManagers(item, format) as CslItem & CSL);
	return `${String(plugins.output.format(format, data)).trim()}\n`;
}

/** BibTeX's styles never print a genre; they print a note. */
function forManagers(item: CslItem, format: BibliographyFormat): CslItem {
	const { genre, ...rest } = structuredClone(item);
	if (genre === undefined || format !== 'bibtex') return item;
	return { ...rest, note: genre };
}
