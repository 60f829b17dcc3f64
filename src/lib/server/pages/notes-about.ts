import type { Debate } from '#lib/debate/model.ts';
import { renderMarkdown } from '#lib/server/render-markdown.ts';

/** An editor's note as a page shows it: sanitised HTML and the ISO date it was written. */
export interface NoteView {
	readonly html: string;
	readonly date: string;
}

/** The editor's notes that name this node, source or fact; empty when none does. */
export function notesAbout(debate: Debate, id: string): readonly NoteView[] {
	return debate.editorNotes
		.filter((note) => note.about.includes(id))
		.map((note) => ({ html: renderMarkdown(note.text), date: note.date }));
}
