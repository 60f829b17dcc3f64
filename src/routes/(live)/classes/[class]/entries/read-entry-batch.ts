/** What a student's device sends at once. */
interface EntryBatch {
	/** The seat whose work it is, as the device believes. */
	readonly seat: string;
	/** As sent, but none made later than now; the store looks at what is in them. */
	readonly entries: readonly unknown[];
	readonly ids: readonly string[];
}

/** Entries in one batch. */
const most = 100;

/**
 * Reads a batch; null when it is none. A device whose clock is ahead must not have the last word for as long, so no
 * entry counts as made later than `now`, in milliseconds.
 */
export function readEntryBatch(sent: unknown, now: number): EntryBatch | null {
	if (!isRecord(sent)) return null;
	const { seat, entries } = sent;
	if (typeof seat !== 'string' || !Array.isArray(entries) || entries.length > most) return null;
	return {
		seat,
		entries: entries.map((entry: unknown) =>
			isRecord(entry) && typeof entry.madeAt === 'number'
				? { ...entry, madeAt: Math.min(entry.madeAt, now) }
				: entry
		),
		ids: entries.flatMap((entry: unknown) =>
			isRecord(entry) && typeof entry.id === 'string' ? [entry.id] : []
		)
	};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
