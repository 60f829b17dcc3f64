import { Worker } from 'node:worker_threads';
import { StorageError } from './storage-error.ts';
import {
	sqliteWorker,
	type SqliteAnswer,
	type SqliteFailure,
	type SqliteRequest,
	type SqliteWorkerData
} from './sqlite-worker.ts';

/** What a statement gave back. */
export interface SqliteResult {
	readonly rows: Record<string, unknown>[];
	/** Rows written; -1 for a statement that only reads. */
	readonly changes: number;
}

/** The right to be the one transaction under way. */
export interface SqliteTurn {
	query(sql: string, parameters: readonly unknown[]): Promise<SqliteResult>;
	/** Resolves when it is on the disk. */
	commit(): Promise<void>;
	rollback(): Promise<void>;
}

/** The thread that owns a SQLite file. */
export interface SqliteThread {
	/** Reads what is committed, beside any transaction. */
	read(sql: string, parameters: readonly unknown[]): Promise<SqliteResult>;
	/** Begins a transaction when those before it have ended. */
	begin(): Promise<SqliteTurn>;
	/** Whether it still answers. */
	readonly alive: boolean;
	close(): Promise<void>;
}

/** An error of the worker as `node:sqlite` would have thrown it here. */
function revive({ message, code, errcode }: SqliteFailure): Error {
	return Object.assign(new Error(message), { code, ...(errcode === null ? {} : { errcode }) });
}

/** Starts the thread; rejects with what SQLite said when the file cannot be opened, or is locked. */
export async function startSqliteThread(data: SqliteWorkerData): Promise<SqliteThread> {
	const worker = new Worker(`(${sqliteWorker.toString()})()`, {
		eval: true,
		workerData: data,
		name: 'sqlite',
		// Flags of the process that starts it, such as a test runner's, are no business of its thread.
		execArgv: []
	});
	const asked = new Map<number, PromiseWithResolvers<SqliteResult>>();
	let lastId = 0;
	let gone: Error | null = null;
	let closing = false;

	const expect = (id: number): Promise<SqliteResult> => {
		if (gone) return Promise.reject(gone);
		const answer = Promise.withResolvers<SqliteResult>();
		asked.set(id, answer);
		// A process that waits for nothing else may end.
		worker.ref();
		return answer.promise;
	};
	const end = (reason: Error) => {
		gone ??= reason;
		for (const { reject } of asked.values()) reject(gone);
		asked.clear();
	};
	worker.on('message', (answer: SqliteAnswer) => {
		const open = asked.get(answer.id);
		asked.delete(answer.id);
		if (asked.size === 0 && !closing) worker.unref();
		if ('failure' in answer) open?.reject(revive(answer.failure));
		else open?.resolve(answer);
	});
	worker.on('error', (error) =>
		end(new StorageError('unavailable', `The storage thread failed: ${error}`, error))
	);
	worker.on('exit', () => end(new StorageError('unavailable', 'The storage is closed.')));

	const post = (request: SqliteRequest) => worker.postMessage(request);
	const ask = (make: (id: number) => SqliteRequest): Promise<SqliteResult> => {
		const id = ++lastId;
		const answer = expect(id);
		if (!gone) post(make(id));
		return answer;
	};

	/** Callers that wait for their turn, in order; null while nobody has it. */
	let queue: (() => void)[] | null = null;
	const takeTurn = (): Promise<void> => {
		if (queue) return new Promise((resolve) => queue?.push(resolve));
		queue = [];
		return Promise.resolve();
	};
	const passTurn = () => {
		const next = queue?.shift();
		if (next) next();
		else queue = null;
	};
	const finish = async (kind: 'commit' | 'rollback') => {
		const ended = ask((id) => ({ kind, id, more: (queue?.length ?? 0) > 0 }));
		// The next one may begin before this one is on the disk: the thread keeps the order.
		passTurn();
		await ended;
	};

	await expect(0);
	return {
		read: (sql, parameters) => ask((id) => ({ kind: 'read', id, sql, parameters })),
		begin: async () => {
			await takeTurn();
			if (!gone) post({ kind: 'begin' });
			return {
				query: (sql, parameters) => ask((id) => ({ kind: 'query', id, sql, parameters })),
				commit: () => finish('commit'),
				rollback: () => finish('rollback')
			};
		},
		get alive() {
			return gone === null;
		},
		close: async () => {
			if (gone || closing) return;
			closing = true;
			const closed = new Promise((resolve) => worker.once('exit', resolve));
			await ask((id) => ({ kind: 'close', id }));
			await closed;
		}
	};
}
