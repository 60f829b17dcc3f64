import { factLineOf } from '#lib/debate/fact-line.ts';
import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import { nodeLineOf, type NodeLine } from '#lib/debate/node-line.ts';
import { servicesOf, type Service } from '#lib/debate/served-positions.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { renderMarkdown } from '#lib/server/render-markdown.ts';
import { quotationOf } from '#lib/source/quotation.ts';
import type { MarginNote } from '#lib/source/margin-note.ts';
import { readingRoomOf, type ReadingRoom } from '#lib/source/reading-room.ts';
import { sourceLineOf, type SourceLine } from '#lib/source/source-line.ts';
import { notesAbout, type NoteView } from './notes-about.ts';

/** Everything the reading room of one document shows: of its text, only what `sections` holds. */
export interface SourcePage {
	readonly debate: DebateFrame;
	readonly source: SourceLine;
	/** The pack's note about the document, as sanitised HTML; null for none. */
	readonly about: string | null;
	readonly services: readonly Service[];
	readonly sections: ReadingRoom['sections'];
	readonly words: ReadingRoom['words'];
	/** Number n of a run is `notes[n - 1]`. */
	readonly notes: readonly MarginNote[];
	readonly editorNotes: readonly NoteView[];
}

/** Null when the debate has no document of that id. */
export function sourcePage({ pack, graph }: LoadedPack, id: string): SourcePage | null {
	const source = graph.source(id);
	if (!source) return null;
	const { sections, passages, words } = readingRoomOf(source, pack.debate.language);
	return {
		debate: debateFrame(pack.debate),
		source: sourceLineOf(source),
		about: source.note === null ? null : renderMarkdown(source.note),
		services: servicesOf(graph, source),
		sections,
		words,
		notes: passages.flatMap((passage) => marginNote(graph, passage)),
		editorNotes: notesAbout(pack.debate, id)
	};
}

/** The note beside a passage; a list of one, or of none for an id the graph does not know. */
function marginNote(graph: LoadedPack['graph'], passageId: string): readonly MarginNote[] {
	const found = graph.passage(passageId);
	if (!found) return [];
	const { attribution, opponent, attitude, note, isDocumentsOwn, regionLabel } = quotationOf(
		found.source,
		found.passage,
		{ sentences: 0 }
	);
	const serves: readonly NodeLine[] = graph.nodesQuoting(passageId).map(nodeLineOf);
	const answers = graph.debate.facts
		.filter((fact) => fact.answers.some((answer) => answer.passage === passageId))
		.map(factLineOf);
	const colours = graph.debate.positions
		.filter((position) => serves.some((node) => node.positions.includes(position.id)))
		.map((position) => position.colour);
	return [
		{
			passageId,
			attribution,
			opponent,
			attitude,
			note,
			isDocumentsOwn,
			regionLabel,
			serves,
			answers,
			colours
		}
	];
}
