import type { Hint } from '#lib/server/classes/records.ts';
import type { Storage } from '#lib/server/storage/storage.ts';
import { openHub } from './hub.ts';
import { openPostgresHints } from './postgres-hints.ts';
import { changesSince, overlap, replay } from './replay.ts';

/** How the followers of a class learn that something changed. */
export interface Feed {
	/** After a commit. */
	announce(classId: string, hints: readonly Hint[]): void;
	follow(classId: string, afterId: string | null, listener: (hint: Hint) => void): Promise<() => void>;
	/** Calls back when the database goes away (false) and when it is back (true). Answers how to stop. */
	watch(listener: (reachable: boolean) => void): () => void;
	close(): Promise<void>;
}

/** Looks for changes that nobody told of: rarely while hints arrive, often where they cannot. In milliseconds. */
const pollEvery = { listening: 15_000, deaf: 1000 };

/** The feed of a storage that this process has to itself: those who write tell those who follow. */
function openLocalFeed(storage: Storage): Feed {
	const hub = openHub();
	return {
		announce: hub.announce,
		follow: async (classId, afterId, listener) => {
			const stop = hub.follow(classId, listener);
			return replayFirst(storage, stop, classId, afterId, listener);
		},
		watch: () => () => {},
		close: async () => hub.close()
	};
}

/** Following has begun, so that nothing falls between; then what was missed. */
async function replayFirst(
	storage: Storage,
	stop: () => void,
	classId: string,
	afterId: string | null,
	listener: (hint: Hint) => void
): Promise<() => void> {
	try {
		const missed = await storage.read((db) => replay(db, classId, afterId, Date.now()));
		missed.forEach(listener);
		return stop;
	} catch (error) {
		stop();
		throw error;
	}
}

/** The feed of a storage that several instances share. */
function openSharedFeed(storage: Storage, pool: NonNullable<Storage['pool']>): Feed {
	const hub = openHub();
	const watchers = new Set<(reachable: boolean) => void>();
	/** Changes told already, by id, with the time until which they may come up again. */
	const told = new Map<string, number>();
	let polledUntil = Date.now();
	let timer: NodeJS.Timeout | null = null;
	let closed = false;

	const tell = (classId: string, hints: readonly Hint[]) => {
		for (const { id } of hints) told.set(id, Date.now());
		hub.announce(classId, hints);
	};
	const hints = openPostgresHints(pool, {
		hear: tell,
		connected: (up) => {
			for (const watcher of [...watchers]) watcher(up);
			// What was announced while nobody listened.
			if (up) void poll();
		}
	});
	const poll = async () => {
		const now = Date.now();
		const since = polledUntil - overlap;
		const found = await storage.read((db) => changesSince(db, hub.followed(), since)).catch(() => null);
		if (!found) return;
		polledUntil = now;
		for (const { classId, ...hint } of found) if (!told.has(hint.id)) tell(classId, [hint]);
		for (const [id, at] of told) if (at < now - 2 * overlap - pollEvery.listening) told.delete(id);
	};
	const pollOn = () => {
		if (closed) return;
		timer = setTimeout(
			() => void poll().finally(pollOn),
			hints.listening ? pollEvery.listening : pollEvery.deaf
		).unref();
	};
	pollOn();

	return {
		announce: (classId, own) => {
			tell(classId, own);
			hints.announce(classId, own);
		},
		follow: async (classId, afterId, listener) => {
			const stop = hub.follow(classId, listener);
			return replayFirst(storage, stop, classId, afterId, listener);
		},
		watch: (listener) => {
			watchers.add(listener);
			return () => watchers.delete(listener);
		},
		close: async () => {
			closed = true;
			if (timer) clearTimeout(timer);
			hub.close();
			await hints.close();
		}
	};
}

const feeds = new WeakMap<Storage, Feed>();

/** The feed that goes with a storage, one for each. It ends with {@link Feed.close}, before the storage is closed. */
export function feedOf(storage: Storage): Feed {
	const known = feeds.get(storage);
	if (known) return known;
	const feed = storage.pool ? openSharedFeed(storage, storage.pool) : openLocalFeed(storage);
	feeds.set(storage, feed);
	return feed;
}
