import type { Feed } from '#lib/server/feed/feed.ts';
import { newId } from '#lib/server/storage/ids.ts';
import type { Storage } from '#lib/server/storage/storage.ts';
import type { Database, Isolation } from '#lib/server/storage/transact.ts';
import type { Hint } from './records.ts';

/** Notes within a transaction that a topic changed; `ref` is what of it. */
export type TellChange = (topic: string, ref?: string) => void;

/** What the parts of the class store read and write through. */
export interface Keeper {
	read<T>(run: (db: Database) => Promise<T>): Promise<T>;
	/** One transaction about one class. Its changes are written with it, and announced when it is committed. */
	write<T>(
		classId: string,
		run: (db: Database, tell: TellChange) => Promise<T>,
		isolation?: Isolation
	): Promise<T>;
	/** Tells those who follow a class what no row can say, because it is gone. */
	announce(classId: string, topic: string): Promise<void>;
	feed(): Promise<Feed>;
}

/** A keeper over a storage and the feed that goes with it, both opened when they are first needed. */
export function keeperOf(storage: () => Promise<Storage>, feedOf: (storage: Storage) => Feed): Keeper {
	return {
		read: async (run) => (await storage()).read(run),
		write: async (classId, run, isolation) => {
			const open = await storage();
			let hints: Hint[] = [];
			const value = await open.write(async (db) => {
				const topics = new Map<string, Hint>();
				const result = await run(db, (topic, ref) => {
					const same = topics.get(topic);
					const one = same && same.ref !== ref ? null : (ref ?? null);
					topics.set(topic, { id: newId(), topic, ref: one });
				});
				hints = [...topics.values()];
				const at = Date.now();
				const rows = hints.map((hint) => ({ ...hint, class_id: classId, at }));
				if (rows.length > 0) await db.insertInto('changes').values(rows).execute();
				return result;
			}, isolation);
			feedOf(open).announce(classId, hints);
			return value;
		},
		announce: async (classId, topic) => {
			feedOf(await storage()).announce(classId, [{ id: newId(), topic, ref: null }]);
		},
		feed: async () => feedOf(await storage())
	};
}
