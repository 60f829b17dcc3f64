import { allPacks } from '#lib/server/library.ts';
import { storage } from '#lib/server/storage/storage.ts';
import { StorageError, wordsForVisitors } from '#lib/server/storage/storage-error.ts';

/** Whether this process can serve everything; each part is `ok` or says in a sentence what is wrong. */
export interface Readiness {
	readonly ready: boolean;
	readonly storage: string;
	readonly debates: string;
}

/** Asks the storage and the library, as a request would. Never rejects. */
export async function readiness(): Promise<Readiness> {
	const [kept, debates] = await Promise.all([storageState(), libraryState()]);
	return { ready: kept === 'ok' && debates === 'ok', storage: kept, debates };
}

async function storageState(): Promise<string> {
	try {
		const open = await storage();
		await open.read((db) => db.selectFrom('classes').select('id').limit(1).execute());
		return 'ok';
	} catch (error) {
		return error instanceof StorageError ? wordsForVisitors(error.trouble) : 'The storage does not answer.';
	}
}

async function libraryState(): Promise<string> {
	try {
		return (await allPacks()).length > 0 ? 'ok' : 'There is no debate.';
	} catch {
		return 'The debates cannot be read; the log says why.';
	}
}
