import { Outbox } from './outbox.ts';
import {
	outboxInBrowser,
	outboxInMemory,
	type Entry,
	type EntryKind,
	type OutboxStore
} from './outbox-store.ts';
import { postEntries } from './post-entries.ts';

/** A seat's outbox in this browser, as pages use it. */
export class ClassOutbox {
	/** How many entries the server does not have yet; reactive. */
	waiting = $state(0);
	readonly #outbox: Outbox;
	readonly #tabs: BroadcastChannel | null;

	constructor(classId: string, seatId: string) {
		const name = `parallax-outbox:${classId}/${seatId}`;
		this.#tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
		this.#outbox = new Outbox({
			owner: { classId, seatId },
			store: browserOrMemory(),
			send: postEntries,
			alone: (work) => oneTabOnly(name, work),
			onwaiting: (waiting) => {
				if (waiting === this.waiting) return;
				this.waiting = waiting;
				this.#tabs?.postMessage(null);
			}
		});
		if (this.#tabs) this.#tabs.onmessage = () => void this.#outbox.recount();
		addEventListener('online', () => void this.flush());
		document.addEventListener('visibilitychange', () => void this.flush());
		void this.#outbox.recount();
		void this.flush();
	}

	/** Keeps it at once and sends it when it can be sent. Settles when it is kept, with the moment it counts as made. */
	add(made: { readonly kind: EntryKind; readonly subject: string; readonly body: object }): Promise<number> {
		return this.#outbox.add(made);
	}

	/** What the server does not have yet, the oldest first. */
	unsent(): Promise<readonly Entry[]> {
		return this.#outbox.unsent();
	}

	/** Tries to send now instead of after the pause that runs. Settles when what could be sent is sent. */
	flush(): Promise<void> {
		return this.#outbox.flush();
	}
}

const opened: Record<string, ClassOutbox> = {};

/** The outbox of a seat, one in this tab. Only in the browser. */
export function classOutbox(classId: string, seatId: string): ClassOutbox {
	return (opened[`${classId}/${seatId}`] ??= new ClassOutbox(classId, seatId));
}

/** Forgets all unsent work of a class in this browser: its seat is left, or the class is gone. */
export async function forgetUnsent(classId: string): Promise<void> {
	await browserOrMemory().forgetClass(classId);
}

let store: OutboxStore | null = null;

function browserOrMemory(): OutboxStore {
	if (store) return store;
	const opening = outboxInBrowser().catch(() => outboxInMemory());
	return (store = {
		add: async (owner, entry) => (await opening).add(owner, entry),
		waiting: async (owner, most) => (await opening).waiting(owner, most),
		count: async (owner) => (await opening).count(owner),
		remove: async (ids) => (await opening).remove(ids),
		forgetClass: async (classId) => (await opening).forgetClass(classId)
	});
}

/** Browsers lend locks to https pages only; without them a tab may send what another sends, which the server ignores. */
async function oneTabOnly(name: string, work: () => Promise<void>): Promise<void> {
	if ('locks' in navigator) await navigator.locks.request(name, work);
	else await work();
}
