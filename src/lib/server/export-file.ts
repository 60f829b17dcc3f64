import { debateCards } from '#lib/classroom/debate-cards.ts';
import type { Debate } from '#lib/debate/model.ts';
import { aifOf } from '#lib/pack/export/aif.ts';
import { annotationsOf } from '#lib/pack/export/annotations.ts';
import { argdownOf, type ExportOrigin } from '#lib/pack/export/argdown.ts';
import { claimsJsonLd } from '#lib/pack/export/claims-json-ld.ts';
import type { ExportFormat, ExportId } from '#lib/pack/export/export-formats.ts';
import { partOfDebate } from '#lib/pack/export/part-of-debate.ts';
import { bibliographyOf } from './bibliography.ts';
import type { LoadedPack } from './library.ts';

/** The formats that are text and need nothing but the debate. */
export type TextExportId = Exclude<ExportId, 'zip' | 'docx'>;

/** The text of an export of a debate. `siteOf` is where its pages stand; null when that is not known. */
export function exportText(
	{ pack }: Pick<LoadedPack, 'pack'>,
	format: TextExportId,
	siteOf: string | null
): string {
	return writeExport(pack.debate, format, { version: pack.version, around: null }, siteOf);
}

/** The same of one node; null when there is no such node or the format has nothing for a single one. */
export function exportNodeText(
	{ pack, graph }: LoadedPack,
	{ id, ofNode }: ExportFormat & { readonly id: TextExportId },
	node: string,
	siteOf: string | null
): string | null {
	const part = ofNode === null ? null : partOfDebate(graph, node, ofNode);
	const around = graph.node(node)?.title;
	if (!part || around === undefined) return null;
	return writeExport(part, id, { version: pack.version, around }, siteOf);
}

/** The cards of a debate as JSON, from which a browser makes the Word file. */
export function exportCards({ pack, graph }: LoadedPack): string {
	return JSON.stringify(debateCards(graph, pack.version));
}

function writeExport(
	debate: Debate,
	format: TextExportId,
	origin: ExportOrigin,
	siteOf: string | null
): string {
	switch (format) {
		case 'argdown':
			return argdownOf(debate, origin);
		case 'aif':
			return json(aifOf(debate, origin));
		case 'annotations':
			return json(annotationsOf(debate, origin));
		case 'claims':
			return json(claimsJsonLd(debate, origin));
		case 'csl':
		case 'bibtex':
		case 'ris':
			return bibliographyOf(debate.sources, format, ({ id }) =>
				siteOf === null ? null : `${siteOf}/debates/${debate.id}/sources/${id}`
			);
	}
}

function json(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
