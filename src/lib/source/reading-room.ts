/** A document as the reading room sets it: sections by region, rows by paragraph, passages numbered in order. */
import { excerptOf, type ReadingBlock } from './excerpt.ts';
import { regionLabels } from './labels.ts';
import { quotableRegions, type RegionKind, type Source } from './model.ts';
import { countWords } from './word-count.ts';

/** Text under the same passages. The numbers are positions in `ReadingRoom.passages`, counted from 1. */
export interface RoomRun {
	readonly kind: 'run';
	/** The source's own characters. */
	readonly text: string;
	readonly marks: readonly number[];
	/** Of those, the ones that begin here, and the ones whose last word stands here. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}

/** Words that the document's rights keep us from showing. */
export interface RoomGap {
	readonly kind: 'gap';
	readonly words: number;
}

/** A paragraph, or a gap between two; `notes` are the numbers of the passages that begin in it. */
export interface RoomRow {
	readonly parts: readonly (RoomRun | RoomGap)[];
	readonly notes: readonly number[];
}

/** Neighbouring paragraphs of one region. */
export interface RoomSection {
	readonly region: RegionKind;
	readonly label: string;
	/** False for a link, a reader's comment, a sidebar: printed on the page, but not the document's words. */
	readonly isDocumentsOwn: boolean;
	readonly rows: readonly RoomRow[];
}

export interface ReadingRoom {
	readonly sections: readonly RoomSection[];
	/** Qualified ids in the order in which the passages begin in the text. */
	readonly passages: readonly string[];
	/** How many words of the document are shown, of how many. */
	readonly words: { readonly shown: number; readonly all: number };
}

type TextBlock = Extract<ReadingBlock, { kind: 'text' }>;
interface OpenSection {
	readonly region: RegionKind;
	readonly rows: { readonly blocks: ReadingBlock[] }[];
}

/** Shows no more of the text than `excerptOf` allows. `language` (BCP 47) tells sentences apart. */
export function readingRoomOf(source: Source, language: string): ReadingRoom {
	const blocks = excerptOf(source, language);
	const runs = blocks.flatMap((block) => (block.kind === 'text' ? block.runs : []));
	const passages = runs.flatMap((run) => run.starts);
	const numbers = new Map(passages.map((id, index) => [id, index + 1]));
	const lastRuns = new Map(runs.flatMap((run) => run.marks.map((id) => [id, run] as const)));
	const numbersOf = (ids: readonly string[]) =>
		ids.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b);

	const rowOf = (row: readonly ReadingBlock[]): RoomRow => ({
		parts: row.flatMap((block): (RoomRun | RoomGap)[] =>
			block.kind === 'gap'
				? [{ kind: 'gap', words: block.omitted.words }]
				: block.runs.map((run) => ({
						kind: 'run',
						text: run.text,
						marks: numbersOf(run.marks),
						starts: numbersOf(run.starts),
						ends: numbersOf(run.marks.filter((id) => lastRuns.get(id) === run))
					}))
		),
		notes: row.flatMap((block) =>
			block.kind === 'text' ? numbersOf(block.runs.flatMap((run) => run.starts)) : []
		)
	});
	const omitted = blocks.reduce((sum, block) => sum + (block.kind === 'gap' ? block.omitted.words : 0), 0);
	const all = countWords(source.text);
	return {
		passages,
		words: { shown: all - omitted, all },
		sections: sectionsOf(blocks).map(({ region, rows }) => ({
			region,
			label: regionLabels[region],
			isDocumentsOwn: quotableRegions.has(region),
			rows: rows.map((row) => rowOf(row.blocks))
		}))
	};
}

/** A gap before a piece that continues its paragraph stands inside the row, any other is a row of its own. */
function sectionsOf(blocks: readonly ReadingBlock[]): readonly OpenSection[] {
	const sections: OpenSection[] = [];
	let waiting: ReadingBlock[] = [];
	for (const block of blocks) {
		if (block.kind === 'gap') {
			waiting.push(block);
			continue;
		}
		const open = sections.at(-1);
		const row = open?.rows.at(-1);
		if (block.continues && row) {
			row.blocks.push(...waiting, block);
		} else {
			if (waiting.length > 0) sectionFor(sections, open?.region ?? 'body').rows.push({ blocks: waiting });
			sectionFor(sections, block.region).rows.push({ blocks: [block satisfies TextBlock] });
		}
		waiting = [];
	}
	if (waiting.length > 0)
		sectionFor(sections, sections.at(-1)?.region ?? 'body').rows.push({ blocks: waiting });
	return sections;
}

function sectionFor(sections: OpenSection[], region: RegionKind): OpenSection {
	const last = sections.at(-1);
	if (last?.region === region) return last;
	const opened: OpenSection = { region, rows: [] };
	sections.push(opened);
	return opened;
}
