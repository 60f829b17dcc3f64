/** What a student notes on the way, and how it is kept between visits. */
import { isRecord, longestText } from './answer.ts';
import { idNow } from './progress.ts';
import type { TourRoute } from './ways.ts';

/** What the student noted on the way. */
export interface Notebook {
	/** Step id → the student’s own words; never empty. Steps the tour no longer has stay. */
	readonly notes: Readonly<Record<string, string>>;
	/** Ids of passages put aside, in the order they were. */
	readonly passages: readonly string[];
}

/** A notebook nobody has written in. */
export const emptyNotebook: Notebook = { notes: {}, passages: [] };

/** More than a tour of a hundred steps noted at length; what is longer was not written by us. */
const mostSaved = 500_000;
const mostPassages = 500;

/**
 * Reads what `saveNotebook` wrote, whatever edition of the tour it was for: a note on a step that was renamed is on the
 * step as it is called now. Empty when nothing was kept or what was kept is none of ours.
 */
export function readNotebook(text: string | null, route: TourRoute): Notebook {
	if (text === null || text.length > mostSaved) return emptyNotebook;
	let saved: unknown;
	try {
		saved = JSON.parse(text);
	} catch {
		return emptyNotebook;
	}
	if (!isRecord(saved) || !isRecord(saved.notes) || !Array.isArray(saved.passages)) return emptyNotebook;
	let notebook: Notebook = { ...emptyNotebook, passages: readPassages(saved.passages) };
	for (const [step, note] of Object.entries(saved.notes)) {
		if (typeof note !== 'string' || note.trim() === '') continue;
		const now = idNow(route, step);
		const before = noteOn(notebook, now);
		notebook = withNote(notebook, now, before === '' ? note : `${before}\n\n${note}`);
	}
	return notebook;
}

/** The notebook as text to keep. */
export function saveNotebook({ notes, passages }: Notebook): string {
	return JSON.stringify({ notes, passages });
}

/** The note on a step; empty for none. */
export function noteOn({ notes }: Notebook, step: string): string {
	return Object.hasOwn(notes, step) ? (notes[step] ?? '') : '';
}

/** The notebook with that note on the step, cut at the most characters kept; without one when it is blank. */
export function withNote(notebook: Notebook, step: string, note: string): Notebook {
	const others = Object.entries(notebook.notes).filter(([id]) => id !== step);
	const written = note.trim() === '' ? [] : [[step, note.slice(0, longestText)] as const];
	return { ...notebook, notes: Object.fromEntries([...others, ...written]) };
}

/** The notebook with the passage put aside, or put back when it was. */
export function withPassageTurned(notebook: Notebook, passage: string): Notebook {
	const { passages } = notebook;
	const turned = passages.includes(passage)
		? passages.filter((id) => id !== passage)
		: [...passages, passage].slice(-mostPassages);
	return { ...notebook, passages: turned };
}

/** Whether anything stands in it. */
export function isWritten({ notes, passages }: Notebook): boolean {
	return passages.length > 0 || Object.keys(notes).length > 0;
}

function readPassages(saved: readonly unknown[]): readonly string[] {
	const ids = saved.filter((id): id is string => typeof id === 'string');
	return [...new Set(ids)].slice(0, mostPassages);
}
