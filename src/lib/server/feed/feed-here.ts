import { storage } from '#lib/server/storage/storage.ts';
import { feedOf } from './feed.ts';

/** Calls back when the database of this process goes away (false) and when it is back (true). Answers how to stop. */
export async function watchStorage(listener: (reachable: boolean) => void): Promise<() => void> {
	return feedOf(await storage()).watch(listener);
}
