import { v4 } from 'uuid';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import type { DraftStore } from './draft-store.ts';

/** What a draft is kept under; it changes when another tab has kept it too. */
export interface Keeper {
	readonly keep: (draft: PackDraft) => Promise<void>;
}

/**
 * Keeps one draft in the store, over and over. When another tab has kept it in the meantime, this one goes on as a draft
 * of its own: nothing is written over; `moved` hears its new id. Rejects with a sentence for the author.
 */
export function keeperOf(
	store: DraftStore,
	opened: { readonly id: string; readonly revision: number },
	moved: (id: string) => void
): Keeper {
	let { id, revision } = opened;
	return {
		async keep(draft) {
			try {
				const kept = await store.keep(id, draft, revision);
				if (kept !== null) {
					revision = kept;
					return;
				}
				id = v4();
				revision = (await store.keep(id, draft, 0)) ?? 0;
				moved(id);
			} catch (error) {
				throw new Error(whyNotKept(error), { cause: error });
			}
		}
	};
}

/** Why the browser does not keep something, and what to do, in two sentences. */
export function whyNotKept(error: unknown): string {
	const full = error instanceof DOMException && error.name === 'QuotaExceededError';
	return full
		? 'This browser has no room left, so the last edits are not kept. Save the draft to a file, then delete old drafts.'
		: 'This browser keeps nothing for this page (a private window may not), so edits are lost when it is closed. Save the draft to a file.';
}
