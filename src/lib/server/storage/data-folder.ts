import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StorageError, translateError } from './storage-error.ts';

/** The folder that classes are kept in: DATA_DIR, or `data` where the server was started. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
	return resolve(env.DATA_DIR?.trim() || 'data');
}

/** The database, and the file that is locked while a server uses the folder. */
export function filesIn(folder: string): { readonly database: string; readonly lock: string } {
	return { database: join(folder, 'parallax.sqlite'), lock: join(folder, 'parallax.lock') };
}

/** Makes the folder, for this user alone, when it is not there. Throws a StorageError when it cannot be written. */
export function prepareFolder(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
	} catch (error) {
		throw folderTrouble(folder, error);
	}
}

/** What is wrong with the folder and what to do, in one sentence. */
export function folderTrouble(folder: string, error: unknown): unknown {
	if (error instanceof Error && 'code' in error && error.code === 'DATA_FOLDER_LOCK') {
		return lockTrouble(folder, error);
	}
	const known = translateError(error);
	if (known instanceof StorageError) return sentence(folder, known);
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (code === 'ENOTDIR' || code === 'EEXIST') {
		return new StorageError(
			'read-only',
			`${folder} is not a folder. Name one that classes can be kept in: DATA_DIR=/some/folder`,
			error
		);
	}
	return error;
}

/** SQLite answers "busy" where another process holds the lock; anything else is about the folder. */
function lockTrouble(folder: string, error: Error): unknown {
	const errcode = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
	if (errcode === 5 || errcode === 6) {
		return new StorageError(
			'locked',
			`Another Parallax uses the data folder ${folder} already. Stop it, or give this one a folder of its own: DATA_DIR=/another/folder`,
			error
		);
	}
	const known = translateError(Object.assign(new Error(error.message), { errcode }));
	return known instanceof StorageError ? sentence(folder, known) : error;
}

function sentence(folder: string, { trouble, message, cause }: StorageError): StorageError {
	const words: Partial<Record<StorageError['trouble'], string>> = {
		'read-only': `The data folder ${folder} cannot be written by this user. Allow it, or choose another: DATA_DIR=/another/folder`,
		unavailable: `The data folder ${folder} cannot be used (${message}). Allow this user to write there, or choose another: DATA_DIR=/another/folder`,
		full: `No space is left for the data folder ${folder}. Make room, or choose another: DATA_DIR=/another/folder`,
		damaged: `${filesIn(folder).database} is not a database that can be read. Move it away and restore a backup: npm run restore FILE`
	};
	return new StorageError(trouble, words[trouble] ?? message, cause);
}
