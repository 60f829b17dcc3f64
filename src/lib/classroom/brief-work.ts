/** What a student does with a brief: marks words, writes notes, picks three reasons. `brief-entries.ts` reads and adds entries. */
import type { MarkedSpan } from './marked-words.ts';

/** A claim and the quotation picked for it; null while none is. */
export interface ReasonPick {
	readonly claim: string;
	readonly passage: string | null;
}

/** One change. The newest of a kind and subject counts. */
export type BriefEntry =
	/** `subject`: a passage; no spans: the mark is taken away. */
	| {
			readonly kind: 'mark';
			readonly subject: string;
			readonly body: { readonly spans: readonly MarkedSpan[] };
	  }
	/** `subject`: made by `noteOn`; an empty text: the note is taken away. */
	| { readonly kind: 'note'; readonly subject: string; readonly body: { readonly text: string } }
	/** `subject`: a position. */
	| {
			readonly kind: 'reasons';
			readonly subject: string;
			readonly body: { readonly picks: readonly ReasonPick[] };
	  };

/** All that was done, by subject. */
export interface BriefWork {
	/** Passage → its marks; never an empty list. */
	readonly marks: Readonly<Record<string, readonly MarkedSpan[]>>;
	/** Subject → note; never blank. */
	readonly notes: Readonly<Record<string, string>>;
	/** Position → its reasons; never an empty list. */
	readonly reasons: Readonly<Record<string, readonly ReasonPick[]>>;
}

/** Nothing done yet. */
export const noWork: BriefWork = { marks: {}, notes: {}, reasons: {} };

/** How many reasons are picked. */
export const reasonsWanted = 3;
/** What a note is on. */
export const noteOn = {
	claim: (id: string) => `claim:${id}`,
	passage: (id: string) => `passage:${id}`,
	/** The general note. */
	position: (id: string) => `position:${id}`
};

/** The marks of a passage; none for one without. */
export function marksOf({ marks }: Pick<BriefWork, 'marks'>, passage: string): readonly MarkedSpan[] {
	return Object.hasOwn(marks, passage) ? (marks[passage] ?? []) : [];
}

/** The note on a subject; empty for none. */
export function noteAt({ notes }: Pick<BriefWork, 'notes'>, subject: string): string {
	return Object.hasOwn(notes, subject) ? (notes[subject] ?? '') : '';
}

/** The reasons picked for a position; empty for none. */
export function reasonsOf({ reasons }: Pick<BriefWork, 'reasons'>, position: string): readonly ReasonPick[] {
	return Object.hasOwn(reasons, position) ? (reasons[position] ?? []) : [];
}

/** Whether three reasons are picked, each with its quotation. */
export function reasonsReady(work: Pick<BriefWork, 'reasons'>, position: string): boolean {
	const picks = reasonsOf(work, position);
	return picks.length === reasonsWanted && picks.every(({ passage }) => passage !== null);
}
