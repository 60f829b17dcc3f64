import { openDB, type DBSchema } from 'idb';

/** One piece of a student's work on its way to the server. */
export interface Entry {
	/** Made here; the server takes an id once. */
	readonly id: string;
	readonly kind: EntryKind;
	/** What it is about, such as a tour's id. */
	readonly subject: string;
	/** Plain JSON. */
	readonly body: object;
	/** Milliseconds on this device's clock. */
	readonly madeAt: number;
}

export type EntryKind = 'progress' | 'mark' | 'note' | 'reasons';

/** Whose work: entries of one seat are never sent with the cookie of another. */
export interface Owner {
	readonly classId: string;
	readonly seatId: string;
}

/** Where entries wait until the server has them. */
export interface OutboxStore {
	/** Settles when it is kept. */
	readonly add: (owner: Owner, entry: Entry) => Promise<void>;
	/** The oldest first, `most` of them; Infinity for all. */
	readonly waiting: (owner: Owner, most: number) => Promise<readonly Entry[]>;
	readonly count: (owner: Owner) => Promise<number>;
	readonly remove: (ids: readonly string[]) => Promise<void>;
	/** All of a class, whosever seat. */
	readonly forgetClass: (classId: string) => Promise<void>;
}

interface OutboxSchema extends DBSchema {
	entries: {
		key: string;
		value: Entry & Owner;
		indexes: { owner: [string, string] };
	};
}

/** The store in this browser's IndexedDB, which survives reloads; tabs share it. Rejects where there is none. */
export async function outboxInBrowser(name = 'parallax-class'): Promise<OutboxStore> {
	const db = await openDB<OutboxSchema>(name, 1, {
		upgrade(fresh) {
			fresh.createObjectStore('entries', { keyPath: 'id' }).createIndex('owner', ['classId', 'seatId']);
		}
	});
	const of = ({ classId, seatId }: Owner): [string, string] => [classId, seatId];
	return {
		async add(owner, entry) {
			const writing = db.transaction('entries', 'readwrite', { durability: 'strict' });
			await Promise.all([writing.store.add({ ...entry, ...owner }), writing.done]);
		},
		// Within one owner the index is in the order of the ids, which is that of time.
		waiting: async (owner, most) =>
			(await db.getAllFromIndex('entries', 'owner', of(owner), Number.isFinite(most) ? most : undefined)).map(
				({ id, kind, subject, body, madeAt }) => ({ id, kind, subject, body, madeAt })
			),
		count: (owner) => db.countFromIndex('entries', 'owner', of(owner)),
		async remove(ids) {
			const writing = db.transaction('entries', 'readwrite');
			await Promise.all([...ids.map((id) => writing.store.delete(id)), writing.done]);
		},
		async forgetClass(classId) {
			const writing = db.transaction('entries', 'readwrite');
			for await (const cursor of writing.store) if (cursor.value.classId === classId) await cursor.delete();
			await writing.done;
		}
	};
}

/** For a browser that lends no storage: what waits is gone when the page is left. */
export function outboxInMemory(): OutboxStore {
	let kept: readonly (Entry & Owner)[] = [];
	const of = ({ classId, seatId }: Owner) =>
		kept.filter((entry) => entry.classId === classId && entry.seatId === seatId);
	return {
		async add(owner, entry) {
			kept = [...kept, { ...entry, ...owner }];
		},
		waiting: async (owner, most) => of(owner).slice(0, most),
		count: async (owner) => of(owner).length,
		async remove(ids) {
			kept = kept.filter(({ id }) => !ids.includes(id));
		},
		async forgetClass(classId) {
			kept = kept.filter((entry) => entry.classId !== classId);
		}
	};
}
