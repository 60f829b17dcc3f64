/** What this device last sent of a walk to its class, or took from it. */
export interface SentProgress {
	readonly seatId: string;
	/** Milliseconds. */
	readonly madeAt: number;
	/** As JSON. */
	readonly body: string;
}

const keyOf = (classId: string, tour: string) => `class-tour:${classId}/${tour}`;

/** Null for nothing, or where storage is closed. */
export function lastSent(classId: string, tour: string): SentProgress | null {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(keyOf(classId, tour)) ?? 'null');
		return isSent(kept) ? kept : null;
	} catch {
		return null;
	}
}

/** Keeps it for the next visit. */
export function keepSent(classId: string, tour: string, sent: SentProgress): void {
	try {
		localStorage.setItem(keyOf(classId, tour), JSON.stringify(sent));
	} catch {
		// The next visit sends the walk once more, which harms nothing.
	}
}

function isSent(value: unknown): value is SentProgress {
	if (typeof value !== 'object' || value === null) return false;
	const { seatId, madeAt, body } = value as Record<string, unknown>;
	return typeof seatId === 'string' && typeof madeAt === 'number' && typeof body === 'string';
}
