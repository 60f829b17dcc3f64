import type { Storage } from '#lib/server/storage/storage.ts';
import type { ClassStore } from './class-store.ts';

/** The store over a storage that is opened when it is first needed. */
export function openClassStore(storage: () => Promise<Storage>): ClassStore {
	return Object.assign(Object.create(null), { storage });
}
