import { openDB, type DBSchema } from 'idb';
import type { PackDraft } from '#lib/pack/pack-draft.ts';

/** A draft as it is listed. */
export interface KeptDraft {
	readonly id: string;
	readonly title: string;
	/** Milliseconds on this device's clock. */
	readonly savedAt: number;
	/** Counts the times it was kept: who keeps it must have seen the last. */
	readonly revision: number;
}

/** Where drafts stay in this browser. Everything rejects where the browser lends no storage. */
export interface DraftStore {
	/** The last kept first. */
	readonly list: () => Promise<readonly KeptDraft[]>;
	/** Null when there is none of that id. */
	readonly read: (id: string) => Promise<(KeptDraft & { readonly draft: PackDraft }) | null>;
	/**
	 * Keeps a draft over the one of that revision, 0 for a new one; gives the new revision, or null when another tab has
	 * kept it in the meantime: then nothing is written.
	 */
	readonly keep: (id: string, draft: PackDraft, revision: number) => Promise<number | null>;
	readonly remove: (id: string) => Promise<void>;
}

interface DraftSchema extends DBSchema {
	/** Apart from what is listed, so that a list of large drafts is small. */
	drafts: { key: string; value: PackDraft };
	entries: { key: string; value: KeptDraft };
}

/** The store in this browser's IndexedDB, which survives reloads and crashes; tabs share it. */
export async function draftsInBrowser(name = 'parallax-workbench'): Promise<DraftStore> {
	const db = await openDB<DraftSchema>(name, 1, {
		upgrade(fresh) {
			fresh.createObjectStore('drafts');
			fresh.createObjectStore('entries', { keyPath: 'id' });
		}
	});
	return {
		list: async () => (await db.getAll('entries')).toSorted((a, b) => b.savedAt - a.savedAt),
		async read(id) {
			const reading = db.transaction(['drafts', 'entries']);
			const [draft, entry] = await Promise.all([
				reading.objectStore('drafts').get(id),
				reading.objectStore('entries').get(id)
			]);
			return draft && entry ? { ...entry, draft } : null;
		},
		async keep(id, draft, revision) {
			const writing = db.transaction(['drafts', 'entries'], 'readwrite', { durability: 'strict' });
			const entries = writing.objectStore('entries');
			const last = (await entries.get(id))?.revision ?? 0;
			if (last !== revision) return null;
			const entry = { id, title: draft.debate.title, savedAt: Date.now(), revision: last + 1 };
			await Promise.all([writing.objectStore('drafts').put(draft, id), entries.put(entry), writing.done]);
			return entry.revision;
		},
		async remove(id) {
			const writing = db.transaction(['drafts', 'entries'], 'readwrite');
			await Promise.all([
				writing.objectStore('drafts').delete(id),
				writing.objectStore('entries').delete(id),
				writing.done
			]);
		}
	};
}
