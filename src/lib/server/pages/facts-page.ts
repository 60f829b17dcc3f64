import { debateFrame, type DebateFrame } from '#lib/debate/frame.ts';
import type { LoadedPack } from '#lib/server/library.ts';
import { factViewOf, type FactView } from './fact-view.ts';
import { notesAbout, type NoteView } from './notes-about.ts';

/** Everything the page of contested facts shows. */
export interface FactsPage {
	readonly debate: DebateFrame;
	readonly facts: readonly FactView[];
	/** Editor's notes about any of the questions, each once. */
	readonly notes: readonly NoteView[];
	/** How many of the questions the documents answer differently. */
	readonly differing: number;
	readonly documents: number;
}

/** The questions in the order of the pack, which is its author's order of importance. */
export function factsPage({ pack: { debate }, graph }: LoadedPack): FactsPage {
	return {
		debate: debateFrame(debate),
		facts: debate.facts.map((fact) => factViewOf(graph, fact)),
		notes: distinct(debate.facts.flatMap((fact) => notesAbout(debate, fact.id))),
		differing: debate.facts.filter((fact) => fact.status === 'differ').length,
		documents: debate.sources.length
	};
}

function distinct(notes: readonly NoteView[]): readonly NoteView[] {
	return [...new Map(notes.map((note) => [note.html, note])).values()];
}
