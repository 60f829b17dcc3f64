import type { Debate, FactAnswer, FactQuestion } from '#lib/debate/model.ts';
import { foldText, type FoldedText } from '#lib/source/fold-text.ts';
import { lineAt, lineStarts } from '#lib/source/lines.ts';
import { quotableRegions, type Attitude, type Passage, type Source, type Voice } from '#lib/source/model.ts';
import { quoteOfSpans, type WrittenQuote } from '#lib/source/quote-of-spans.ts';
import type { NamedLines } from '#lib/source/regions.ts';
import { passageText } from '#lib/source/slice.ts';
import type { PackFiles } from './pack.ts';
import { bystanders } from './sort-files.ts';
import type { MapContent } from './write-map.ts';

/** A debate as somebody writes it, before any check: what importers make and the workbench edits. */
export interface PackDraft {
	readonly debate: DraftDebate;
	readonly map: MapContent;
	readonly sources: readonly DraftSource[];
	readonly facts: readonly DraftFact[];
	/** Files a draft has no words for: tours, a licence; kept as they are, by their path. */
	readonly kept: PackFiles;
}

/** What `debate.yaml` says. */
export type DraftDebate = Omit<Debate, 'nodes' | 'relations' | 'sources' | 'facts'>;

/** A document with its description. */
export interface DraftSource extends Omit<Source, 'sha256' | 'regions' | 'passages'> {
	readonly regions: readonly NamedLines[];
	readonly passages: readonly DraftPassage[];
}

export interface DraftPassage extends WrittenQuote {
	/** Within its source. */
	readonly id: string;
	/** Innermost first, without the document's author. */
	readonly voices: readonly Voice[];
	/** Null: the author's own words, asserted. */
	readonly attitude: Attitude | null;
	readonly note: string | null;
}

export interface DraftFact extends Pick<FactQuestion, 'id' | 'question' | 'note' | 'bearsOn'> {
	readonly answers: readonly Pick<FactAnswer, 'passage' | 'says'>[];
}

/** The draft of a debate that was read from these files. */
export function draftOf(read: Debate, files: PackFiles): PackDraft {
	const { nodes, relations, sources, facts, ...debate } = read;
	return {
		debate,
		map: { nodes, relations },
		sources: sources.map(draftOfSource),
		facts,
		kept: new Map([...files].filter(([path]) => path.startsWith('tours/') || bystanders.has(path)))
	};
}

function draftOfSource(source: Source): DraftSource {
	const text = foldText(source.text);
	const starts = lineStarts(source.text);
	return {
		...source,
		regions: source.regions
			.filter(({ kind }) => kind !== 'body')
			.map(({ kind, start, end }) => {
				return { kind, firstLine: lineAt(starts, start), lastLine: lineAt(starts, end - 1) };
			}),
		passages: source.passages.map((passage) => draftOfPassage(source, passage, text))
	};
}

/** The words stand in the document, so they can be written down; were they not, the reader of the pack would say so. */
function draftOfPassage(source: Source, passage: Passage, text: FoldedText): DraftPassage {
	const own = quotableRegions.has(passage.region);
	const speaksAlone = passage.voices.length === 1;
	return {
		id: passage.id.slice(source.id.length + 1),
		...(quoteOfSpans(text, passage.segments) ?? { exact: passageText(source, passage) }),
		voices: own ? passage.voices.slice(0, -1) : passage.voices,
		attitude: own && speaksAlone && passage.attitude === 'asserts' ? null : passage.attitude,
		note: passage.note
	};
}
