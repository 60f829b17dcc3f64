import { isClass } from './class-rows.ts';
import type { ClassStore } from './class-store.ts';
import type { Keeper } from './keeper.ts';

/** A seat whose page said nothing for this long has left; open pages speak every half minute. In milliseconds. */
const leaveAfter = 75_000;
/** Who came is written soon, who stayed and who left at leisure. */
const soon = 1000;
const atLeisure = 20_000;

/** Who has a page open. Kept in memory, written in batches; several instances learn of each other by what is written. */
export interface Presence extends Pick<ClassStore, 'touchSeat'> {
	/** When the seat was last seen, here or as it is written (null for never). */
	lastSeen(classId: string, seatId: string, written: number | null): number | null;
	isPresent(seenAt: number | null): boolean;
	/** Writes what is not yet written. */
	flush(): Promise<void>;
}

interface Sighting {
	readonly seenAt: number;
	/** What is in the database; null while nothing of this process is. */
	readonly writtenAt: number | null;
}

/** Presence as this process sees it. */
export function presence(keeper: Keeper, now: () => number = Date.now): Presence {
	const known = new Map<string, Map<string, Sighting>>();
	let timer: { readonly handle: NodeJS.Timeout; readonly due: number } | null = null;

	const plan = (delay: number) => {
		const due = performance.now() + delay;
		if (timer && timer.due <= due) return;
		if (timer) clearTimeout(timer.handle);
		const handle = setTimeout(() => {
			timer = null;
			// Presence that could not be written is no loss; the next sighting tries again.
			flush().catch(() => plan(atLeisure));
		}, delay);
		handle.unref();
		timer = { handle, due };
	};

	const flushClass = async (classId: string, seats: Map<string, Sighting>) => {
		const moment = now();
		const seen = [...seats].filter(([, { seenAt, writtenAt }]) => seenAt !== writtenAt);
		const gone = [...seats].filter(([, { seenAt }]) => moment - seenAt > leaveAfter);
		const news = gone.length > 0 || seen.some(([, { writtenAt }]) => writtenAt === null);
		if (seen.length === 0 && !news) return;
		await keeper.write(
			classId,
			async (db, tell) => {
				for (const [seatId, { seenAt }] of seen.sort(([a], [b]) => (a < b ? -1 : 1))) {
					await db
						.updateTable('seats')
						.set({ seen_at: seenAt })
						.where('class_id', '=', classId)
						.where('id', '=', seatId)
						.where((where) => where.or([where('seen_at', 'is', null), where('seen_at', '<', seenAt)]))
						.execute();
				}
				if (news && (await isClass(db, classId))) tell('seats');
			},
			'read committed'
		);
		for (const [seatId, { seenAt }] of seen) {
			const latest = seats.get(seatId);
			if (latest) seats.set(seatId, { ...latest, writtenAt: seenAt });
		}
		for (const [seatId, { seenAt }] of gone) if (seats.get(seatId)?.seenAt === seenAt) seats.delete(seatId);
		if (seats.size === 0) known.delete(classId);
	};
	const flush = async () => {
		for (const [classId, seats] of [...known]) await flushClass(classId, seats);
		if (known.size > 0) plan(atLeisure);
	};

	return {
		touchSeat: (classId, seatId) => {
			const seats = known.get(classId) ?? new Map<string, Sighting>();
			known.set(classId, seats);
			const before = seats.get(seatId);
			seats.set(seatId, { seenAt: now(), writtenAt: before?.writtenAt ?? null });
			plan(before ? atLeisure : soon);
		},
		lastSeen: (classId, seatId, written) => {
			const here = known.get(classId)?.get(seatId)?.seenAt ?? null;
			return here === null ? written : Math.max(here, written ?? here);
		},
		isPresent: (seenAt) => seenAt !== null && now() - seenAt <= leaveAfter,
		flush
	};
}
