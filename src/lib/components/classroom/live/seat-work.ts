import { rememberedSeat } from './remembered-seat.ts';
import { entriesAddress } from './post-entries.ts';

/** A piece of work as the class has it. */
export interface KeptEntry {
	readonly kind: string;
	readonly subject: string;
	readonly body: unknown;
	/** Milliseconds. */
	readonly madeAt: number;
}

/**
 * Whose browser this is in the class, and what the class has of that seat. `entries` null: the class cannot be reached,
 * and the seat is the one this browser remembers. Null: this browser has no seat there.
 */
export interface SeatWork {
	readonly seatId: string;
	readonly entries: readonly KeptEntry[] | null;
}

/** Milliseconds after which a class counts as out of reach. */
const patience = 8_000;

/** Asks the class. Never throws. */
export async function seatWork(classId: string): Promise<SeatWork | null> {
	try {
		const response = await fetch(entriesAddress(classId), { signal: AbortSignal.timeout(patience) });
		if (response.ok) return (await response.json()) as SeatWork;
		if (response.status < 500 && response.status !== 429) return null;
	} catch {
		// Offline, or the server is away.
	}
	const seatId = rememberedSeat(classId);
	return seatId === null ? null : { seatId, entries: null };
}
