import { v4 } from 'uuid';
import type { PackDraft } from '#lib/pack/pack-draft.ts';
import { draftsInBrowser } from './draft-store.ts';

/** The parameter of the workbench's address that names the draft to open. */
export const draftParameter = 'draft';

/**
 * Keeps a new draft in this browser; the workbench opens it at `?draft=<the id given back>`. Rejects when the browser
 * lends no storage or has no room.
 */
export async function keepDraft(draft: PackDraft): Promise<string> {
	const store = await draftsInBrowser();
	const id = v4();
	await store.keep(id, draft, 0);
	return id;
}
