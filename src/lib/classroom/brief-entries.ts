/** A student's work on a brief as a list of entries: how it is kept, sent and read back. */
import { noWork, reasonsWanted, type BriefEntry, type BriefWork, type ReasonPick } from './brief-work.ts';
import { isSpans } from './marked-words.ts';

/** An entry as it is stored: the body as JSON text or already read. */
export interface StoredEntry {
	readonly kind: string;
	readonly subject: string;
	readonly body: unknown;
}

/** Characters of a note; what is longer was not typed. */
export const longestNote = 20_000;

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
