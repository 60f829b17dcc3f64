/** What a student does with a brief: marks words, writes notes, picks three reasons. Kept as a list of entries. */
import { isSpans, type MarkedSpan } from './marked-words.ts';

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

/** An entry as it is stored: the body as JSON text or already read. */
export interface StoredEntry {
	readonly kind: string;
	readonly subject: string;
	readonly body: unknown;
}

/** Nothing done yet. */
export const noWork: BriefWork = { marks: {}, notes: {}, reasons: {} };

/** How many reasons are picked. */
export const reasonsWanted = 3;
/** Characters of a note; what is longer was not typed. */
export const longestNote = 20_000;

/** What a note is on. */
export const noteOn = {
	claim: (id: string) => `claim:${id}`,
	passage: (id: string) => `passage:${id}`,
	/** The general note. */
	position: (id: string) => `position:${id}`
};

/** The work after one more entry. */
export function withEntry(work: BriefWork, { kind, subject, body }: BriefEntry): BriefWork {
	switch (kind) {
		case 'mark':
			return { ...work, marks: put(work.marks, subject, body.spans, body.spans.length > 0) };
		case 'note': {
			const text = body.text.slice(0, longestNote);
			return { ...work, notes: put(work.notes, subject, text, text.trim() !== '') };
		}
		case 'reasons': {
			const picks = body.picks.slice(0, reasonsWanted);
			return { ...work, reasons: put(work.reasons, subject, picks, picks.length > 0) };
		}
	}
}

/** The work these entries come to, oldest first. Kinds and shapes that are none of a brief's are passed over. */
export function workOf(entries: readonly StoredEntry[]): BriefWork {
	return entries.reduce((work, stored) => {
		const entry = entryOf(stored);
		return entry ? withEntry(work, entry) : work;
	}, noWork);
}

/** The work as the fewest entries that lead to it. */
export function entriesOf({ marks, notes, reasons }: BriefWork): readonly BriefEntry[] {
	return [
		...Object.entries(marks).map(([subject, spans]) => ({ kind: 'mark' as const, subject, body: { spans } })),
		...Object.entries(notes).map(([subject, text]) => ({ kind: 'note' as const, subject, body: { text } })),
		...Object.entries(reasons).map(([subject, picks]) => ({
			...{ kind: 'reasons' as const, subject },
			body: { picks }
		}))
	];
}

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

function put<T>(
	all: Readonly<Record<string, T>>,
	key: string,
	value: T,
	kept: boolean
): Readonly<Record<string, T>> {
	const others = Object.entries(all).filter(([id]) => id !== key);
	return Object.fromEntries(kept ? [...others, [key, value]] : others);
}

function entryOf({ kind, subject, body: stored }: StoredEntry): BriefEntry | null {
	const body = typeof stored === 'string' ? parsed(stored) : stored;
	if (!isRecord(body)) return null;
	if (kind === 'mark' && isSpans(body.spans)) return { kind, subject, body: { spans: body.spans } };
	if (kind === 'note' && typeof body.text === 'string') return { kind, subject, body: { text: body.text } };
	if (kind === 'reasons' && isPicks(body.picks)) return { kind, subject, body: { picks: body.picks } };
	return null;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function isPicks(value: unknown): value is readonly ReasonPick[] {
	return (
		Array.isArray(value) &&
		value.every(
			(pick: unknown) =>
				isRecord(pick) &&
				typeof pick.claim === 'string' &&
				(pick.passage === null || typeof pick.passage === 'string')
		)
	);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
