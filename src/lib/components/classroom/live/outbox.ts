import { entryId, entryMoment } from './entry-id.ts';
import type { Entry, EntryKind, OutboxStore, Owner } from './outbox-store.ts';

/**
 * What became of a batch: `done` with the ids that need not be sent again, because the server has them or will never
 * take them; `later`, with a pause in milliseconds the server asked for, or null; `refused` for this seat as it is now;
 * `gone` when there is no such class any more.
 */
export type Delivery =
	| { readonly outcome: 'done'; readonly settled: readonly string[] }
	| { readonly outcome: 'later'; readonly pause: number | null }
	| { readonly outcome: 'refused' }
	| { readonly outcome: 'gone' };

interface OutboxParts {
	readonly owner: Owner;
	readonly store: OutboxStore;
	readonly send: (owner: Owner, entries: readonly Entry[]) => Promise<Delivery>;
	/** Runs it while no other tab does the same. */
	readonly alone: (work: () => Promise<void>) => Promise<void>;
	/** Told how many wait, whenever that may have changed. */
	readonly onwaiting: (waiting: number) => void;
}

/** Entries in one request. */
const batch = 40;
const firstPause = 1_000;
const longestPause = 60_000;

/**
 * A seat's work on its way to the server: kept first, then sent in order, again and again until it was acknowledged.
 * An entry leaves the store only when the server has answered for it, so none is lost; the server takes each id once,
 * so none is doubled.
 */
export class Outbox {
	readonly #parts: OutboxParts;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#pause = firstPause;
	#sending: Promise<void> | null = null;
	/** Something was added, or the network came, after the running delivery looked. */
	#again = false;
	#ended = false;

	constructor(parts: OutboxParts) {
		this.#parts = parts;
	}

	/** Keeps it and begins to send. Settles when it is kept, with the moment it counts as made. */
	async add(made: {
		readonly kind: EntryKind;
		readonly subject: string;
		readonly body: object;
	}): Promise<number> {
		const madeAt = entryMoment();
		const { kind, subject, body } = made;
		await this.#parts.store.add(this.#parts.owner, {
			id: entryId(madeAt),
			kind,
			subject,
			body,
			madeAt
		});
		await this.recount();
		void this.flush();
		return madeAt;
	}

	/** What the server does not have yet, the oldest first. */
	unsent(): Promise<readonly Entry[]> {
		return this.#parts.store.waiting(this.#parts.owner, Infinity);
	}

	/** Sends what waits, now. Settles when there is nothing left that could be sent now. */
	flush(): Promise<void> {
		this.#again = true;
		if (this.#ended) return Promise.resolve();
		clearTimeout(this.#timer);
		return (this.#sending ??= this.#deliver());
	}

	/** Tells again how many wait: another tab may have added or sent some. */
	async recount(): Promise<void> {
		this.#parts.onwaiting(await this.#parts.store.count(this.#parts.owner));
	}

	/** Sends nothing more; what waits stays kept for the next visit. */
	end(): void {
		this.#ended = true;
		clearTimeout(this.#timer);
	}

	async #deliver(): Promise<void> {
		try {
			while (this.#again && !this.#ended) {
				this.#again = false;
				await this.#parts.alone(() => this.#sendAll());
			}
		} catch {
			// The store or the lock failed; what waits is still there.
			this.#later(null);
		} finally {
			this.#sending = null;
		}
	}

	async #sendAll(): Promise<void> {
		const { owner, store, send } = this.#parts;
		for (;;) {
			const entries = await store.waiting(owner, batch);
			if (entries.length === 0) return;
			const delivery = await send(owner, entries);
			if (delivery.outcome === 'later') return this.#later(delivery.pause);
			if (delivery.outcome === 'refused') return;
			if (delivery.outcome === 'gone') await store.forgetClass(owner.classId);
			else {
				if (delivery.settled.length === 0) return this.#later(null);
				await store.remove(delivery.settled);
				this.#pause = firstPause;
			}
			await this.recount();
		}
	}

	#later(asked: number | null): void {
		clearTimeout(this.#timer);
		if (this.#ended) return;
		this.#timer = setTimeout(() => void this.flush(), asked ?? this.#pause * (0.75 + Math.random() / 2));
		this.#pause = Math.min(2 * this.#pause, longestPause);
	}
}
