/**
 * What keeps the storage from answering. `unavailable` the database cannot be reached now · `locked` another process
 * has the data folder · `full` no space is left · `read-only` it may not be written · `damaged` the file is none that
 * can be read · `unique` and `reference` a row that cannot be, a defect of ours when it reaches a page.
 */
export type StorageTrouble =
	'unavailable' | 'locked' | 'full' | 'read-only' | 'damaged' | 'unique' | 'reference';

/** An error of either engine, in one language. Its message is for the operator and names no person's data. */
export class StorageError extends Error {
	override readonly name = 'StorageError';
	readonly trouble: StorageTrouble;

	constructor(trouble: StorageTrouble, message: string, cause?: unknown) {
		super(message, { cause });
		this.trouble = trouble;
	}
}

/** What a visitor is told. Says nothing about the machine. */
export function wordsForVisitors(trouble: StorageTrouble): string {
	switch (trouble) {
		case 'full':
		case 'read-only':
			return 'Classes cannot be saved at the moment. Nothing that was saved is lost. Tell whoever runs this site, and try again later.';
		default:
			return 'Classes cannot be reached at the moment. Nothing that was saved is lost. Try again in a minute.';
	}
}

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const sqliteTroubles: Readonly<Record<number, StorageTrouble>> = {
	5: 'unavailable',
	6: 'unavailable',
	8: 'read-only',
	10: 'unavailable',
	11: 'damaged',
	13: 'full',
	14: 'unavailable',
	26: 'damaged'
};
const sqliteConstraints: Readonly<Record<number, StorageTrouble>> = {
	787: 'reference',
	1555: 'unique',
	2067: 'unique'
};
/** SQLITE_IOERR with "disk I/O error" on a file that may not grow (EFBIG, quota) is a full disk to the operator. */
const sqliteWriteFailed = 778;

/** PostgreSQL's SQLSTATE (appendix A of its manual) and the system's codes of a connection. */
const postgresTroubles: Readonly<Record<string, StorageTrouble>> = {
	'23503': 'reference',
	'23505': 'unique',
	'25006': 'read-only',
	'53100': 'full',
	ENOSPC: 'full',
	EROFS: 'read-only',
	EACCES: 'read-only',
	EPERM: 'read-only'
};
/** Worth another try: the server goes down, is away or comes up, or two transactions met. */
const passing =
	/^(40001|40P01|57P0[1235]|08\w{3}|53300|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What pg says without a code when the server is gone. */
const hungUp =
	/connection (terminated|ended)|not queryable|timeout exceeded when trying to connect|discarded/i;

function codeOf(error: unknown): string | number | null {
	if (!(error instanceof Error)) return null;
	// Several addresses of one host were tried.
	if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
	if ('errcode' in error && typeof error.errcode === 'number') return error.errcode;
	return 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Whether the same transaction may succeed a moment later. */
export function isPassing(error: unknown): boolean {
	if (error instanceof StorageError) return error.trouble === 'unavailable' && isPassing(error.cause);
	const code = codeOf(error);
	if (typeof code === 'string' && passing.test(code)) return true;
	return error instanceof Error && hungUp.test(error.message);
}

/** The error in our language; one that tells nothing about the storage is given back as it is. */
export function translateError(error: unknown): unknown {
	if (error instanceof StorageError || !(error instanceof Error)) return error;
	const code = codeOf(error);
	const trouble =
		typeof code === 'number'
			? (sqliteConstraints[code] ?? (code === sqliteWriteFailed ? 'full' : sqliteTroubles[code & 0xff]))
			: (postgresTroubles[code ?? ''] ?? (isPassing(error) ? 'unavailable' : undefined));
	return trouble ? new StorageError(trouble, error.message || String(code), error) : error;
}
