import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import { indexDebate } from '#lib/debate/graph.ts';
import { outlineOf, type Outline } from '#lib/debate/outline.ts';
import type { Problem } from '#lib/debate/problem.ts';
import { bareDebate } from '#lib/pack/bare-debate.ts';
import { zipOf } from '#lib/pack/export/zip.ts';
import { losses, type ImportedItem, type ImportRefusal } from '#lib/pack/import-result.ts';
import { importPack } from '#lib/pack/import/import-pack.ts';
import type { BroughtFile } from '#lib/pack/import/importer.ts';
import { countFates, type FateCount } from '#lib/pack/import/item-words.ts';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { problemCodes } from '#lib/pack/problem-codes.ts';

/** What the page shows of a file that was read, and what can be done with it. Plain data: it comes from a worker. */
export interface PageImport {
	/** What the file's format is called. */
	readonly format: string;
	readonly question: string;
	readonly frame: DebateFrame;
	readonly outline: Outline;
	readonly count: FateCount;
	readonly losses: readonly ImportedItem[];
	readonly left: readonly LeftToDo[];
	readonly draft: PackDraft;
	/** The pack as an archive. */
	readonly zip: Uint8Array<ArrayBuffer>;
}

/** Problems of one kind. */
export interface LeftToDo {
	readonly code: string;
	readonly severity: Problem['severity'];
	readonly meaning: string;
	readonly advice: string;
	/** What each of them says. */
	readonly places: readonly string[];
}

export type PageReading =
	{ readonly ok: true; readonly value: PageImport } | { readonly ok: false; readonly refusal: ImportRefusal };

/** Reads a file and prepares all that the page shows of it. Takes time: for a worker. */
export async function importForPage(file: BroughtFile): Promise<PageReading> {
	const reading = await importPack(file, null);
	if (!reading.ok) return reading;
	const { draft, items, files, unwritten, problems, format } = reading.value;
	const debate = bareDebate(draft);
	const unsaid = unwritten.map((id): ImportedItem => {
		const message = 'A map has no words for it; it is missing in the pack.';
		return { what: 'relation', name: id, line: null, path: 'map', fate: 'dropped', message };
	});
	return {
		ok: true,
		value: {
			format,
			question: draft.debate.question,
			frame: debateFrame(debate),
			outline: outlineOf(indexDebate(debate)),
			count: countFates(items),
			losses: [...losses({ draft, items }), ...unsaid],
			left: byCode(problems),
			draft,
			zip: zipOf(draft.debate.id, { files, withheld: [] })
		}
	};
}

/** Errors first, then the kinds of which there are most. */
function byCode(problems: readonly Problem[]): readonly LeftToDo[] {
	const codes = Object.entries(problemCodes).flatMap(([code, { severity, meaning, advice }]): LeftToDo[] => {
		const places = problems.flatMap((problem) => (problem.code === code ? problem.message : []));
		return places.length > 0 ? [{ code, severity, meaning, advice, places }] : [];
	});
	const rank = ({ severity, places }: LeftToDo) => places.length + (severity === 'error' ? 1_000_000 : 0);
	return codes.toSorted((a, b) => rank(b) - rank(a));
}
